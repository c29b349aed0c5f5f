"use client";

import { useEffect } from "react";

/**
 * Gives an entry of the history that only a new hash has made, typed or pasted, to the router, which could not go back to
 * it otherwise: the address would be the one page's, the page another's (vercel/next.js#75072).
 */
export function AdoptEntry() {
  useEffect(() => {
    const adopt = () => {
      if (!window.history.state?.__NA) window.history.replaceState(null, "", window.location.href);
    };
    window.addEventListener("hashchange", adopt);
    return () => window.removeEventListener("hashchange", adopt);
  }, []);
  return null;
}
