/** What an entry of the history keeps of ours, beside what Next keeps there. */

/** What is kept under a key; undefined where nothing is. */
export function kept(key: string): unknown {
  const state: unknown = window.history.state;
  return typeof state === "object" && state !== null ? Reflect.get(state, key) : undefined;
}

/** Keeps a value that can be cloned; what else is kept stays. */
export function keep(key: string, value: unknown) {
  window.history.replaceState({ ...window.history.state, [key]: value }, "");
}
