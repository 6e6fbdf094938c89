import { expect, test } from "@playwright/test";
import { drop, firstVisit, nodes } from "./app.ts";

const head = '{"aimtree":1,"records":[\n{"id":"t","type":"tree","title":"T"},\n';
const node = (id: string, more = ""): string =>
  `{"id":"${id}","type":"node","kind":"tactic","order":"a0","title":"${id}"${more}}`;

const refused: readonly (readonly [name: string, file: string, text: string | Buffer, says: RegExp])[] = [
  ["broken JSON", "a.aimtree", `${head}{"id":"a",}\n]}`, /Line 3, column/],
  ["a newer version", "a.aimtree", '{"aimtree":99,"records":[]}', /newer/i],
  ["nothing at all", "a.aimtree", "", /.+/],
  ["a picture named as a tree", "a.aimtree", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0x80]), /.+/],
  ["deep nesting", "a.aimtree", "[".repeat(2000), /.+/],
];

for (const [name, file, text, says] of refused) {
  test(`${name} is refused with a reason, and the open tree stays`, async ({ page }) => {
    await firstVisit(page);
    await page.keyboard.type("Increase retention");
    await page.keyboard.press("Escape");
    const before = await nodes(page);
    await drop(page, file, Buffer.from(text as string));
    await expect(page.getByRole("dialog").getByRole("alert")).toContainText(says);
    await expect(page.getByRole("dialog")).toContainText("Your open tree was not changed");
    await page.keyboard.press("Escape");
    await expect.poll(() => nodes(page)).toEqual(before);
  });
}

test("what can be repaired opens, with a list of the repairs", async ({ page }) => {
  await firstVisit(page);
  const records = [
    node("a", ',"parent":"b"'),
    node("b", ',"parent":"a"'),
    node("b"),
    node("c", ',"parent":"nowhere","target":1e999'),
    '{"id":"__proto__","type":"node","kind":"note","order":"a0","title":"x"}',
    node("d", `,"text":"${"y".repeat(20)}"`).replace('"title":"d"', `"title":"${"long ".repeat(3000)}"`),
    node("e").replace('"title":"e"', '"title":"שלום 世界 🎉\\u0007\\u202e"'),
  ];
  await drop(page, "a.aimtree", Buffer.from(`${head}${records.join(",\n")}\n]}`));
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("What changes or is left out");
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=outline] [role=treeitem]").first()).toBeVisible();
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

test("a file of 50 MB is refused at once", async ({ page }) => {
  await firstVisit(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(50 * 1024 * 1024).fill(32)], "huge.aimtree"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("dialog").getByRole("alert")).toContainText(/20 MB/);
});
