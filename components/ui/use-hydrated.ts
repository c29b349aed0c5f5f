"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the server's page, true once the page's own code runs: a button that is shown before it works is disabled. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
