import type { View } from "../document/view.ts";
import { isLive } from "../query/live.ts";
import type { DismissalRecord } from "../records/dismissal.ts";
import type { Id } from "../records/fields.ts";
import { lint as words } from "../strings/lint.ts";
import type { Checked, Said } from "./check.ts";
import { dismissalsOf } from "./dismissals.ts";
import type { FactReader } from "./facts.ts";
import { places } from "./facts.ts";
import { isBeingTyped, keyOf, mayCount, severityOf } from "./guards.ts";
import { withoutExplained } from "./precedence.ts";
import type { Finding, Offer, Rule } from "./rule.ts";
import { HALLMARKS } from "./rule.ts";
import { levelOf, settingOf } from "./settings.ts";
import { UNUSED, type UnusedReport, unusedDismissals } from "./unused-dismissals.ts";

/** A finding before its fixes can do anything: plain data that can be compared. */
export interface Plain extends Omit<Finding, "fixes"> {
  readonly fixes: readonly Offer[];
}

export interface Judged {
  readonly findings: readonly Plain[];
  readonly dismissed: readonly { readonly finding: Plain; readonly dismissal: DismissalRecord }[];
}

/** What is said about one state of a tree, and by whom it is read. */
export interface Reader {
  readonly view: View;
  readonly fact: FactReader;
  readonly today: string;
  readonly editing?: Id | undefined;
}

/** The rule under which a rule that threw is told. */
const INTERNAL = "internal";

/**
 * From what the rules have said to what people see: only about what is live, at the level that the tree sets, without
 * what another finding explains, what was dismissed and what is being typed; in reading order.
 */
export function judge({ view, fact, today, editing }: Reader, checked: Checked, rules: readonly Rule[]): Judged {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const counts = mayCount(view);
  const said = checked.said.filter(({ rule, report }) => {
    const known = byId.get(rule);
    return known && counts(known) && isLive(view, report.node);
  });
  const plain = firstOfEachKey(said.flatMap((one) => plainOf(view, one, byId.get(one.rule))));
  const failed = new Set(checked.failed.map(({ rule }) => rule));
  const spoke = new Map([...byId].filter(([id, rule]) => counts(rule) && !failed.has(id)));
  const unused = unusedDismissals(view, plain, spoke).flatMap((report) => unusedOf(view, report));
  const left = [...withoutExplained(plain, (id) => byId.get(id), fact), ...unused];
  const dismissalOf = dismissalsOf(view, today);
  const dismissed = left.flatMap((finding) => {
    const dismissal = dismissalOf(finding);
    return dismissal ? [{ finding, dismissal }] : [];
  });
  const gone = new Set(dismissed.map(({ finding }) => finding));
  const open = left.filter((finding) => !gone.has(finding) && !isBeingTyped(finding.node, editing));
  const order = readingOrder(fact(places), rules);
  return {
    findings: [...open.sort(order), ...checked.failed.map(failure)],
    dismissed: dismissed.sort((a, b) => order(a.finding, b.finding)),
  };
}

function plainOf(view: View, { report }: Said, rule: Rule | undefined): Plain[] {
  if (!rule) return [];
  const level = levelOf(view.tree, rule, report);
  if (level === "off") return [];
  const { sub, node, field, message, fixes = [] } = report;
  return [
    {
      rule: rule.id,
      hallmark: rule.hallmark,
      severity: level ?? severityOf(rule, report),
      node,
      message: asSentence(message),
      key: keyOf(rule.id, report),
      fixes,
      ...(sub === undefined ? {} : { sub }),
      ...(field === undefined ? {} : { field }),
    },
  ];
}

/** A message may begin with a name that does not begin with a capital: "the untitled tactic". */
function asSentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

/** A dismissal that means nothing any more, at the level that the tree sets for that. */
function unusedOf(view: View, report: UnusedReport): Plain[] {
  const level = settingOf(view.tree, UNUSED) ?? "info";
  if (level === "off") return [];
  const { sub, node, message, fixes = [] } = report;
  const key = keyOf(UNUSED, { sub, ...(node === undefined ? {} : { node }) });
  return [
    {
      rule: UNUSED,
      sub,
      hallmark: "hygiene",
      severity: level,
      message,
      key,
      fixes,
      ...(node === undefined ? {} : { node }),
    },
  ];
}

function failure({ rule, error }: Checked["failed"][number]): Plain {
  const message = words.failed(rule, error);
  const key = keyOf(INTERNAL, { sub: rule });
  return { rule: INTERNAL, sub: rule, hallmark: "hygiene", severity: "info", message, key, fixes: [] };
}

function firstOfEachKey(findings: readonly Plain[]): Plain[] {
  const seen = new Set<string>();
  return findings.filter(({ key }) => !seen.has(key) && seen.add(key));
}

/** By node as it is read, then by hallmark, then by rule and key; nodes newer than the facts come last. */
function readingOrder(places: ReadonlyMap<Id, number>, rules: readonly Rule[]): (a: Plain, b: Plain) => number {
  const ruleAt = new Map(rules.map(({ id }, at) => [id, at]));
  const rank = ({ node, hallmark, rule }: Plain): number[] => [
    places.get(node ?? "") ?? places.size,
    HALLMARKS.indexOf(hallmark),
    ruleAt.get(rule) ?? 0,
  ];
  return (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, i) => value !== right[i]);
    return at < 0 ? (a.key < b.key ? -1 : 1) : (left[at] ?? 0) - (right[at] ?? 0);
  };
}
