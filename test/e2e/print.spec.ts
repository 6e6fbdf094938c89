import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { drop, firstVisit, rest } from "./app.ts";
import { poppler } from "./poppler.ts";

test("a tree is printed whole on one page, as text, and the screen comes back", async ({ page }) => {
  await firstVisit(page);
  await drop(page, "complete.aimtree", readFileSync(new URL("../fixtures/v1/complete.aimtree", import.meta.url)));
  await page.getByRole("button", { name: "As a new tree" }).click();
  await expect(page.locator("[data-pane=map] [role=treeitem]")).toHaveCount(7);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "true");
  });
  await rest(page);
  await page.keyboard.press("Control+p");
  await expect(page.locator("body[data-printed]")).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await expect(page.locator(".print-sheet")).toHaveCount(0);
  const text = poppler("pdftotext", pdf);
  test.skip(text === undefined, "pdftotext is not installed");
  const words = text?.replace(/\s+/g, " ");
  for (const title of [
    "Retention of new teams",
    "New teams stay",
    "Setup completed on day 1",
    "p95 load",
    "Stray number",
  ])
    expect(words).toContain(title);
  for (const kind of ["Aim", "Outcome", "Proxy", "Guardrail", "Tactic", "Note"]) expect(words).toContain(kind);
  expect(poppler("pdfinfo", pdf)).toMatch(/Pages:\s+1\n/);
});

test("the feedback coverage is printed as text, and not the map", async ({ page }) => {
  await firstVisit(page);
  await drop(
    page,
    "gaps.md",
    Buffer.from("<!-- aimtree 1 -->\n- * Customers stay\n  - ! Onboarding\n    - Setups #proxy\n  - ! Mail"),
  );
  await page.getByRole("button", { name: "As a new tree" }).click();
  await rest(page);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "true");
  });
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Feedback coverage");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect(page.locator("body[data-printed]")).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await expect(page.locator(".print-pages")).toHaveCount(0);
  const text = poppler("pdftotext", pdf);
  test.skip(text === undefined, "pdftotext is not installed");
  expect(text).toMatch(/Onboarding +Customers stay +Setups +its own .*no target/);
  expect(text).toMatch(/Mail +Customers stay .*no signal/);
  expect(text).not.toContain("Leading indicator");
});
