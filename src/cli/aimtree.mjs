#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bundle = join(root, "dist-cli", "aimtree.mjs");
/** What the bundle is made of. */
const SOURCES = ["src/cli", "src/core", "src/formats", "src/adapters"];

/** True if there is no bundle, or a source is newer than it. */
function isStale() {
  if (!existsSync(bundle)) return true;
  const made = statSync(bundle).mtimeMs;
  return SOURCES.some((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).some(
      (path) => /(?<!\.test)\.(ts|json)$/.test(path) && statSync(join(root, folder, path)).mtimeMs > made,
    ),
  );
}

if (isStale()) {
  const { build } = await import("vite");
  await build({ root, configFile: join(root, "vite.config.ts"), mode: "cli", logLevel: "error" });
}
// npm runs scripts in the folder of package.json; paths mean the folder in which the person is.
const { npm_lifecycle_event: script, INIT_CWD: start } = process.env;
if (script === "aimtree" && start) process.chdir(start);
await import(pathToFileURL(bundle).href);
