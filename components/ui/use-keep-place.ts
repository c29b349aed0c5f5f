import { type RefObject, useEffect } from "react";

/** So long after a scroll it is over, milliseconds. */
const AT_REST = 120;
/** Who has scrolled less is still at the top, pixels. */
const TOP = 8;
/** What is read lies so far below the upper edge of the text, pixels. */
const LINE = 90;

/**
 * Keeps in sight what is being read when a phone is turned: in one layout the page scrolls, in the other the column, and
 * neither knows of the other.
 */
export function useKeepPlace(column: RefObject<HTMLElement | null>) {
  useEffect(() => {
    let reading: Element | null = null;
    let timer = 0;
    let { innerWidth: width } = window;
    const look = () => {
      const box = column.current?.getBoundingClientRect();
      if (!column.current || !box?.height) return;
      const isAtTop = window.scrollY < TOP && column.current.scrollTop < TOP;
      const at = document.elementFromPoint(box.left + box.width / 2, Math.max(box.top, 0) + LINE);
      const found = at?.closest("li, p, dl, h2") ?? null;
      reading = !isAtTop && column.current.contains(found) ? found : null;
    };
    const scrolled = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, AT_REST);
    };
    const turned = () => {
      // A phone that hides its address bar has not been turned.
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      window.clearTimeout(timer);
      const { top = LINE, bottom = LINE } = reading?.getBoundingClientRect() ?? {};
      if (top < LINE || bottom > window.innerHeight) reading?.scrollIntoView({ block: "center" });
    };
    window.addEventListener("scroll", scrolled, { capture: true, passive: true });
    window.addEventListener("resize", turned);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("scroll", scrolled, { capture: true });
      window.removeEventListener("resize", turned);
    };
  }, [column]);
}
