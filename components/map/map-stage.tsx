"use client";

import { lazy, Suspense } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useWords } from "@/components/ui/words-provider";

const LiveMap = lazy(() => import("./live-map"));

/** Holds the live map for the whole session; until its code has come, the server's picture stands in its place. */
export default function MapStage({ className }: { className?: string }) {
  const words = useWords("Map");
  const ready = useHydrated();
  return (
    <section className={className} aria-label={words.label}>
      <Suspense>{ready && <LiveMap />}</Suspense>
    </section>
  );
}
