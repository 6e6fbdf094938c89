import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainChromium } from "../tools/running/browser.mjs";
import { buildApp } from "../tools/running/build.mjs";
import { serve } from "../tools/serve.mjs";
import { crash, prepare } from "./crash/typing.mjs";
import { BACKENDS, faultOf, HEAD, isGood, rowOf } from "./crash.mjs";

export const title = "The power fails while somebody types; what was shown as saved must be there";

/** About how long it takes on two cores. */
export const minutes = 15;

/** Room for the profile of a browser. */
const SIZE = "384M";

/** `POWER_RUNS` asks for another number of cuts a backend. */
export async function run() {
  const runs = Number(process.env.POWER_RUNS ?? 30);
  const work = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "aimtree-power-"));
  try {
    const reason = whyNot(work);
    if (reason) return { passed: 0, failures: [], skipped: [{ name: "power cuts", reason }] };
    const fault = (await obtainChromium()) ?? (await buildApp());
    if (fault) return { passed: 0, failures: [{ name: fault }], skipped: [] };
    const server = await serve({ folder: "dist", port: 0, strict: true });
    try {
      const results = [];
      for (const { name, args } of BACKENDS)
        results.push({ name, kills: await cutMany(server.address, { name, args, runs, work }) });
      return {
        passed: results.reduce((sum, { kills }) => sum + kills.filter(isGood).length, 0),
        failures: results.flatMap(({ name, kills }) =>
          kills.filter((kill) => !isGood(kill)).map((kill) => faultOf(name, kill)),
        ),
        skipped: [],
        head: HEAD.map((column) => (column === "kills" ? "power cuts" : column)),
        rows: results.map(({ name, kills }) => rowOf(name, kills)),
      };
    } finally {
      await server.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * What this machine lacks. A disk of its own is needed, whose files can be copied while the system still holds back what
 * was not asked to be on it.
 * @param {string} work
 */
function whyNot(work) {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "it needs Linux and root, to mount a disk";
  try {
    makeDisk(join(work, "try.img"));
    mount(join(work, "try.img"), join(work, "try"));
    unmount(join(work, "try"));
    return undefined;
  } catch (error) {
    return `no disk can be mounted: ${/** @type {Error} */ (error).message.split("\n")[0]}`;
  }
}

/**
 * @param {string} address
 * @param {{ name: string, args: readonly string[], runs: number, work: string }} wish
 */
async function cutMany(address, { name, args, runs, work }) {
  const [disk, profile] = [join(work, `${name}.img`), join(work, name)];
  makeDisk(disk);
  mount(disk, profile);
  /** @type {string} */
  let tree;
  try {
    tree = await prepare({ profile, args, address });
  } finally {
    unmount(profile);
  }
  /** @type {import("./crash/typing.mjs").Kill[]} */
  const kills = [];
  for (let i = 0; i < runs; i++) {
    const kill = await cut({ disk, profile, work, place: { profile, args, address: tree } }, i);
    kills.push(kill);
    console.log(
      `${name} ${i + 1}/${runs}: ${kill.typed.length} typed, ${kill.shown.length} shown as saved, ${kill.found.length} found`,
    );
  }
  return kills;
}

/**
 * The browser stands still, and its disk is copied as it is at that moment: what the system has not written yet is not on
 * it. Then somebody looks at the copy.
 * @param {{ disk: string, profile: string, work: string, place: import("./crash/typing.mjs").Place }} at
 * @param {number} seed
 */
async function cut({ disk, profile, work, place }, seed) {
  const [now, later] = [join(work, "now.img"), join(work, "later.img")];
  copy(disk, now);
  mount(now, profile);
  try {
    return await crash(place, seed, async ({ freeze, kill }) => {
      freeze();
      copy(now, later);
      await kill();
      unmount(profile);
      mount(later, profile);
      return place;
    });
  } finally {
    unmount(profile);
  }
}

/** @param {string} disk */
function makeDisk(disk) {
  execFileSync("truncate", ["-s", SIZE, disk]);
  execFileSync("mkfs.ext4", ["-q", "-F", disk], { stdio: "pipe" });
}

/**
 * @param {string} disk
 * @param {string} folder
 */
function mount(disk, folder) {
  mkdirSync(folder, { recursive: true });
  execFileSync("mount", ["-o", "loop", disk, folder], { stdio: "pipe" });
}

/**
 * A process that is ending may still hold it for a moment.
 * @param {string} folder
 */
function unmount(folder) {
  if (!readFileSync("/proc/mounts", "utf8").includes(` ${folder} `)) return;
  for (let tries = 0; ; tries++) {
    try {
      execFileSync("umount", [folder], { stdio: "pipe" });
      return;
    } catch (error) {
      if (tries === 50) throw error;
      execFileSync("sleep", ["0.1"]);
    }
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  execFileSync("cp", ["--sparse=always", from, to]);
}
