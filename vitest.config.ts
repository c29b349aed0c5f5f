import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{lib,data,components,messages,scripts,server,tools,docs,app}/**/*.test.{ts,tsx}"],
    environment: "node",
  },
});
