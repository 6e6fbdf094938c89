import { expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { strings } from "../../core/strings/index.ts";
import { write } from "./write.ts";

test("the complete tree as committed; what the text does not tell is listed", () => {
  const result = write(completeTree(), {}, fixedHost());
  const text = result.ok ? String(result.content) : "";
  expect(golden(import.meta.url, "complete.md", text)).toBe(text);
  expect(result.ok && result.losses.map(({ what }) => what)).toContain(strings.formats.notInText("reading"));
});

test("titles are text, and every node is told once", () => {
  const { document } = smallTree("- Aim\n  - ! *Bold* [x](y) # <b>\n    how: one\n  - Rate\n");
  const result = write(document, {}, fixedHost());
  const text = result.ok ? String(result.content) : "";
  expect(text).toContain("### Tactic 2:1: Bold x \\# \\<b\\>");
  expect(text.match(/^#{2,6} /gm)).toHaveLength(3);
});
