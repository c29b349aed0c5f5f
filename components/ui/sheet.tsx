"use client";

import { type ReactNode, useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useWords } from "@/components/ui/words-provider";

/** On a phone the reading column is a sheet over the map; on wide screens the wrapper dissolves. */
export function Sheet({ children }: { children: ReactNode }) {
  const words = useWords("Sheet");
  const ready = useHydrated();
  const [folded, setFolded] = useState(false);
  return (
    <div className="sheet" data-folded={folded} data-covers-map>
      <button
        type="button"
        className="grab"
        aria-label={words.toggle}
        aria-expanded={!folded}
        disabled={!ready}
        onClick={() => setFolded(!folded)}
      />
      {children}
    </div>
  );
}
