import { measureEdits, measureKeys } from "./screen/editing.mjs";
import { judge } from "./screen/goals.mjs";
import { measureInside } from "./screen/inside.mjs";
import { measureDrag, measureFit, measureMoving } from "./screen/moving.mjs";
import { Notes } from "./screen/notes.mjs";
import { APP, FLOOR, PLAIN, Screen } from "./screen/page.mjs";
import { tablesOf } from "./screen/tables.mjs";

export const title = "The app on the screen, beside React Flow with its defaults and a bare canvas";
export const where = "browser";

const SIZES = [100, 1_000, 10_000, 50_000];

/**
 * Opens, moves and edits the same tree in each of them, in one run.
 * @param {import("./run.mjs").BrowserTools} tools
 */
export async function run(tools) {
  const notes = new Notes();
  const { sizes = SIZES } = tools;
  for (const size of sizes) {
    for (const peer of [APP, PLAIN, FLOOR].filter(({ sizes }) => sizes.includes(size))) {
      const began = performance.now();
      await measure(tools, notes, peer, size);
      console.log(`  ${size} nodes, ${peer.name}: ${Math.round((performance.now() - began) / 1_000)} s`);
    }
  }
  return { measurements: notes.measurements, ratios: judge(notes), tables: tablesOf(notes, sizes) };
}

/**
 * @param {import("./run.mjs").BrowserTools} tools
 * @param {Notes} notes
 * @param {import("./screen/page.mjs").Peer} peer
 * @param {number} size
 */
async function measure({ browser, address, code }, notes, peer, size) {
  const tree = code.benchTree(size);
  const loads = [];
  /** @type {Screen | undefined} */
  let screen;
  for (let run = 0; run < (size > 1_000 && peer === PLAIN ? 2 : 4); run++) {
    await screen?.close();
    screen = await Screen.open(browser, address, peer, size);
    loads.push(await screen.load(tree));
  }
  if (!screen) return;
  for (const [what, name] of /** @type {const} */ ([
    ["load", "painted"],
    ["load, CPU", "cpu"],
    ["load to interactive", "interactive"],
  ])) {
    notes.add(
      screen,
      what,
      loads.map((load) => load[name]),
    );
  }
  const { heap, elements } = await screen.weight();
  notes.add(screen, "heap", [heap], "MB");
  notes.add(screen, "elements", [elements], "");
  // The last node that has children: the row below it is the lowest one.
  const workedOn = `n${code.parentOf(size - 1)}`;
  await measureFit(screen, notes, workedOn);
  await measureMoving(screen, notes, workedOn);
  if (peer !== FLOOR) await measureDrag(screen, notes, "drag a node", workedOn);
  if (peer === APP) await measureDrag(screen, notes, "drag half of the tree", "n1");
  await measureEdits(screen, notes, workedOn);
  if (peer === APP) {
    await measureKeys(screen, notes, workedOn);
    await measureInside(screen, notes);
    notes.add(screen, "elements at any zoom", [await mostElements(screen, workedOn)], "");
  }
  await screen.close();
}

/**
 * The most elements that the page has while zooming from full size to far out.
 * @param {Screen} screen
 * @param {string} workedOn
 */
async function mostElements(screen, workedOn) {
  await screen.center(workedOn);
  await screen.page.mouse.move(720, 450);
  await screen.page.keyboard.down("Control");
  let most = 0;
  for (let step = 0; step < 14; step++) {
    await screen.page.mouse.wheel(0, 60);
    await screen.frame();
    most = Math.max(most, await screen.page.evaluate(() => document.querySelectorAll("*").length));
  }
  await screen.page.keyboard.up("Control");
  return most;
}
