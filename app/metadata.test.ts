import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const contact = async (value: string) => {
  vi.stubEnv("CONTACT_URL", value);
  return (await import("./metadata")).CONTACT_URL;
};

test("readers report mistakes where the operator says, or nowhere", async () => {
  expect(await contact("mailto:editor@example.org")).toBe("mailto:editor@example.org");
  vi.resetModules();
  expect(await contact("")).toBeNull();
});

test.each(["editor@example.org", "javascript:alert(1)", "mailto:a@", "https://", "https://x y"])(
  "%s is no address to write to",
  async (value) => {
    await expect(contact(value)).rejects.toThrow(`CONTACT_URL is "${value}"`);
  },
);
