import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * `killed`: to the files of a browser that was killed, whose last writes are still in the log beside them.
 * @typedef {{ what: string, files: RegExp, do: (path: string) => void, killed?: true }} Damage
 */

/** How Chromium names the files that SQLite writes. */
const DATABASE = /\/[A-Z2-7]{40,}$/;

/** Bytes that nobody wrote. @param {number} length */
const garbage = (length) => Buffer.from(Array.from({ length }, (_, n) => (n * 151 + 17) % 256));

/**
 * @param {string} path
 * @param {number} at
 * @param {number} length
 */
function scribble(path, at, length) {
  const bytes = readFileSync(path);
  garbage(Math.min(length, bytes.length - at)).copy(bytes, at);
  writeFileSync(path, bytes);
}

/** @param {string} path */
const sizeOf = (path) => statSync(path).size;

/** What disks, crashes and cleaning programs do to the files of a database. @type {Readonly<Record<string, readonly Damage[]>>} */
export const DAMAGES = {
  LevelDB: [
    {
      what: "the log is cut by 2 kB",
      files: /\.log$/,
      do: (path) => truncateSync(path, Math.max(0, sizeOf(path) - 2_048)),
    },
    {
      what: "64 bytes in the log are others",
      files: /\.log$/,
      do: (path) => scribble(path, Math.floor(sizeOf(path) / 2), 64),
    },
    { what: "the manifest is garbage", files: /MANIFEST-\d+$/, do: (path) => writeFileSync(path, garbage(200)) },
    { what: "CURRENT is gone", files: /CURRENT$/, do: (path) => rmSync(path) },
    { what: "the whole database is gone", files: /\.(log|ldb)$|CURRENT$|MANIFEST-\d+$/, do: (path) => rmSync(path) },
  ],
  SQLite: [
    { what: "the header is garbage", files: DATABASE, do: (path) => scribble(path, 0, 100) },
    {
      what: "the file is cut in half",
      files: DATABASE,
      do: (path) => truncateSync(path, Math.floor(sizeOf(path) / 2)),
    },
    {
      what: "3 kB in the middle are garbage",
      files: DATABASE,
      do: (path) => scribble(path, Math.floor(sizeOf(path) / 2), 3_000),
    },
    {
      what: "the write-ahead log is cut by 2 kB",
      killed: true,
      files: /-wal$/,
      do: (path) => truncateSync(path, Math.max(0, sizeOf(path) - 2_048)),
    },
    {
      what: "64 bytes in the write-ahead log are others",
      killed: true,
      files: /-wal$/,
      do: (path) => scribble(path, Math.floor(sizeOf(path) / 2), 64),
    },
    { what: "the whole database is gone", files: /./, do: (path) => rmSync(path) },
  ],
};

/**
 * Files of the databases of a profile.
 * @param {string} profile
 */
export function databaseFiles(profile) {
  const folder = join(profile, "Default", "IndexedDB");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
