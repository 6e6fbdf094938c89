import { expect, test } from "vitest";
import { textOf } from "./pasted-text.ts";

test.each([
  ["a list of a text program", "<meta charset='utf-8'><ul><li>one</li></ul>", "one", true],
  ["a list of Word", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>one</p>", "· one", true],
  ["headings", "<h2 dir=ltr>One</h2><p>two</p>", "One\ntwo", true],
  ["our own branch", '<div data-aimtree="{}">', "- one", true],
  ["cells", "<table><tr><td>a</td><td>b</td></tr></table>", "a\tb", false],
  ["code", "<div><span>- one</span></div>", "- one", false],
  ["a picture of a page", '<img src="x.png">', "", false],
  ["text alone", "", "- one", false],
])("%s", (_name, html, plain, asHtml) => {
  expect(textOf({ html, plain })).toBe(asHtml ? html : plain);
});
