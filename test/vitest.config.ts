import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { searchForWorkspaceRoot } from "vite";
import { defineConfig, mergeConfig, type TestProjectConfiguration } from "vitest/config";
import { app } from "../vite.config.ts";
import { launchOptions } from "./chromium.mjs";

/** No test is judged by its time; these only end one that hangs. */
const HANG_GUARD = 60_000;

const IN_BROWSER = ["src/**/*.browser.test.{ts,tsx}"];

/** These keep no state beside what is handed to them, so their files share a worker: a third of the time is saved. */
const PURE = ["src/core/**/*.test.ts", "src/formats/**/*.test.ts"];

const inNode = (name: string, isolate: boolean, include: string[], exclude: string[]): TestProjectConfiguration => ({
  extends: true,
  test: {
    ...{ name, environment: "node", isolate, include, exclude, setupFiles: "test/tools/running/law-seed.ts" },
    ...{ testTimeout: HANG_GUARD, hookTimeout: HANG_GUARD },
  },
});

const unit = [
  inNode("unit", false, PURE, IN_BROWSER),
  inNode("unit-outside", true, ["src/**/*.test.ts", "test/unit/**/*.test.ts"], [...PURE, ...IN_BROWSER]),
];

const browser = (): TestProjectConfiguration => ({
  extends: true,
  test: {
    name: "browser",
    include: IN_BROWSER,
    testTimeout: HANG_GUARD,
    hookTimeout: HANG_GUARD,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: "chromium" }],
    },
  },
});

/** `--project unit*` must work on a machine without a browser. */
const unitOnly = process.argv.some((argument) => argument.startsWith("unit"));

export default mergeConfig(
  app,
  defineConfig({
    cacheDir: ".vite/test",
    // Found before the first test: a dependency that is found during one reloads the page under it.
    optimizeDeps: { entries: ["index.html", "src/**/*.{ts,tsx}"] },
    // node_modules may be a link to another folder.
    server: { fs: { allow: [searchForWorkspaceRoot(process.cwd()), realpathSync("node_modules")] } },
    test: {
      // Without this it leaves a core idle, which is half of a small machine.
      maxWorkers: availableParallelism(),
      reporters: ["default", "./test/tools/running/vitest-report.mjs"],
      projects: unitOnly ? unit : [...unit, browser()],
    },
  }),
);
