import { APP } from "./page.mjs";

/**
 * @typedef {import("./page.mjs").Screen} Screen
 * @typedef {import("./notes.mjs").Notes} Notes
 */

const ADDED = 6;
const LETTERS = "abcdefghijk";

/**
 * What every page can do: a letter typed into a node, a node added.
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} workedOn
 */
export async function measureEdits(screen, notes, workedOn) {
  await screen.center(workedOn);
  await measureTyping(screen, notes, workedOn);
  const times = [];
  const costs = [];
  for (let i = 0; i < (screen.isSlow ? 2 : ADDED); i++) {
    const before = await screen.cpu();
    times.push(
      await screen.page.evaluate(
        ([parent, id]) =>
          /** @type {any} */ (window).watching.timed(() =>
            window.bench?.add(String(parent), String(id), `Added ${id}`),
          ),
        [workedOn, `added-${i}`],
      ),
    );
    costs.push((await screen.cpu()) - before);
    await screen.settle();
  }
  notes.add(screen, "add a node", times);
  notes.add(screen, "add a node, CPU", costs);
}

/**
 * Real keys: into the open title in the app; elsewhere each key renames the node.
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} workedOn
 */
async function measureTyping(screen, notes, workedOn) {
  const { page, peer } = screen;
  if (peer === APP) {
    await choose(screen, workedOn);
    await page.keyboard.press("F2");
    await page.keyboard.press("End");
  } else {
    await page.evaluate((id) => {
      let text = "Typed ";
      addEventListener("keydown", ({ key }) => {
        text += key;
        void window.bench?.rename(id, text);
      });
    }, workedOn);
  }
  const typed = screen.isSlow ? LETTERS.slice(0, 4) : LETTERS;
  await press(screen, notes, "type a letter", [...typed]);
  if (peer === APP) await page.keyboard.press("Escape");
  await screen.settle();
}

/**
 * What only the app does, each by its key: of the time until it is painted, and of the CPU.
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} workedOn
 */
export async function measureKeys(screen, notes, workedOn) {
  await choose(screen, `added-${ADDED - 1}`);
  await press(
    screen,
    notes,
    "re-parent",
    ["Alt+Shift+ArrowRight", "Alt+Shift+ArrowLeft"].flatMap((key) => [key, key]),
  );
  for (const what of ["delete", "undo"]) {
    await choose(screen, workedOn);
    await press(screen, notes, what, Array(ADDED - 2).fill(what === "undo" ? "Control+z" : "Delete"), async (i) => {
      if (what === "delete") await choose(screen, `added-${ADDED - 1 - i}`);
    });
  }
  await choose(screen, "n1");
  await press(screen, notes, "fold or unfold half of the tree", ["-", "+", "-", "+"]);
  await screen.page.keyboard.press("/");
  await press(screen, notes, "search", [..."teams"]);
  await screen.page.keyboard.press("Escape");
  await choose(screen, "n0");
  await press(
    screen,
    notes,
    "collapse all",
    ["Alt+Shift+Digit1", "*", "Alt+Shift+Digit1"],
    undefined,
    (_, i) => i !== 1,
  );
  await screen.page.keyboard.press("*");
  await screen.settle();
}

/**
 * @param {Screen} screen
 * @param {string} id
 */
async function choose(screen, id) {
  await screen.center(id);
  const at = await screen.page.evaluate((node) => window.bench?.handle(node), id);
  if (at) await screen.page.mouse.click(at.x, at.y);
  await screen.settle();
}

/**
 * Presses keys one by one and notes until each was painted, and what it cost until then.
 * @param {Screen} screen
 * @param {Notes} notes
 * @param {string} what
 * @param {readonly string[]} keys
 * @param {(i: number) => Promise<void>} [ready] comes before each
 * @param {(ms: number, i: number) => boolean} [counts]
 */
async function press(screen, notes, what, keys, ready = async () => {}, counts = () => true) {
  const { page } = screen;
  const times = [];
  const costs = [];
  for (const [i, key] of keys.entries()) {
    await ready(i);
    await page.waitForTimeout(40 + Math.random() * 20);
    await page.evaluate(() => /** @type {any} */ (window).watching.expectKey());
    const before = await screen.cpu();
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => /** @type {any} */ (window).watching.keyPainted()));
    costs.push((await screen.cpu()) - before);
  }
  notes.add(screen, what, times.filter(counts));
  notes.add(screen, `${what}, CPU`, costs.filter(counts));
}
