import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{lib,data,components,messages,scripts,server,tools,docs,app}/**/*.test.{ts,tsx}"],
    environment: "node",
    // Against what hangs: how fast anything is must not depend on what else the machine does.
    testTimeout: 60_000,
  },
});
