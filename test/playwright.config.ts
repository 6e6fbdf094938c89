import { defineConfig } from "@playwright/test";
import { launchOptions } from "./chromium.mjs";

/** `npm test` gives a free port; by hand it is this one. */
const port = process.env.AIMTREE_PORT ?? "4179";
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results",
  workers: 2,
  // What fails once and passes then is named as unsteady in the report.
  retries: 1,
  forbidOnly: true,
  ...chosen(),
  // No journey is judged by its time; these only end one that hangs, also on a machine that does much else.
  timeout: 180_000,
  expect: {
    timeout: 20_000,
    // A hundredth of a screen is a shifted label; single pixels at the rim of a letter are not seen.
    toHaveScreenshot: { maxDiffPixelRatio: 0.002, threshold: 0.25 },
  },
  snapshotPathTemplate: "references/{arg}{ext}",
  updateSnapshots: process.env.UPDATE ? "changed" : "none",
  reporter: [["list"], ["./tools/running/playwright-report.mjs"]],
  // Fetching all files for later takes a third of a short journey; `offline` and `journey` have it, as people do.
  use: {
    baseURL: address,
    actionTimeout: 30_000,
    launchOptions: launchOptions(),
    screenshot: "only-on-failure",
    serviceWorkers: "block",
  },
  webServer: {
    command: `node test/tools/serve.mjs --port ${port} --strict-port`,
    url: address,
    cwd: "..",
    reuseExistingServer: false,
  },
});

/** What takes long and seldom breaks, and the pictures, are for `npm run test:full -- journeys` and `visual`. */
function chosen(): { readonly grep?: RegExp; readonly grepInvert?: RegExp } {
  if (process.env.AIMTREE_PICTURES) return { grep: /@pictures/ };
  return { grepInvert: process.env.AIMTREE_THOROUGH ? /@pictures/ : /@pictures|@thorough/ };
}
