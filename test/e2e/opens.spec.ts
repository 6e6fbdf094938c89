import { expect, test } from "@playwright/test";

test.use({ serviceWorkers: "allow" });

test("the app opens without an error and within its security policy", async ({ page }) => {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto("./");
  await expect(page.locator("#root > *").first()).toBeVisible();
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(1);
  expect(faults).toEqual([]);
});

test("the page cannot be framed and gives nothing away to other pages", async ({ request }) => {
  const headers = (await request.get("./")).headers();
  expect(headers).toMatchObject({
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  });
});
