import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { createServer } from "vite";

export const title =
  "Broken files for every reader: opened or refused, nothing thrown, nothing hung, no prototype changed";

/** About how long it takes on two cores. */
export const minutes = 25;

const FILES = Number(process.env.FUZZ_FILES ?? 20_000);
/** Of formats that have to be unpacked first. */
const CONTAINERS = Math.ceil(FILES * 0.15);
const SEED = Number(process.env.FUZZ_SEED ?? 2);
/** Milliseconds without a sign of life after which a file counts as hung. */
const SILENCE = 60_000;
/** The same for the first one, before which a busy machine has to load everything. */
const START = 300_000;

/**
 * @typedef {{ id: string, files: number, opened: number, refused: number, slowest: number, faults: string[] }} Row
 */

/** Each format in a process of its own, two at a time. `FUZZ_FILES` and `FUZZ_SEED` ask for other numbers. */
export async function run() {
  const formats = await readable();
  const rows = /** @type {Row[]} */ ([]);
  const waiting = [...formats];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) rows.push(await fuzz(next.id, next.files));
  };
  await Promise.all([work(), work()]);
  rows.sort((a, b) => a.id.localeCompare(b.id, "en"));
  const failures = rows.flatMap(({ id, faults }) =>
    faults.map((text) => ({ name: `${id}: ${text.slice(0, 200)}`, text })),
  );
  return {
    passed: rows.filter(({ faults }) => faults.length === 0).length,
    failures,
    skipped: [],
    head: ["format", "files", "opened", "refused", "slowest", "faults"],
    rows: rows.map(({ id, files, opened, refused, slowest, faults }) => [
      ...[id, files, opened, refused].map(String),
      `${slowest} ms`,
      String(faults.length),
    ]),
  };
}

/** @returns {Promise<{ id: string, files: number }[]>} */
async function readable() {
  const server = await createServer({
    server: { middlewareMode: true, ws: false },
    logLevel: "error",
    appType: "custom",
  });
  try {
    const { FORMATS } = await server.ssrLoadModule("/src/formats/index.gen.ts");
    /** @type {{ id: string, binary?: true, can: { read?: true } }[]} */
    const formats = FORMATS;
    return formats
      .filter(({ can }) => can.read)
      .map(({ id, binary }) => ({ id, files: binary ? CONTAINERS : FILES }))
      .sort((a, b) => b.files - a.files);
  } finally {
    await server.close();
  }
}

/**
 * @param {string} id
 * @param {number} files
 * @returns {Promise<Row>}
 */
function fuzz(id, files) {
  const row = { id, files, opened: 0, refused: 0, slowest: 0, faults: /** @type {string[]} */ ([]) };
  const child = spawn(process.execPath, ["test/full/fuzz/child.mjs", id, String(files), String(SEED)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = 0;
  let timer = setTimeout(hang, START);
  function hang() {
    row.faults.push(`file ${last} or one soon after never came to an end (FUZZ_SEED=${SEED})`);
    child.kill("SIGKILL");
  }
  createInterface({ input: child.stdout }).on("line", (line) => {
    clearTimeout(timer);
    timer = setTimeout(hang, SILENCE);
    const { file, fault, bytes, ...end } = JSON.parse(line);
    last = file ?? last;
    if (fault !== undefined) row.faults.push(`file ${file} (FUZZ_SEED=${SEED}): ${fault}\n${bytes}`);
    Object.assign(row, end);
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code !== 0 && row.faults.length === 0) row.faults.push(`it ended with ${code} after file ${last}`);
      resolve(row);
    });
  });
}
