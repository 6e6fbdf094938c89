/**
 * `do` gives to `note` what exactly it is about to do, so that the report can say it.
 * @typedef {import("playwright-core").Page} Page
 * @typedef {() => number} Roll a number from 0 to 1
 * @typedef {(detail: string) => void} Note
 * @typedef {{ name: string, weight: number, do: (page: Page, roll: Roll, note: Note) => Promise<void> }} Action
 */

const KEYS = {
  draw: ["Tab", "Tab", "Enter", "Enter", "Shift+Enter", "Control+Enter", "Insert", "F2", "Escape", "Shift+F2"],
  walk: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "-", "+", "*", "Alt+Shift+2", "Alt+Shift+4"],
  arrange: [
    "Alt+ArrowUp",
    "Alt+ArrowDown",
    "Alt+Shift+ArrowLeft",
    "Alt+Shift+ArrowRight",
    "Delete",
    "Shift+Backspace",
    "Control+d",
    "Control+c",
    "Control+x",
    "Control+v",
    "Control+a",
  ],
  time: ["Control+z", "Control+z", "Control+Shift+z"],
  look: [
    "Shift+Digit1",
    "Shift+Digit2",
    "Shift+Digit0",
    "Shift+Digit3",
    "Shift+Digit4",
    "Control+i",
    "PageUp",
    "Shift+PageDown",
  ],
  audit: ["F8", "Shift+F8", "Control+.", "Enter", "Escape"],
  link: ["[", "ArrowDown", "ArrowRight", "Enter", "Escape"],
  dialogs: ["Control+k", "?", "Control+e", "Control+s", "Control+f", "Control+j", "F6", "Control+m"],
};

const WORDS = [
  "Customers stay",
  "Activation 20% -> 40%",
  "Setup by 2026-12-31 @maya",
  "p95 load < 2 s #guardrail",
  "because it builds trust",
  "ünïcödé 漢字",
  "[[",
  "a",
];

const START_SIZE = { width: 1280, height: 800 };
const SIZES = [START_SIZE, { width: 900, height: 600 }, { width: 390, height: 844 }];

/** What somebody does who hits everything. @type {readonly Action[]} */
export const ACTIONS = [
  key("draws", 26, KEYS.draw),
  key("walks", 16, KEYS.walk),
  key("arranges", 12, KEYS.arrange),
  key("undoes", 8, KEYS.time),
  key("looks", 5, KEYS.look),
  key("audits", 4, KEYS.audit),
  key("links", 4, KEYS.link),
  key("opens dialogs", 3, KEYS.dialogs),
  {
    name: "types",
    weight: 16,
    do: (page, roll, note) => {
      const text = pick(WORDS, roll);
      note(text);
      return page.keyboard.type(text);
    },
  },
  {
    name: "undoes much",
    weight: 1,
    do: async (page, roll, note) => {
      const times = 3 + Math.floor(roll() * 12);
      note(`${times} times`);
      for (let n = 0; n < times; n++) await page.keyboard.press("Control+z");
      for (let n = 0; n < times / 2; n++) await page.keyboard.press("Control+Shift+z");
    },
  },
  { name: "clicks", weight: 8, do: (page, roll, note) => page.mouse.click(...somewhere(page, roll, note)) },
  { name: "double-clicks", weight: 2, do: (page, roll, note) => page.mouse.dblclick(...onMap(page, roll, note)) },
  {
    name: "clicks right",
    weight: 2,
    do: (page, roll, note) => page.mouse.click(...onMap(page, roll, note), { button: "right" }),
  },
  {
    name: "drags",
    weight: 5,
    do: async (page, roll, note) => {
      await page.mouse.move(...onMap(page, roll, note));
      await page.mouse.down();
      await page.mouse.move(...onMap(page, roll, note), { steps: 4 });
      if (roll() < 0.1) await page.keyboard.press("Escape");
      await page.mouse.up();
    },
  },
  {
    name: "turns the wheel",
    weight: 4,
    do: async (page, roll, note) => {
      await page.mouse.move(...onMap(page, roll, note));
      await page.mouse.wheel((roll() - 0.5) * 400, (roll() - 0.5) * 400);
    },
  },
  {
    name: "pastes",
    weight: 2,
    do: async (page, roll, note) => {
      const text = `- ${pick(WORDS, roll)}\n  - ${pick(WORDS, roll)}\n    - ${pick(WORDS, roll)}`;
      note(text);
      await page.evaluate((lines) => {
        const data = new DataTransfer();
        data.setData("text/plain", lines);
        const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(paste);
      }, text);
    },
  },
  {
    name: "resizes",
    weight: 1,
    do: (page, roll, note) => {
      const size = pick(SIZES, roll);
      note(`${size.width}×${size.height}`);
      return page.setViewportSize(size);
    },
  },
];

/**
 * @param {string} name
 * @param {number} weight
 * @param {readonly string[]} keys
 * @returns {Action}
 */
function key(name, weight, keys) {
  return {
    name,
    weight,
    do: (page, roll, note) => {
      const pressed = pick(keys, roll);
      note(pressed);
      return page.keyboard.press(pressed);
    },
  };
}

/**
 * @template T
 * @param {readonly T[]} from
 * @param {Roll} roll
 * @returns {T}
 */
function pick(from, roll) {
  return /** @type {T} */ (from[Math.floor(roll() * from.length)]);
}

/** @param {Page} page @param {Roll} roll @param {Note} note @returns {[number, number]} */
function somewhere(page, roll, note) {
  const { width, height } = page.viewportSize() ?? START_SIZE;
  return placed([roll() * width, roll() * height], note);
}

/** The middle of the window, where the map is. @param {Page} page @param {Roll} roll @param {Note} note */
function onMap(page, roll, note) {
  const { width, height } = page.viewportSize() ?? START_SIZE;
  return placed([width * (0.25 + roll() * 0.5), height * (0.15 + roll() * 0.6)], note);
}

/**
 * @param {[number, number]} place
 * @param {Note} note
 */
function placed(place, note) {
  note(place.map(Math.round).join(", "));
  return place;
}

/**
 * The next action, by its weight.
 * @param {Roll} roll
 */
export function nextAction(roll) {
  const tickets = ACTIONS.flatMap((action) => Array.from({ length: action.weight }, () => action));
  return pick(tickets, roll);
}
