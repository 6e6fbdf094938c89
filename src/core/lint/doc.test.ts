import { describe, expect, it } from "vitest";
import { readDoc } from "./doc.ts";

const PAGE = `# A title

## What it checks

That.

## Why it matters

So.

## Good example

\`\`\`
- * Aim
\`\`\`

## Bad example

Words before.

\`\`\`
- ! Stray
\`\`\`

\`\`\`log
2026-03-06 Stray = 3
\`\`\`

> It says this.

> And that.

## How to fix it

Thus.

## When to switch it off

Never.
`;

describe("the page of a rule", () => {
  it("is read by its headings", () => {
    expect(readDoc(PAGE)).toEqual({
      title: "A title",
      checks: "That.",
      why: "So.",
      good: { tree: "- * Aim\n", log: [], says: [] },
      bad: { tree: "- ! Stray\n", log: ["2026-03-06 Stray = 3"], says: ["It says this.", "And that."] },
      fix: "Thus.",
      off: "Never.",
    });
  });

  it.each<[string, string, string]>([
    ["a title", "# A title", "no title"],
    ["a heading", "## Why it matters\n", "The headings are"],
    ["the words under a heading", "Thus.", 'Nothing stands under "How to fix it"'],
    ["the tree of an example", "```\n- ! Stray\n```", "An example has no tree"],
  ])("must not lack %s", (_name, part, problem) => {
    expect(() => readDoc(PAGE.replace(part, ""))).toThrow(problem);
  });
});
