import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { localized, tripPath } from "@/lib/url";
import type { Address } from "./use-map-data";

/** Escape closes the open card and gives focus back to the visit's mark, or to its row where it has no mark. */
export function useEscape({ locale, trip, visit }: Address) {
  const router = useRouter();
  const closed = useRef<string | null>(null);

  useEffect(() => {
    if (!trip || !visit) return;
    const close = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      closed.current = visit;
      router.push(localized(locale, tripPath(trip)), { scroll: false });
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [router, locale, trip, visit]);

  useEffect(() => {
    if (visit || !closed.current) return;
    const opener = document.querySelector<HTMLElement>(
      `[data-visits~="${closed.current}"], [data-visit="${closed.current}"]`,
    );
    closed.current = null;
    opener?.focus({ preventScroll: true });
  }, [visit]);
}
