import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { ReadSuccess } from "../format.ts";
import { outline, read } from "./read.ts";
import { write } from "./write.ts";

const sample = (name: string): string => readFileSync(new URL(`samples/${name}.html.txt`, import.meta.url), "utf8");

function listed(html: string): string[] {
  const result = outline(html);
  if (!result?.ok) throw new Error(result?.message ?? "carries a tree");
  return result.outline.nodes.map(({ depth, lines }) => "  ".repeat(depth) + lines.join(" ¶ "));
}

function file(text: string, fileName = "page.html"): ReadSuccess {
  const result = read({ bytes: new TextEncoder().encode(text), text, fileName }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe("lists as programs put them on the clipboard", () => {
  test("Google Docs: deeper lists stand beside the item above them", () => {
    expect(listed(sample("google-docs"))).toEqual([
      "Retention plan ¶ What we agreed on Monday.",
      "  Indicators:",
      "    30-day activation rate 22% -> 40% @maya",
      "      Setup completed on day 1 ¶ [day 1](https://www.google.com/url?q=https://example.org/setup%281%29&sa=D)",
      "        Import works ¶ for CSV & OPML",
      "    Time to first value",
    ]);
  });

  test("Word: levels are in the style, bullets are text, one level is left out", () => {
    expect(listed(sample("word"))).toEqual([
      "Strategy",
      "  Guided setup",
      "    Rebuild the import ¶ Two people, one month",
      "      Write it",
      "  Invite teams",
      "  Call ten teams",
      "    Ask why",
    ]);
  });

  test("Word on the web: all levels stand side by side", () => {
    expect(listed(sample("word-online"))).toEqual(["Activation", "  Setup on day 1", "Invites"]);
  });

  test("Notion", () => {
    expect(listed(sample("notion"))).toEqual([
      "Growth",
      "  Activation",
      "    Setup on day 1 ¶ [Setup on day 1](https://www.notion.so/Setup-1)",
      "    Invites >= 3",
      "  Retention",
    ]);
  });

  test("a page: tags left open, nothing hidden, nothing of a script", () => {
    expect(listed(sample("web-page"))).toEqual([
      "Grow ¶ Why we do it. ¶ And how.",
      "  Metrics",
      "    Active teams",
      "    Churn",
      "      By plan",
      "Learn ¶ Cost, 5 €",
      "  Interviews",
    ]);
  });

  test.each([
    ["<ul><li><ul><li>deep</li></ul></li></ul><li>bare", ["deep", "bare"]],
    ["<ul><li>a<ul><li>b</li></ul>tail</li><li></li></ul>", ["a ¶ tail", "  b"]],
    ["<pre>one\ntwo</pre><p>three<br>four</p>", ["one", "two", "three", "four"]],
    ['<li>a <a href="javascript:alert(1)">b</a> <a href="#x">c</a></li>', ["a b c"]],
    ["<p hidden>x<p>y</p><svg><text>z</text></svg><template><li>w</template>", ["y"]],
    ["<li>fish &amp; chips &lt;3 &#x1F600; &nbsp;&copy</li>", ["fish & chips <3 😀 ©"]],
    ["plain words", ["plain words"]],
  ])("%s", (html, nodes) => expect(listed(html)).toEqual(nodes));
});

describe("a page as a file", () => {
  test("names itself, keeps texts and addresses, counts pictures", () => {
    const { records, losses, ask } = file(sample("web-page"));
    expect(records[0]).toMatchObject({ type: "tree", title: "OKR guide" });
    expect(records).toContainEqual(expect.objectContaining({ title: "Grow", text: "Why we do it.\nAnd how." }));
    expect(losses).toEqual([{ severity: "dropped", what: strings.formats.pictures, count: 1 }]);
    expect(ask?.offerRoot?.roots).toBe(2);
  });

  test("does not read fields, which a pasted list does", () => {
    const html = "<li>Sign up 20% -> 30%</li>";
    expect(file(html).records[1]).toMatchObject({ title: "Sign up 20% -> 30%" });
    const pasted = read({ bytes: new Uint8Array(), text: html, fileName: "", pasted: true }, fixedHost());
    expect((pasted as ReadSuccess).records[1]).toMatchObject({ title: "Sign up", baseline: 20, target: 30 });
  });

  test("is refused where it is nested deeper than 200 tags or larger than 10 MB, at once", () => {
    const deep = (levels: number): string => "<ul><li>x".repeat(levels);
    expect(outline(deep(200))?.ok).toBe(true);
    expect(outline(deep(201))).toMatchObject({ ok: false, reason: "too-large" });
    expect(outline(`<p>${"x".repeat(10_000_000)}`)).toMatchObject({ ok: false, reason: "too-large" });
    const slowForTreeBuilders = Array.from({ length: 40_000 }, (_, i) => `<b id=${i}><p>`).join("");
    expect(outline(slowForTreeBuilders)).toMatchObject({ ok: false, reason: "too-large" });
  });
});

describe("our own page", () => {
  const content = (options: Record<string, unknown>): string => {
    const result = write(completeTree(), options, fixedHost());
    if (!result.ok) throw new Error(result.message);
    return String(result.content);
  };

  test("opens again exactly", () => {
    const page = content({});
    expect(writeAimtree(new RecordStore(file(page).records))).toBe(writeAimtree(completeTree()));
    expect(outline(page)).toBeUndefined();
  });

  test("of a tree that is wider than the page shows its first levels, and the whole, which scrolls and folds", () => {
    const leaves = (n: number): string => Array.from({ length: 5 }, (_, m) => `    - Leaf ${n} ${m}`).join("\n");
    const { document } = smallTree(`\n- Aim\n${[1, 2, 3, 4].map((n) => `  - Branch ${n}\n${leaves(n)}`).join("\n")}\n`);
    const written = write(document, { language: "en", measurer: tableMeasurer() }, fixedHost());
    const page = written.ok ? String(written.content) : "";
    const [first = "", whole = ""] = [...page.matchAll(/<figure.*?<\/figure>/gs)].map(([figure]) => figure);
    expect(first).toContain("Branch 4");
    expect(first).not.toContain("Leaf");
    expect(whole).toContain("Leaf 4 4");
    expect(whole).toMatch(/^<figure tabindex="0" role="region" aria-label="The whole drawing" style="--least: \d+px">/);
    expect(page).toContain("<details><summary>The whole drawing</summary><figure");
  });

  test("can be read and folded without a script, and needs nothing from elsewhere", () => {
    const page = content({ pictureOnly: true, language: "en", measurer: tableMeasurer() });
    expect(page).toBe(golden(import.meta.url, "complete.html.txt", page));
    expect(page).toMatch(/<svg [\s\S]*<details open><summary>/);
    expect(page).not.toMatch(/<script|<link|\ssrc=|\son\w+=|@import|url\(/);
    const nodes = [...completeTree().all()].filter(({ type }) => type === "node");
    expect(page.match(/<strong>/g)).toHaveLength(nodes.length);
    const result = write(completeTree(), { pictureOnly: true }, fixedHost());
    expect(result).toMatchObject({ losses: [{ severity: "dropped", what: strings.formats.pictureOnly }] });
  });

  test("tells every node once, however deep, and its tags close", () => {
    const lines = Array.from({ length: 400 }, (_, i) => `${"  ".repeat(i)}- Step ${i} #tactic`);
    const result = write(
      smallTree(["- Aim", ...lines.map((line) => `  ${line}`)].join("\n")).document,
      {},
      fixedHost(),
    );
    const page = result.ok ? String(result.content) : "";
    for (const tag of ["ul", "li", "details", "summary"]) {
      expect(page.match(new RegExp(`<${tag}[ >]`, "g"))?.length).toBe(page.match(new RegExp(`</${tag}>`, "g"))?.length);
    }
    expect(page.match(/<strong>/g)).toHaveLength(401);
  });

  test("any title stays text", () => {
    const tree = new RecordStore([
      { id: "t1", type: "tree", title: `</title><script>alert("1")</script>` },
      { id: "a1", type: "node", kind: "aim", order: "a0", title: `</li><img src=x onerror="alert(1)"> & "so" on` },
    ]);
    const result = write(tree, { pictureOnly: true }, fixedHost());
    const page = result.ok ? String(result.content) : "";
    expect(page).not.toMatch(/<(script|img)/);
    expect(page).toContain("&lt;/li&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &quot;so&quot; on");
    expect(file(page).records[0]).toMatchObject({ title: `</title><script>alert("1")</script>` });
  });
});
