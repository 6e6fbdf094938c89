import { sameValue } from "../document/same.ts";
import type { Id } from "../records/fields.ts";
import type { Checked } from "./check.ts";
import type { Dismissed } from "./dismissals.ts";
import type { Plain, Reader } from "./judge.ts";
import { judge } from "./judge.ts";
import type { Finding, Fix, Offer, Rule } from "./rule.ts";
import { UNUSED, UNUSED_FIXES } from "./unused-dismissals.ts";

export interface LintResult {
  /** In reading order; of one node in the order of the hallmarks. The same array as long as nothing changed. */
  readonly findings: readonly Finding[];
  /** The findings of each node that has some; the same array as long as they are the same. */
  readonly byNode: Map<Id, readonly Finding[]>;
  readonly dismissed: readonly Dismissed[];
}

interface Known {
  readonly plain: Plain;
  readonly finding: Finding;
}

/** Turns what was said into findings whose fixes can be done, and keeps every object and array that has not changed. */
export class Results {
  readonly #rules: readonly Rule[];
  readonly #byId: ReadonlyMap<string, Rule>;
  #known = new Map<string, Known>();
  #last: LintResult = { findings: [], byNode: new Map(), dismissed: [] };
  /** The nodes of which something was said, whether it counts or not. */
  #about = new Set<Id>();

  constructor(rules: readonly Rule[]) {
    this.#rules = rules;
    this.#byId = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** What people see now. */
  get last(): LintResult {
    return this.#last;
  }

  /** Whether anything was said of a node, be it passed over or not. */
  isAbout(id: Id): boolean {
    return this.#about.has(id);
  }

  /** The result of what was said; the last one itself if it is the same. */
  of(reader: Reader, checked: Checked): LintResult {
    const judged = judge(reader, checked, this.#rules);
    this.#about = new Set(checked.said.map(({ report }) => report.node));
    const known = new Map<string, Known>();
    const find = (plain: Plain): Finding => {
      const kept = this.#keep(plain);
      known.set(plain.key, kept);
      return kept.finding;
    };
    const last = this.#last;
    const findings = same(last.findings, judged.findings.map(find));
    const dismissed = judged.dismissed.map(({ finding, dismissal }) => ({ finding: find(finding), dismissal }));
    this.#known = known;
    const sameDismissed = isSame(
      last.dismissed,
      dismissed,
      (a, b) => a.finding === b.finding && a.dismissal === b.dismissal,
    );
    if (findings === last.findings && sameDismissed) return last;
    const byNode = findings === last.findings ? last.byNode : group(findings, last.byNode);
    this.#last = { findings, byNode, dismissed: sameDismissed ? last.dismissed : dismissed };
    return this.#last;
  }

  #keep(plain: Plain): Known {
    const before = this.#known.get(plain.key);
    if (before && sameValue(before.plain, plain)) return before;
    const rule = this.#byId.get(plain.rule);
    return { plain, finding: { ...plain, fixes: plain.fixes.map((offer) => fixOf(offer, plain, rule)) } };
  }
}

/** Gives an offer its edit: the rule's own, with what the finding is about. */
function fixOf({ id, title, focus, given = {} }: Offer, plain: Plain, rule: Rule | undefined): Fix {
  const { node, field } = plain;
  const repair = (plain.rule === UNUSED ? UNUSED_FIXES : rule?.fixes)?.[id];
  const about = { node: node ?? "", given, ...(field === undefined ? {} : { field }) };
  return {
    id,
    title,
    ...(focus === undefined ? {} : { focus }),
    ...(repair === undefined ? {} : { edit: (draft, host) => repair(draft, host, about) ?? focus }),
  };
}

function group(findings: readonly Finding[], before: ReadonlyMap<Id, readonly Finding[]>): Map<Id, readonly Finding[]> {
  const lists = new Map<Id, Finding[]>();
  for (const finding of findings) {
    if (finding.node === undefined) continue;
    const list = lists.get(finding.node);
    if (list) list.push(finding);
    else lists.set(finding.node, [finding]);
  }
  return new Map([...lists].map(([id, list]) => [id, same(before.get(id) ?? [], list)]));
}

function same<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return isSame(before, now, Object.is) ? before : now;
}

function isSame<T>(before: readonly T[], now: readonly T[], equal: (a: T, b: T) => boolean): boolean {
  return before.length === now.length && before.every((item, i) => equal(item, now[i] as T));
}
