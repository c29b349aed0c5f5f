/** Captions of visits: from where each form of a group's name may hang. */
import type { Locale } from "../../contract";
import { once } from "../../once";
import type { Basemap } from "../basemap/basemap";
import type { Pixel } from "../camera/camera";
import { around, type Box, centreOf, contains, distanceTo, encloses, grow, intersects, translate } from "../plane/box";
import { type Candidate, sizeOf, type TextLine, type TextSize } from "../text/label";
import type { Group } from "../visits/groups";
import { isNameOnGround, type Mark } from "../visits/marks";
import { ANYWHERE, candidatesBeside, offCorner } from "./beside";
import {
  candidatesAtEdge,
  candidatesBesideWithLeader,
  candidatesWithin,
  candidatesWithLeader,
  type Extent,
  isInItsRow,
  nearest,
  SMALL,
  trespass,
} from "./extents";
import { ALONE, FORMS, rowsOf, SMALLER } from "./forms";
import { type Forms, type LabelRequest, type NamedSymbol, POOR } from "./labels";
import { remarkAround, wordingOf } from "./wording";

/** Farther from what it names than so and its own size no name stands, pixels. */
const REACH = 80;
/** A name on its own ground or beside it is none of others that lie so much farther, pixels. */
const TOUCHED = 16;
/** A symbol of which the edge cuts more, pixels, has no name: beside what is whole it would be read as that one's. */
const CUT_OFF = 4;
/** A name in smaller type may cost so much more. */
const LAST = POOR + 60;
/** What leaving out a remark costs that ought to be there. */
const SILENT = 60;
/** What leaving out another costs where numbers tell of a trip's stops: how sure each is. */
const UNSAID = 45;

/** What the name of a symbol costs at most that lies on the shape of another visit: its own symbol still tells whose it is. */
const ON_ANOTHER = 90;

/** Places with what each costs besides on the shapes of other visits, at most `ON_ANOTHER`. */
const priced = (candidates: Iterable<Candidate>, others: Extent[]): Candidate[] =>
  Array.from(candidates, (candidate) => ({
    ...candidate,
    cost: candidate.cost + Math.min(ON_ANOTHER, trespass(candidate.box, others)),
  }));

/** Whether a symbol is in sight, and no more than a little of it cut; of what was chosen its point is enough. */
const isUncut = ({ isSelected }: Group, { at, body }: Mark, seen: Box) =>
  contains(seen, at) && (isSelected || encloses(seen, grow(translate(body, at), -CUT_OFF)));

/** Beside several circles a name touches one of them, as near as so many pixels. */
const TOUCHING = 4;

/** And lies on the shapes of others with no more than its corners, as `trespass` counts. */
const A_CORNER = 60;

/** Whether a shape goes on beyond the edge. */
const isCut = ({ box }: Extent, seen: Box) => !encloses(grow(seen, -1), box);

/** Where a name on its own ground may stand: in its shape or touching it; beside a circle that is too small for it. */
function candidatesInOrBeside(
  extent: Extent,
  others: Extent[],
  at: Pixel,
  circles: readonly { at: Pixel; radius: number }[],
  size: TextSize,
  seen: Box,
): Candidate[] {
  const isCircle = circles.length > 0;
  const [left, top, right, bottom] = extent.box;
  const room = Math.min(right - left, bottom - top);
  const fits = Math.hypot(...size) < room;
  // On a small circle a name would hide what it names, and beside one, on another's hatching, be the other's.
  const candidates = isCircle && size[0] > room ? [] : candidatesWithin(extent, others, at, size);
  // Beside the box of what is cut off at the edge is not beside its circle.
  if (!isCircle || isCut(extent, seen)) return candidates;
  const [x, y] = centreOf(extent.box);
  const offset = translate(extent.box, [-x, -y]);
  const beside = candidatesBeside([x, y], [offset], ANYWHERE, size, seen, 2);
  return [
    ...candidates,
    ...Array.from(beside).flatMap((candidate) => {
      const { box, cost } = candidate;
      if (!circles.some(({ at, radius }) => distanceTo(box, at) < radius + TOUCHING)) return [];
      const onOthers = trespass(box, others);
      return room > SMALL || onOthers <= A_CORNER || isInItsRow(box, extent, others)
        ? [{ ...candidate, cost: cost + onOthers + (fits ? 20 : 0) }]
        : [];
    }),
  ];
}

/** What a caption has to do with besides its group. */
interface Context {
  locale: Locale;
  /** Names alone, without remarks. */
  brief: boolean;
  /** There are so many names that each is tried in one form alone. */
  crowded: boolean;
  /** Points of the legs of what was chosen. */
  chosenLegs: Pixel[];
  seen: Box;
  /** What hides a shape, pixels of the screen. */
  symbols: Box[];
  /** The symbol that it names; none where it is written on its own ground. */
  ownSymbol: NamedSymbol | undefined;
  /** Names that more than one group would bear, and which therefore tell none of them. */
  repeated: ReadonlySet<string>;
  /** The view is a close-up. */
  closeUp: boolean;
  /** All of what is seen lies in its unit or its circle. */
  surroundsView: boolean;
}

