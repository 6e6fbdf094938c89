import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { nanoid } from "nanoid";
import { EXIT } from "./outside.ts";
import { run } from "./run.ts";

// A reader that has seen enough (`aimtree lint … | head`) closes the pipe; that is no fault.
process.stdout.on("error", (error: Error & { code?: string }) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.fine);
});

process.exitCode = await run(process.argv.slice(2), {
  read: (path) => (path === "-" ? buffer(process.stdin) : readFile(path)),
  write: (path, content) => writeFile(path, content),
  isSame: (path, other) => resolve(path) === resolve(other),
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(`${text}\n`),
  today: () => localDate(new Date()),
  // Ids begin with a letter or digit; nanoid may begin with `-` or `_`.
  newId: () => nanoid(12).replace(/^[-_]/, "n"),
});

function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
