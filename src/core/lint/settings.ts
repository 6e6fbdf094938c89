import type { TreeRecord } from "../records/tree.ts";
import type { Options, Report, Rule, Severity } from "./rule.ts";

type Setting = NonNullable<TreeRecord["lint"]>[string];

/**
 * What the tree sets for a rule: `lint: { "single-child": "off", "review-overdue": ["info", { "factor": 2 }] }`. A
 * level counts for all findings of the rule, whatever their own severity; `rule/sub` comes before `rule`.
 */
export function levelOf(tree: TreeRecord, rule: Rule, { sub }: Pick<Report, "sub">): Severity | "off" | undefined {
  const setting = (sub === undefined ? undefined : tree.lint?.[`${rule.id}/${sub}`]) ?? tree.lint?.[rule.id];
  return levelIn(setting);
}

/** The level that the tree sets for a rule as a whole; undefined where it leaves it to the rule. */
export function settingOf(tree: TreeRecord, rule: string): Severity | "off" | undefined {
  return levelIn(tree.lint?.[rule]);
}

/** True if a rule need not run at all. */
export function isOff(tree: TreeRecord, rule: Rule): boolean {
  return levelIn(tree.lint?.[rule.id]) === "off";
}

/** The rule's options with what the tree sets; a value of another type than the rule's own is passed over. */
export function optionsOf(tree: TreeRecord, rule: Rule): Options {
  const setting = tree.lint?.[rule.id];
  if (!Array.isArray(setting)) return rule.options ?? {};
  const known = rule.options ?? {};
  const set = Object.entries(setting[1]).filter(
    ([name, value]) => name in known && typeof value === typeof known[name],
  );
  return { ...known, ...(Object.fromEntries(set) as Options) };
}

function levelIn(setting: Setting | undefined): Severity | "off" | undefined {
  return Array.isArray(setting) ? setting[0] : setting;
}
