import { test as base, expect } from "@playwright/test";

export { expect };

interface Watch {
  /** Requests to other hosts, all refused. */
  outside: string[];
}

/** A page that reaches no other host, and fails the test where one was asked for or a script broke. */
export const test = base.extend<Watch & { allowOutside: boolean }>({
  allowOutside: [false, { option: true }],
  outside: [
    async ({ context, page, allowOutside }, use) => {
      const outside: string[] = [];
      const faults: string[] = [];
      await context.route(
        (url) => /^https?:$/.test(url.protocol) && url.hostname !== "localhost",
        (route) => {
          outside.push(route.request().url());
          return route.abort();
        },
      );
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("console", (message) => {
        if (/Content.Security.Policy|hydrat/i.test(message.text())) faults.push(message.text());
      });
      await use(outside);
      expect(faults).toEqual([]);
      if (!allowOutside) expect(outside).toEqual([]);
    },
    { auto: true },
  ],
});
