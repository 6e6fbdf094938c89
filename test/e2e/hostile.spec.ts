import { expect, test } from "@playwright/test";
import { hostileFiles, hostileTree } from "../full/security/documents.mjs";
import { faultOf, openAlone } from "../full/security/outputs.mjs";
import { PAYLOADS } from "../full/security/payloads.mjs";
import { pollution, trapped } from "../full/security/traps.mjs";
import { ask, bring, firstVisit, look, save, typeIn } from "../full/security/visit.mjs";

/** Texts that break out of most things; `npm run test:full -- security` takes every one, in every format. */
const SOME = PAYLOADS.filter(({ text }) => /^(<img src=x onerror|"><img|\[press\]\(javascript)/.test(text)).slice(0, 3);
const NOTHING = { ran: [], violations: [], errors: [], polluted: [] };

test("hostile texts in every field are shown, saved and read again as texts", { tag: "@thorough" }, async ({
  context,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const caught = await trapped(context);
  const page = await context.newPage();
  await firstVisit(page, baseURL ?? "");
  const texts = SOME.map(({ text }) => text);
  const all = { id: 1, kind: "all", text: texts.join(" ") };
  expect(await bring(page, { name: "hostile.aimtree", bytes: hostileTree([all]) })).toBe("in");
  await look(page);
  await typeIn(page, texts);
  await ask(page, texts.slice(0, 1));
  const files = [];
  for (const [door, name] of [
    ["Export…", /^HTML page/],
    ["Export…", /^SVG/],
    ["Export…", /^CSV table/],
    ["Report…", /^Page/],
  ] as const) {
    files.push(await save(page, door, name));
  }
  for (const file of files) expect(faultOf(file), file.name).toBeUndefined();
  await openAlone(
    context,
    files.filter(({ name }) => /\.(html|svg)$/.test(name)),
  );
  for (const file of [...files, ...hostileFiles(all)]) {
    await bring(page, file);
  }
  expect({ ...caught, polluted: await pollution(page) }).toEqual(NOTHING);
});

test("the traps see what runs, and what the policy refuses", async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const caught = await trapped(context);
  const page = await context.newPage();
  await page.setContent(`<!doctype html><p>${SOME[0]?.text}</p>`);
  await expect.poll(() => caught.ran).toHaveLength(1);
  await firstVisit(page, baseURL ?? "");
  await page.evaluate(() => {
    const timer = () => {
      document.body.innerHTML = "<img src=x onerror=xssRan(1)>";
    };
    setTimeout(timer);
  });
  await expect.poll(() => caught.violations).toContainEqual(expect.stringMatching(/^require-trusted-types-for/));
  expect(caught.ran).toHaveLength(1);
  await context.close();
});
