import { chromium } from "@playwright/test";

const theme = process.argv[2] ?? "light";
const phone = process.argv[3] === "phone";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await (
  await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    colorScheme: theme,
    hasTouch: phone,
  })
).newPage();
page.on("console", (m) => ["error", "warning"].includes(m.type()) && console.log("console:", m.text()));
page.on("pageerror", (e) => console.log("pageerror:", e.message));
await page.goto("http://127.0.0.1:4390/");
await page.locator("textarea:focus").waitFor();
const shot = (n) => page.screenshot({ path: `/tmp/hist/${n}-${theme}${phone ? "-phone" : ""}.png` });
await page.getByRole("button", { name: "Open the retention example" }).click();
await page.locator("[data-pane=map] [role=treeitem]").nth(3).waitFor();
await page.waitForTimeout(500);
const run = async (text) => {
  await page.keyboard.press("Control+k");
  await page.waitForTimeout(300);
  await page.keyboard.type(text);
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(400);
};
await run("Show what changed");
await shot("empty");
console.log(await page.evaluate(() => document.activeElement.textContent));
await page.keyboard.press("Escape");
await page.waitForTimeout(200);
const node = (t) => page.locator(`[data-pane=${phone ? "map" : "map"}] [role=treeitem][aria-label*="${t}"]`).first();
await node("Personalised").click();
await page.keyboard.press("Control+s");
await page.waitForTimeout(500);
await shot("name");
await page.keyboard.type("Review of 27 February");
await page.getByLabel("Your name").fill("Ana");
await page.getByLabel("This is the current plan").check();
await page.getByRole("button", { name: "Name it" }).click();
await page.waitForTimeout(500);
await node("Personalised").click();
await page.keyboard.press("F2");
await page.keyboard.press("End");
await page.keyboard.type(" for all");
await page.keyboard.press("Escape");
await node("Weekly").click();
await page.keyboard.press("Delete");
await page.waitForTimeout(200);
await node("First project").click();
await page.keyboard.press("F2");
await page.keyboard.press("End");
await page.keyboard.type(" -> 55%");
await page.keyboard.press("Enter");
await page.keyboard.type("! New tactic");
await page.keyboard.press("Escape");
await node("Sample data").click();
await page.keyboard.press("Alt+Shift+ArrowLeft");
await page.waitForTimeout(300);
await run("Show what changed");
await page.waitForTimeout(600);
await shot("changes");
const lines = page.locator("[data-pane=changes] button[aria-pressed]");
console.log(await lines.allTextContents());
await lines.last().click();
await page.waitForTimeout(300);
await shot("chosen");
await page
  .getByText("More", { exact: true })
  .click()
  .catch(() => {});
await page.waitForTimeout(200);
await shot("more");
await page.getByRole("button", { name: "Bring back A" }).click();
await page.waitForTimeout(600);
await shot("restored");
console.log(await page.locator("[data-pane=changes] h3").textContent());
await page.keyboard.press("Control+z");
await page.waitForTimeout(400);
console.log(await page.locator("[data-pane=changes] h3").textContent());
await browser.close();
