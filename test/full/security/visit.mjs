/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("./documents.mjs").Made} Made
 */

/** Longest wait for anything that must come, in ms. */
const PATIENCE = 45_000;

/**
 * Opens the app on a fresh tree.
 * @param {Page} page
 * @param {string} address
 */
export async function firstVisit(page, address) {
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.locator("textarea:focus").waitFor();
  await page.keyboard.press("Escape");
}

/**
 * Runs a command by its name in the palette.
 * @param {Page} page
 * @param {string} name
 */
export async function command(page, name) {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(name);
  await page.keyboard.press("Enter");
}

/**
 * Drops a file on the window and takes it in as a new tree, or reads why it is refused.
 * @param {Page} page
 * @param {Made} file
 * @returns {Promise<"in" | "refused">}
 */
export async function bring(page, { name, bytes }) {
  await page.evaluate(
    ([file, base64]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent("dragover", options));
      document.body.dispatchEvent(new DragEvent("drop", options));
    },
    /** @type {const} */ ([name, bytes.toString("base64")]),
  );
  return answer(page);
}

/**
 * Pastes a text in both forms, as from another program, where no field has the keyboard.
 * @param {Page} page
 * @param {string} text
 * @returns {Promise<void>}
 */
export async function paste(page, text) {
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    data.setData("text/html", `<ul><li>${pasted}</li></ul>${pasted}`);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/**
 * @param {Page} page
 * @returns {Promise<"in" | "refused">}
 */
async function answer(page) {
  const dialog = page.getByRole("dialog");
  const yes = dialog.getByRole("button", { name: "As a new tree" });
  const no = dialog.getByRole("alert");
  await yes.or(no).first().waitFor();
  if (await no.isVisible()) {
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    return "refused";
  }
  // The tree is there, and not only the dialog gone: what is dropped before would vanish together with the former one.
  const map = "[data-pane=map]";
  await page.evaluate((pane) => document.querySelector(pane)?.setAttribute("data-former", ""), map);
  await yes.click();
  await page.locator(`${map}:not([data-former])`).waitFor();
  return "in";
}

/**
 * Looks at the open tree in every way the app has.
 * @param {Page} page
 */
export async function look(page) {
  await page.locator("[data-pane=map] [role=treeitem]").first().waitFor();
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  for (const key of ["Shift+Digit1", "Shift+Digit4", "Shift+Digit0", "Control+i", "F8"]) await page.keyboard.press(key);
  await lookAtNodes(page);
  for (const name of ["Guided audit", "Read the tree aloud"]) {
    await command(page, name);
    await page.getByRole("button", { name: "Back to the findings" }).waitFor();
  }
  for (const name of ["Rules: what", "Feedback coverage", "Report…", "Export…", "Rename this tree", "Help: keys"]) {
    await command(page, name);
    await page.locator("[role=dialog] h2:not(.visually-hidden)").waitFor();
    await page.waitForTimeout(150);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await command(page, "Show the alignment sheet");
  await page.getByRole("button", { name: "Print", exact: true }).waitFor();
  await page.keyboard.press("Escape");
}

/**
 * The details of every node that the outline shows, with all fields unfolded, and its link picker.
 * @param {Page} page
 */
async function lookAtNodes(page) {
  const rows = page.locator("[data-pane=outline] [data-node]");
  if (!(await rows.first().isVisible())) await command(page, "Show or hide the outline");
  await rows.first().focus();
  await page.keyboard.press("Home");
  await page.evaluate(walkDown);
}

/** Runs in the page, as a question from outside for each of hundreds of nodes takes longer than the node itself. */
async function walkDown() {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const rowOf = (/** @type {string} */ id) =>
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-pane=outline] [data-node=${id}]`));
  const folded = () =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-pane=inspector] button")]).find((button) =>
      (button.getAttribute("aria-label") ?? button.textContent ?? "").startsWith("More:"),
    );
  const seen = new Set();
  for (;;) {
    const node = document.activeElement?.getAttribute("data-node") ?? "";
    if (node === "" || seen.has(node)) return seen.size;
    seen.add(node);
    for (let more = folded(); more; more = folded()) {
      more.click();
      await null;
    }
    rowOf(node)?.focus();
    const down = { key: "ArrowDown", code: "ArrowDown", bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", down));
    await drawn();
  }
}

/**
 * Types the texts as titles and into every field of the details that takes words.
 * @param {Page} page
 * @param {readonly string[]} texts
 */
export async function typeIn(page, texts) {
  const nodes = page.locator("[data-pane=map] [role=treeitem]");
  for (const text of texts) {
    await nodes.first().focus();
    await page.keyboard.press("Tab");
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.insertText(text);
    await page.keyboard.press("Escape");
  }
  const fields = page.locator(
    "[data-pane=inspector] :is(input:not([type]), input[type=text], textarea):not([readonly])",
  );
  for (let n = 0; n < (await fields.count()); n++) {
    const field = fields.nth(n);
    if (!(await field.isVisible())) continue;
    await field.fill(texts[n % texts.length] ?? "");
    await field.blur();
  }
}

/**
 * Searches, in the tree and on the list of trees, and names a state.
 * @param {Page} page
 * @param {readonly string[]} texts
 */
export async function ask(page, texts) {
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("/");
  for (const text of texts) await page.getByRole("search").locator("input").first().fill(text);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  for (const text of texts) await page.getByRole("dialog").getByRole("combobox").fill(text);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator("[data-pane=map] [role=treeitem]").first().focus();
  await page.keyboard.press("Control+s");
  await page
    .getByRole("dialog")
    .getByLabel("Name", { exact: true })
    .fill(texts[0] ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await command(page, "Show what changed");
  await page.locator("[data-pane=changes]").waitFor();
  await page.keyboard.press("Escape");
}

/** What hands the open tree out, and the choice in it. */
const DOORS = { "Export…": "format", "Report…": "report-kind", "Feedback coverage": "coverage-table" };

/** @typedef {keyof typeof DOORS} Door */

/**
 * Saves the open tree as everything that it can be saved as.
 * @param {Page} page
 * @returns {Promise<Made[]>}
 */
export async function saveAll(page) {
  /** @type {Made[]} */
  const made = [];
  for (const door of /** @type {Door[]} */ (Object.keys(DOORS))) {
    const count = await (await openDoor(page, door)).count();
    await page.keyboard.press("Escape");
    for (let n = 0; n < count; n++) made.push(await save(page, door, n));
  }
  return made;
}

/**
 * Saves the open tree in one form.
 * @param {Page} page
 * @param {Door} door
 * @param {RegExp | number} which what the choice says, or the how many-th it is
 * @returns {Promise<Made>}
 */
export async function save(page, door, which) {
  const choices = await openDoor(page, door);
  const named = page
    .locator("label")
    .filter({ hasText: /** @type {RegExp} */ (which) })
    .locator("input");
  await (typeof which === "number" ? choices.nth(which) : choices.and(named)).check({ force: true });
  const dialog = page.getByRole("dialog");
  const coming = page.waitForEvent("download", { timeout: 2 * PATIENCE });
  await dialog
    .getByRole("button", { name: /^Save / })
    .first()
    .click();
  const file = await fileOf(await coming);
  if (await dialog.isVisible()) await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return file;
}

/**
 * @param {Page} page
 * @param {Door} door
 */
async function openDoor(page, door) {
  await command(page, door);
  const choices = page.getByRole("dialog").locator(`input[name=${DOORS[door]}]`);
  await choices.first().waitFor({ state: "attached" });
  return choices;
}

/** @param {import("playwright-core").Download} download */
async function fileOf(download) {
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
