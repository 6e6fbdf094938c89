import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DocExample, type RuleDoc, readDoc } from "../lint/doc.ts";
import { withLog } from "../lint/example-log.ts";
import { exampleTree } from "../lint/example-tree.ts";
import type { Rule } from "../lint/rule.ts";
import { DOCS } from "../lint/rules/docs.gen.ts";
import { RULES } from "../lint/rules/index.gen.ts";
import { lint } from "../lint/run.ts";
import { piecesOf } from "../lint/sources.ts";
import { entriesOf, inLanguage } from "./changelog.ts";
import { LANGUAGES } from "./languages.ts";

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const CHANGELOG = textOf("../../../CHANGELOG.md");
const ENTRIES = entriesOf(CHANGELOG);

/** What a page was translated from, without its line breaks. */
const digest = (text: string): string =>
  createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("hex").slice(0, 10);

/** What stands in English now. */
const ENGLISH: Readonly<Record<string, string | readonly string[]>> = {
  access: digest(textOf("../../../.github/ACCESSIBILITY.md")),
  ...Object.fromEntries([...DOCS].map(([id, text]) => [`rules/${id}`, digest(text)])),
  news: ENTRIES.map(digest),
};

/** English pages that changed since they were translated, entries of the changelog by their words. */
function changedSince(known: typeof ENGLISH): string[] {
  const news = new Set(known.news);
  return [
    ...Object.keys(ENGLISH).filter((name) => name !== "news" && ENGLISH[name] !== known[name]),
    ...ENTRIES.filter((entry) => !news.has(digest(entry))),
  ];
}

function foundIn(rule: Rule, { tree, log }: DocExample): unknown[] {
  return lint(withLog(exampleTree(tree), log).view, { today: "2026-03-13" }, [rule]).map(
    ({ sub, field, severity, fixes }) => ({ sub, field, severity, fixes: fixes.map(({ id }) => id) }),
  );
}

const sourcesOf = ({ why }: RuleDoc): string[] =>
  piecesOf(why)
    .flatMap(({ source }) => source?.url ?? [])
    .sort();

describe.each(LANGUAGES.filter(({ tag }) => tag !== "en"))("the pages in $name", ({ tag, words, pages }) => {
  const ledger = new URL(`./${tag}/pages/english.json`, import.meta.url);

  it("are there for every rule, with all its parts, and name the same sources", async () => {
    const texts = await pages?.rules();
    const { checks, why, good, bad, fix, off } = ((await words?.())?.rulePages ?? {}) as Record<string, string>;
    const headings = [checks, why, good, bad, fix, off].map(String);
    expect([...(texts?.keys() ?? [])].sort()).toEqual(RULES.map(({ id }) => id).sort());
    for (const { id } of RULES) {
      const [english, own] = [readDoc(DOCS.get(id) ?? ""), readDoc(texts?.get(id) ?? "", headings)];
      for (const part of ["title", "checks", "why", "fix", "off"] as const)
        if (english[part].length > 8) expect(own[part], `${id}: ${part}`).not.toBe(english[part]);
      expect(sourcesOf(own), id).toEqual(sourcesOf(english));
    }
  });

  it("have examples in which the rules find the same", async () => {
    const texts = await pages?.rules();
    const headings = (page: string): string[] => [...page.matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
    for (const rule of RULES) {
      const text = texts?.get(rule.id) ?? "";
      const [english, own] = [readDoc(DOCS.get(rule.id) ?? ""), readDoc(text, headings(text))];
      expect(foundIn(rule, own.good), rule.id).toEqual([]);
      expect(foundIn(rule, own.bad), rule.id).toEqual(foundIn(rule, english.bad));
    }
  });

  it("have an entry for each of the changelog, under its headings", async () => {
    const help = await pages?.help();
    if (!help) throw new Error("There are none");
    expect(entriesOf(help.news)).toHaveLength(ENTRIES.length);
    const shown = inLanguage(CHANGELOG, help);
    expect(entriesOf(shown)).toEqual(entriesOf(help.news));
    const left = (shown.match(/^##.*/gm) ?? []).flatMap((heading) => heading.match(/[A-Z]\w+/g) ?? []);
    expect(left.filter((word) => !Object.values(help.headings).includes(word))).toEqual([]);
    const code = (text: string): string[] => text.match(/`[^`]+`/g) ?? [];
    ENTRIES.forEach((entry, i) => {
      expect(code(entriesOf(help.news)[i] ?? ""), entry).toEqual(code(entry));
    });
  });

  it("say what the English ones say today: mend what is named here, then run this with UPDATE=1", () => {
    if (process.env.UPDATE) writeFileSync(ledger, `${JSON.stringify(ENGLISH, null, 2)}\n`);
    expect(changedSince(JSON.parse(readFileSync(ledger, "utf8")))).toEqual([]);
  });

  it("have no quotes but their own", async () => {
    const help = await pages?.help();
    const all = [...((await pages?.rules()) ?? []), ["access", help?.access ?? ""], ["news", help?.news ?? ""]];
    for (const [name, text = ""] of all) {
      const prose = text.replace(/```[\s\S]*?```|`[^`]+`/g, "");
      expect(prose.match(/["”']|(?<!„[^“]*)“/gu) ?? [], name).toEqual([]);
    }
  });
});
