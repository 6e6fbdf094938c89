import { expect, type Page, test } from "@playwright/test";
import { firstVisit, saved } from "./app.ts";

declare global {
  interface Window {
    /** Hands files over as the system does when one is opened with the installed app. */
    launch(...names: string[]): Promise<void>;
    /** Follows a shortcut of the installed app. */
    shortcut(address: string): void;
  }
}

const PLAN = `{"aimtree":1,"records":[
{"id":"t1","type":"tree","title":"Plan"},
{"id":"a1","type":"node","kind":"aim","order":"a0","title":"Customers stay"}
]}
`;

test("a file that is opened with the installed app is a tree that is written back; opened again, it is that tree", async ({
  page,
}) => {
  // Only an installed app is launched by the system: the queue is the browser's interface, without the system.
  await page.addInitScript(() => {
    type Launched = { readonly files?: readonly FileSystemHandle[]; readonly targetURL?: string };
    // As in a browser, what comes before somebody takes it waits.
    const waiting: Launched[] = [];
    let consume = (launched: Launched): void => void waiting.push(launched);
    const setConsumer = (consumer: typeof consume): void => {
      consume = consumer;
      for (const launched of waiting.splice(0)) consumer(launched);
    };
    Object.defineProperty(window, "launchQueue", { value: { setConsumer } });
    Object.assign(window, {
      showSaveFilePicker: () => undefined,
      launch: async (...names: string[]) => {
        const root = await navigator.storage.getDirectory();
        consume({ files: await Promise.all(names.map((name) => root.getFileHandle(name))) });
      },
      shortcut: (address: string) => consume({ targetURL: new URL(address, location.href).href }),
    });
  });
  await firstVisit(page);
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory();
    const stream = await (await root.getFileHandle("plan.aimtree", { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }, PLAN);
  await page.evaluate(() => window.launch("plan.aimtree"));
  await page.getByRole("button", { name: "As a new tree" }).click();
  const bar = page.locator("[data-pane=top]");
  await expect(bar.getByText("Saved · plan.aimtree")).toBeVisible();
  await page.locator("[data-pane=map] [role=treeitem]").dblclick();
  await page.keyboard.type("Customers renew");
  await page.keyboard.press("Escape");
  await saved(page);
  await expect.poll(() => content(page)).toContain("Customers renew");
  const address = page.url();
  await page.goto("/#/trees");
  await page.getByRole("heading", { name: "Your trees" }).waitFor();
  await page.evaluate(() => window.launch("plan.aimtree"));
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toContainText("Customers renew");
  expect(page.url()).toBe(address);
  // Several at once: what is not opened is said.
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.getFileHandle("other.aimtree", { create: true });
    await window.launch("plan.aimtree", "other.aimtree");
  });
  await expect(page.getByRole("status").filter({ hasText: "plan.aimtree is shown" })).toBeVisible();
  await page.evaluate(() => window.shortcut("./#/trees"));
  await expect(page.getByRole("heading", { name: "Your trees" })).toBeVisible();
  await page.evaluate(() => window.shortcut("./#/new"));
  await expect(page.locator("textarea:focus")).toBeVisible();
  await page.keyboard.type("Suppliers deliver on time");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Suppliers deliver on time");
});

test("a tree is dragged out of the window as a file", async ({ page }) => {
  await firstVisit(page);
  await page.keyboard.type("Customers stay");
  await page.keyboard.press("Escape");
  await saved(page);
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(document.body.dataset, { text }));
      return make(blob);
    };
    addEventListener("dragstart", ({ dataTransfer }) => {
      document.body.dataset.dragged = dataTransfer?.getData("DownloadURL") ?? "";
    });
  });
  await expect(async () => {
    await page.locator("[data-pane=top] h1").hover();
    await page.mouse.down();
    await page.mouse.move(400, 300, { steps: 5 });
    await page.mouse.up();
    await expect(page.locator("body")).toHaveAttribute(
      "data-dragged",
      /^application\/vnd\.aimtree\+json:customers-stay\.aimtree:blob:/,
      {
        timeout: 500,
      },
    );
  }).toPass();
  await expect(page.locator("body")).toHaveAttribute("data-text", /"title":"Customers stay"/);
});

function content(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle("plan.aimtree")).getFile()).text();
  });
}
