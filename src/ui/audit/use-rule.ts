import { useMemo } from "react";
import { type DocExample, type RuleDoc, readDoc } from "../../core/lint/doc.ts";
import { type ExampleTree, exampleTree } from "../../core/lint/example-tree.ts";
import type { Finding, Rule } from "../../core/lint/rule.ts";
import { DOCS } from "../../core/lint/rules/docs.gen.ts";
import { RULES } from "../../core/lint/rules/index.gen.ts";
import { lint } from "../../core/lint/run.ts";
import type { Id } from "../../core/records/fields.ts";

/** The day on which the examples of the pages are as they say. */
const TODAY = "2026-03-13";

export interface RulePage {
  readonly rule: Rule;
  readonly doc: RuleDoc;
}

/** A rule with its page; undefined for what is no rule, such as a rule that failed. */
export function pageOf(id: string): RulePage | undefined {
  const [rule, text] = [RULES.find((one) => one.id === id), DOCS.get(id)];
  return rule && text !== undefined ? { rule, doc: readDoc(text) } : undefined;
}

export function useRule(id: string): RulePage | undefined {
  return useMemo(() => pageOf(id), [id]);
}

/** An example of a page as a tree, with what the rule finds in it. */
export function exampleOf(
  { rule }: RulePage,
  example: DocExample,
): ExampleTree & { readonly found: Map<Id, Finding[]> } {
  const tree = exampleTree(example.tree);
  const found = new Map<Id, Finding[]>();
  for (const finding of lint(tree.view, { today: TODAY }, [rule])) {
    if (finding.node !== undefined) found.set(finding.node, [...(found.get(finding.node) ?? []), finding]);
  }
  return { ...tree, found };
}
