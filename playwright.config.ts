import { defineConfig } from "@playwright/test";

const port = Number(process.env.PORT ?? 3100);

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  // A machine of two slow cores needs more than the usual half minute for what opens several pages.
  timeout: 60_000,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A machine may be slow for a moment: what fails is tried again, and told as flaky, which is a fault to look for.
  retries: process.env.CI ? 2 : 0,
  reporter: "list",
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      // As root Chromium needs no-sandbox; the rest keeps it from calling home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  webServer: {
    command: "node server.mjs",
    port,
    env: { PORT: String(port), NODE_ENV: "production" },
    reuseExistingServer: false,
  },
});
