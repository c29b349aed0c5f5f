"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Messages } from "@/messages/translate";

/** The few words that client components speak. Plain strings: a formatter would weigh more than all of them. */
export type ClientWords = Pick<Messages, "Map" | "Share" | "Sheet">;

const Words = createContext<ClientWords | null>(null);

export function WordsProvider({ words, children }: { words: ClientWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>;
}

/** The words of one namespace. @throws Error outside of a provider */
export function useWords<Namespace extends keyof ClientWords>(namespace: Namespace): ClientWords[Namespace] {
  const words = useContext(Words);
  if (!words) throw new Error("useWords needs a WordsProvider above it");
  return words[namespace];
}
