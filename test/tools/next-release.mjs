import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TEXT = /\.(js|css|html|webmanifest)$/;

/**
 * A built app as its next release would be, without building it: every file in `assets` has another name, and the names
 * of this one are gone. Gives the folder.
 * @param {string} build
 */
export function nextRelease(build) {
  const folder = mkdtempSync(join(tmpdir(), "aimtree-next-"));
  cpSync(build, folder, { recursive: true });
  const assets = readdirSync(join(folder, "assets"));
  const next = new Map(assets.map((name) => [name, name.replace(/(\.\w+)$/, "-next$1")]));
  for (const [name, other] of next) renameSync(join(folder, "assets", name), join(folder, "assets", other));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => TEXT.test(file));
  for (const file of files) {
    const path = join(folder, file);
    let text = readFileSync(path, "utf8").replace(/[\w.-]+\.\w+/g, (name) => next.get(name) ?? name);
    if (file === "index.html") text = text.replace("<head>", '<head><meta name="version" content="next">');
    if (file === "sw.js") text = renamed(text);
    writeFileSync(path, text);
  }
  return folder;
}

/**
 * The worker knows its build by a hash.
 * @param {string} worker
 */
function renamed(worker) {
  const text = worker.replace(
    /(["'`])([0-9a-f]{12})\1/,
    (_, quote, hash) => `${quote}${[...hash].reverse().join("")}${quote}`,
  );
  if (text === worker) throw new Error("The worker does not say which build it is of");
  return text;
}
