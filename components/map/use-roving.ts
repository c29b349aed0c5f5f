import { useEffect } from "react";
import { useMap } from "react-leaflet";

const STEP: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

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
      const step = STEP[event.key];
      const to = { Home: 0, End: buttons.length - 1 }[event.key] ?? (step ? at + step : undefined);
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      buttons[(to + buttons.length) % buttons.length]?.focus();
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
