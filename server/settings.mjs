/**
 * A whole number that the operator may set.
 * @param {string} name of the environment variable
 * @param {number} fallback
 * @throws Error where something else is set
 */
export function wholeNumber(name, fallback) {
  const text = process.env[name] ?? "";
  if (!/^\d{0,6}$/.test(text)) throw new Error(`${name} is "${text}"; it must be a whole number`);
  return text === "" ? fallback : Number(text);
}
