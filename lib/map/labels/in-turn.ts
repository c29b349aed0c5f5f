import type { Steps } from "../../steps";
import type { Label } from "../text/label";
import type { Group } from "../visits/groups";
import { isNameOnGround } from "../visits/marks";
import { FORBIDDEN, type Forms, type Obstacles, placeForms } from "./labels";

/** A group with the forms of its name; none where it has no name here. */
export interface Captioned {
  group: Pick<Group, "isSelected" | "numbered" | "stops">;
  captions: Forms;
}

interface Attempt<Item> {
  obstacles: Obstacles;
  placed: (readonly [Item, Label | null])[];
  poor: Item[];
  cost: number;
}

/** How often the order of placing is tried anew; of more names than so many less often, since each try takes longer. */
const TRIES = 6;
const MANY = 50;

/** A province without its name is hatching of nobody knows what; a circle still is a symbol. */
const weightOf = (stops: Group["stops"]) =>
  stops.some(({ form }) => form === "shape") ? 2 : isNameOnGround({ stops }) ? 1.5 : 1;

/**
 * Places captions one after the other, each a step. Whoever was left without a place most often goes first in the next try, and
 * the best try counts: “squeaky wheel” optimisation (Joslin and Clements, 1999).
 */
export function* placeInTurn<Item extends Captioned>(items: Item[], fresh: () => Obstacles): Steps<Attempt<Item>> {
  function* attempt(order: Item[]): Steps<Attempt<Item>> {
    const obstacles = fresh();
    const placed: Attempt<Item>["placed"] = [];
    for (const item of order) {
      yield;
      placed.push([item, placeForms(item.captions, obstacles)]);
    }
    // Nothing is worse than a name left out, least of all that of what was chosen.
    const costs = placed.map(
      ([{ captions, group }, label]) =>
        label?.cost ??
        (captions[0] ? FORBIDDEN * (group.numbered ? group.stops.length : 1) * weightOf(group.stops) : 0),
    );
    const poor = placed.flatMap(([item, label]) => (label || !item.captions[0] ? [] : [item]));
    const cost = order.reduce((sum, { group }, i) => sum + (costs[i] ?? 0) * (group.isSelected ? 9 : 1), 0);
    return { obstacles, placed, poor, cost };
  }
  let best = yield* attempt(items);
  let last = best;
  const most = Math.min(TRIES, (TRIES * MANY) / items.length);
  const blame = new Map<Item, number>();
  for (let tries = 1; tries < most && last.poor.length > 0; tries++) {
    for (const item of last.poor) blame.set(item, (blame.get(item) ?? 0) + 1);
    const order = last.placed.map(([item]) => item);
    last = yield* attempt(order.toSorted((a, b) => (blame.get(b) ?? 0) - (blame.get(a) ?? 0)));
    if (last.cost < best.cost) best = last;
  }
  return best;
}
