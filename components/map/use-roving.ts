import { useEffect } from "react";
import { useMap } from "react-leaflet";

/** Where arrow keys lead: right and down are positive. */
const DIRECTIONS: Record<string, readonly [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** Pixels that what lies more aside than ahead is farther by than anything that does not. */
const STEEP = 1e6;

const middleOf = (element: HTMLElement) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2] as const;
};

/** The button that lies next in a direction, what is straight ahead before what is aside; none where nothing lies that way. */
function neighbour(buttons: HTMLElement[], at: number, [dx, dy]: readonly [number, number]): HTMLElement | undefined {
  const from = buttons[at];
  if (!from) return undefined;
  const [x, y] = middleOf(from);
  let best: HTMLElement | undefined;
  let least = Infinity;
  for (const button of buttons) {
    const [bx, by] = middleOf(button);
    const ahead = (bx - x) * dx + (by - y) * dy;
    const aside = Math.abs((bx - x) * dy) + Math.abs((by - y) * dx);
    const far = ahead + (aside <= 2 * ahead ? 2 * aside : STEEP + 2 * aside);
    if (ahead > 0 && far < least) [best, least] = [button, far];
  }
  return best;
}

/**
 * Makes buttons on the map one stop for Tab, with arrow keys, Home and End between them: the roving tabindex of
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/. `renewed` changes whenever the buttons do.
 */
export function useRoving(selector: string, renewed: unknown) {
  const map = useMap();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the buttons are renewed outside of React
  useEffect(() => {
    const container = map.getContainer();
    const all = () => [...container.querySelectorAll<HTMLElement>(selector)];
    const admit = (to: HTMLElement | undefined) => {
      for (const button of all()) button.tabIndex = button === to ? 0 : -1;
    };
    const buttons = all();
    const focused = buttons.find((button) => button === document.activeElement);
    admit(focused ?? buttons.find((button) => button.ariaCurrent === "true") ?? buttons[0]);

    const press = (event: KeyboardEvent) => {
      const buttons = all();
      const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1;
      const direction = DIRECTIONS[event.key];
      const end = { Home: buttons[0], End: buttons.at(-1) }[event.key];
      if (at < 0 || !(direction || end)) return;
      event.preventDefault();
      event.stopPropagation();
      (direction ? neighbour(buttons, at, direction) : end)?.focus();
    };
    const focus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches(selector)) admit(target);
    };
    container.addEventListener("keydown", press);
    container.addEventListener("focusin", focus);
    return () => {
      container.removeEventListener("keydown", press);
      container.removeEventListener("focusin", focus);
    };
  }, [map, selector, renewed]);
}
