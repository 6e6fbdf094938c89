import { expect, type Page } from "@playwright/test";

/** Opens the app on an empty profile: the caret is in the aim when this is done. */
export async function firstVisit(page: Page): Promise<void> {
  await page.goto("/");
  await expect(page.locator("textarea:focus")).toBeVisible();
}

/**
 * The nodes of the map, or of the outline, as a screen reader gets them: name, level, place, in reading order; without
 * what the audit says of them, which comes a moment after the picture.
 */
export async function nodes(page: Page, pane: "map" | "outline" = "map"): Promise<string[]> {
  return page.locator(`[data-pane=${pane}] [role=treeitem]`).evaluateAll((items) => {
    const told = items.map((item) => {
      const [level, at, of] = ["level", "posinset", "setsize"].map((name) => item.getAttribute(`aria-${name}`));
      const name = item.getAttribute("aria-label")?.replace(/, \d+ findings?/, "");
      return `${level} ${at}/${of} ${name}`;
    });
    return told.sort();
  });
}

/** The title of the node that has the keyboard, without its kind. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const name = document.activeElement?.getAttribute("aria-label") ?? "";
    return name.replace(/^[A-Z][a-z ]+[\d:.]*: /, "").replace(/, (owner|linked to|\d+ findings?).*/, "");
  });
}

/** Types text and presses keys as a person does; counts every key that is not a letter of the text. */
export class Typist {
  readonly #page: Page;
  strokes = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Letters of a title: they cost nothing beyond themselves. */
  async text(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Anything else; each key or chord is one stroke. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.strokes += 1;
      await this.#page.keyboard.press(key);
    }
  }
}

/** Shows the fields of the details that are folded away. */
export async function unfoldFields(page: Page): Promise<void> {
  const more = page.locator("[data-pane=inspector]").getByRole("button", { name: /^More:/ });
  while ((await more.count()) > 0) await more.first().click();
}

/** Waits until everything is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator("[data-state=saved]")).toBeVisible();
}

/** Lets movements come to rest and the rules have their say. */
export async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(450);
}

/** Drops a file onto the window, as from a folder of the system. */
export async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await dropAll(page, { [name]: bytes });
}

/** Drops several files onto the window at once. */
export async function dropAll(page: Page, files: Readonly<Record<string, Buffer | string>>): Promise<void> {
  const named = Object.entries(files).map(
    ([name, content]) => [name, Buffer.from(content).toString("base64")] as const,
  );
  await page.evaluate((list) => {
    const data = new DataTransfer();
    for (const [file, base64] of list) {
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
    }
    const options = { dataTransfer: data, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent("dragover", options));
    document.body.dispatchEvent(new DragEvent("drop", options));
  }, named);
}
