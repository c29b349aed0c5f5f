"use client";

import { useEffect } from "react";

/**
 * Gives an entry of the history that a typed or pasted hash has made, new or the same once more, to the router, which could
 * not go back to it otherwise: the address would be the one page's, the page another's (vercel/next.js#75072).
 */
export function AdoptEntry() {
  useEffect(() => {
    const adopt = () => {
      if (!window.history.state?.__NA) window.history.replaceState(null, "", window.location.href);
    };
    // The same hash once more is an entry too, but no change.
    window.addEventListener("popstate", adopt);
    return () => window.removeEventListener("popstate", adopt);
  }, []);
  return null;
}
