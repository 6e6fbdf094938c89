import type { View } from "../document/view.ts";
import { isLive } from "../query/live.ts";
import type { DismissalRecord } from "../records/dismissal.ts";
import type { Id } from "../records/fields.ts";
import { isRecord } from "../records/records.ts";
import { lint as words } from "../strings/lint.ts";
import { isAbout, isBaseline } from "./dismissals.ts";
import type { Finding, Repair, Report, Rule } from "./rule.ts";
import { isOff } from "./settings.ts";

/** The name under which a dismissal that means nothing any more is told. It is no rule of a folder: it reads findings. */
export const UNUSED = "dismissal-unused";

/** What the fixes of the engine's own findings do. */
export const UNUSED_FIXES: Readonly<Record<string, Repair>> = {
  remove: (draft, _host, { given }) => {
    draft.remove(String(given.dismissal));
    return undefined;
  },
  prune: (draft, _host, { given }) => {
    for (const id of String(given.dismissals).split(" ")) draft.remove(id);
    return undefined;
  },
};

type Found = Pick<Finding, "rule" | "sub" | "node" | "field">;

/** One finding of the engine: about a node, or the whole tree. */
export type UnusedReport = Omit<Report, "node"> & { readonly node?: Id; readonly sub: string };

/**
 * The dismissals that no finding answers to, as `eslint --report-unused-disable-directives` does: what they excused is
 * gone, or its wording in the tree has moved. Nothing is said of rules that did not speak here (off, unknown, failed) or of nodes
 * that are parked. `found` is what was found before findings explain each other. Those of a baseline are told together.
 */
export function unusedDismissals(
  view: View,
  found: readonly Found[],
  spoke: ReadonlyMap<string, Rule>,
): UnusedReport[] {
  const byRule = new Map<string, Found[]>();
  for (const one of found) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  const unused = [...view.all()].filter((record): record is DismissalRecord => {
    if (!isRecord(record, "dismissal")) return false;
    const [id = ""] = record.rule.split("/", 1);
    const rule = spoke.get(id);
    if (!rule || isOff(view.tree, rule)) return false;
    if (record.node !== undefined && !isLive(view, record.node)) return false;
    return !(byRule.get(id) ?? []).some((finding) => isAbout(record, finding));
  });
  const inBaseline = unused.filter(isBaseline);
  return [...unused.filter((one) => !isBaseline(one)).map(reportOf), ...baselineReport(inBaseline)];
}

function reportOf({ id, rule, node, reason }: DismissalRecord): UnusedReport {
  return {
    sub: id,
    ...(node === undefined ? {} : { node }),
    message: words.unused(rule, reason),
    fixes: [{ id: "remove", title: words.removeUnused, given: { dismissal: id } }],
  };
}

function baselineReport(unused: readonly DismissalRecord[]): UnusedReport[] {
  if (unused.length === 0) return [];
  const dismissals = unused.map(({ id }) => id).join(" ");
  return [
    {
      sub: "baseline",
      message: words.unusedBaseline(unused.length),
      fixes: [{ id: "prune", title: words.pruneBaseline(unused.length), given: { dismissals } }],
    },
  ];
}
