"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useWords } from "@/components/ui/words-provider";

const LiveMap = dynamic(() => import("./live-map"), { ssr: false });

/** The map's cell. The page's own picture shows through, and is on the screen before the map is even asked for. */
export default function MapStage() {
  const words = useWords("Map");
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <section className="stage" aria-label={words.label}>
      {painted ? <LiveMap /> : null}
    </section>
  );
}