/** The requests for a group's label, the whole first and the shortest last. */
export function captionsOf(
  group: Group,
  mark: Mark,
  extents: ReadonlyMap<Group, Extent>,
  basemap: Basemap,
  { locale, brief, crowded, chosenLegs, seen, symbols, ownSymbol, repeated, closeUp, surroundsView }: Context,
): Forms {
  const extent = extents.get(group);
  // Of a unit whose middle is out of sight what is seen of it tells which others it lies in.
  const own = (extent && nearest(extent, mark.at)) ?? mark.at;
  const box = extent?.box ?? translate(mark.body, mark.at);
  /** Those that a name of a size could lie on. */
  const othersOf = ([width, height]: TextSize, reach = radius + REACH) => {
    const region = grow(box, Math.max(width, height) + reach);
    return [...extents.values()].filter(
      (other) => other !== extent && intersects(region, other.box) && !other.contains(own),
    );
  };
  const radius = Math.max(...group.stops.map((stop) => stop.radius));
  const reaches = radius > 18 && radius < 160 ? [around([0, 0], radius), mark.body] : [mark.body];
  const tried = radius > 60 ? reaches.toReversed() : reaches;
  const circles = group.stops.every(({ form }) => form === "circle") ? group.stops : [];
  const written = wordingOf(group, basemap, locale, repeated, { closeUp });
  const fillsView = surroundsView && isNameOnGround(group);
  const wording = surroundsView ? { ...written, remark: remarkAround(written, locale), keepsRemark: true } : written;
  if (wording.names.length === 0 && !wording.remark) return [];
  const isOneOfMany = crowded && !group.isSelected;
  const usual = isOneOfMany
    ? [ALONE]
    : FORMS.filter((form) => (form.brief || !brief) && (!form.small || group.isSelected));
  const tryable = isOneOfMany ? usual : [...usual, ...SMALLER];
  const forms = tryable.map((form) => once(() => rowsOf(wording, form, group)));
  /** What was chosen says how precise it is, and several how many they are, wherever that finds room; others if they can. */
  const silent = (i: number) => {
    const { bare, brief: isBrief } = tryable[i] ?? ALONE;
    if (bare || (group.isSelected && wording.remark && isBrief)) return SILENT;
    return wording.remark && isBrief && !brief && group.numbered ? UNSAID : 0;
  };
  const text = (rows: TextLine[] | null | undefined) => rows?.map(({ text, style }) => `${style} ${text}`).join("\n");
  const request = (
    rows: TextLine[] | null | undefined,
    places: (size: TextSize) => Iterable<Candidate>,
    { more = 0, isLastResort = false } = {},
  ): LabelRequest | null =>
    rows
      ? {
          rows,
          candidates: once(() =>
            Array.from(places(sizeOf(rows)), (candidate) => ({ ...candidate, cost: candidate.cost + more })).toSorted(
              (a, b) => a.cost - b.cost,
            ),
          ),
          worst: isLastResort ? LAST : POOR,
          isLastResort,
          uncut: group.isSelected || isLastResort,
          ...(group.isSelected ? { ownLegs: chosenLegs, isChosen: true } : {}),
          ...(ownSymbol ? { ownSymbol } : {}),
          ofExtent: extent !== undefined,
          isInSight: extent ? intersects(extent.box, seen) : isUncut(group, mark, seen),
        }
      : null;
  const isLong = mark.symbol.kind === "count";
  const besideSymbol = (size: TextSize) =>
    Array.from(candidatesBeside(mark.at, tried, ANYWHERE, size, seen), (it) => (isLong ? offCorner(it, box) : it));
  const requests = forms.map((rows, i) =>
    once(() => {
      const said = forms.slice(0, i).some((other) => text(other()) === text(rows()));
      return request(
        said ? null : rows(),
        (size) =>
          fillsView
            ? candidatesAtEdge(size, seen)
            : extent
              ? candidatesInOrBeside(extent, othersOf(size, TOUCHED), own, circles, size, seen)
              : priced(besideSymbol(size), othersOf(size)),
        { more: silent(i), isLastResort: i >= usual.length },
      );
    }),
  );
  const ledTo = (some: typeof forms, isLastResort: boolean) =>
    once(() => {
      const shortest = some.findLast((rows) => rows());
      const places = (size: TextSize) =>
        extent
          ? candidatesWithLeader(extent, othersOf(size), size, seen, symbols)
          : candidatesBesideWithLeader(mark.at, mark.body, othersOf(size), size, seen);
      return request(shortest?.(), places, { isLastResort });
    });
  // A leader to the rest of something that is cut off at the edge would lead to a scrap.
  if (fillsView || isOneOfMany || (extent && isCut(extent, seen))) return requests;
  const many = usual.length;
  return [...requests.slice(0, many), ledTo(forms.slice(0, many), false), ...requests.slice(many), ledTo(forms, true)];
}
