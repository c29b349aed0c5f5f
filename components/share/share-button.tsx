"use client";

import { useEffect, useState } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { useWords } from "@/components/ui/words-provider";
import styles from "./share-button.module.css";

type Outcome = "done" | "failed" | "sent";

/** Shares this page's address, camera included: the system's share sheet on touch screens, else the clipboard. */
export function ShareButton({ title, children }: { title: string; children: string }) {
  const words = useWords("Share");
  const ready = useHydrated();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), 4000);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function share() {
    // What is seen now, also where the address has no camera because nobody has moved the map.
    const { origin, pathname, search, hash } = window.location;
    const url = origin + pathname + search + (document.documentElement.dataset.camera ?? hash);
    if (window.matchMedia("(pointer: coarse)").matches && navigator.share) {
      try {
        await navigator.share({ title, url });
        return setOutcome("sent");
      } catch (error) {
        if (error instanceof DOMException && error.name === "AbortError") return;
      }
    }
    try {
      await navigator.clipboard.writeText(url);
      setOutcome("done");
    } catch {
      setOutcome("failed");
    }
  }

  return (
    <span className={styles.share}>
      <button type="button" className="action" disabled={!ready} onClick={share}>
        {children}
      </button>
      <span role="status" className={outcome ? undefined : "visually-hidden"}>
        {outcome ? words[outcome] : ""}
      </span>
    </span>
  );
}
