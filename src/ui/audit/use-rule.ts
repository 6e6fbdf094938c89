import { DOC_HEADINGS, type DocExample, type RuleDoc, readDoc } from "../../core/lint/doc.ts";
import { withLog } from "../../core/lint/example-log.ts";
import { type ExampleTree, exampleTree } from "../../core/lint/example-tree.ts";
import type { Finding, Rule } from "../../core/lint/rule.ts";
import { DOCS } from "../../core/lint/rules/docs.gen.ts";
import { RULES } from "../../core/lint/rules/index.gen.ts";
import { lint } from "../../core/lint/run.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { type Told, useRuleTexts } from "../pages.ts";

/** The day on which the examples of the pages are as they say. */
const TODAY = "2026-03-13";

const words = strings.rulePages;

export interface RulePage {
  readonly rule: Rule;
  readonly doc: RuleDoc;
  /** BCP 47, of what the page says. */
  readonly language: string;
}

/** The pages of the rules in the language that is spoken, each read once; the nearest Suspense waits for them. */
export function useRulePages(): ReadonlyMap<string, RulePage> {
  const told = useRuleTexts(DOCS);
  const pages = read.get(told.text) ?? readAll(told);
  read.set(told.text, pages);
  return pages;
}

const read = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, RulePage>>();

function readAll({ language, text: texts }: Told<ReadonlyMap<string, string>>): Map<string, RulePage> {
  const own = [words.checks, words.why, words.good, words.bad, words.fix, words.off];
  const headings = texts === DOCS ? DOC_HEADINGS : own;
  return new Map(
    RULES.flatMap((rule) => {
      const text = texts.get(rule.id);
      return text === undefined ? [] : [[rule.id, { rule, language, doc: readDoc(text, headings) }]];
    }),
  );
}

/** A rule with its page; undefined for what is no rule, such as a rule that failed. */
export function useRule(id: string): RulePage | undefined {
  return useRulePages().get(id);
}

/** An example of a page as a tree, with what the rule finds in it, in order. */
export function exampleOf(
  { rule }: RulePage,
  example: DocExample,
): ExampleTree & { readonly found: Map<Id, Finding[]>; readonly says: readonly string[] } {
  const tree = withLog(exampleTree(example.tree), example.log);
  const findings = lint(tree.view, { today: TODAY }, [rule]);
  const found = new Map<Id, Finding[]>();
  for (const finding of findings) {
    if (finding.node !== undefined) found.set(finding.node, [...(found.get(finding.node) ?? []), finding]);
  }
  return { ...tree, found, says: findings.map(({ message }) => message) };
}
