import { nameOf } from "../../../describe/name.ts";
import type { View } from "../../../document/view.ts";
import { mechanismsOf } from "../../../edits/mechanisms.ts";
import type { NodeRecord } from "../../../records/node.ts";
import { phrases } from "../../../strings/phrases.ts";
import { liveRecords } from "../../facts.ts";
import type { Report, TreeRule } from "../../rule.ts";
import { fluffIn } from "../../words/fluff.ts";
import { hedgeIn } from "../../words/hedges.ts";
import { leftoverIn } from "../../words/leftovers.ts";
import { compoundIn } from "./compound.ts";

export const words = phrases("rule:wording", {
  hedge: (name: string, where: string, word: string) =>
    `${where} of ${name} hedges (“${word}”): what is only possible cannot be enough. Say what will be, and let it be proved wrong.`,
  fluff: (name: string, where: string, word: string) =>
    `“${word}” in ${where} of ${name} sounds like something and can mean anything. Say what one would see.`,
  leftover: (name: string, word: string) =>
    `${name} still holds a piece of a template (“${word}”). Replace it, or delete the node.`,
  question: (name: string) =>
    `${name} is asked and not stated, so nobody can reach it. Write the answer that you believe in.`,
  compound: (name: string, first: string, second: string) =>
    `${name} wants two things (“${first}”, “${second}”): one can succeed while the other fails. Split it, or say which comes first.`,
  where: { strategy: "what for", sa: "why enough", mechanism: "the mechanism" },
  write: "Change the wording…",
});

type Where = keyof typeof words.where;

/**
 * Words that take something back, sound like something, were left over from a template, or say two things at once. Hedges
 * break sufficiency (Hohmann), fluff is a mark of bad strategy (Rumelt), clarity comes first (categories of legitimate
 * reservation).
 */
export const rule: TreeRule = {
  id: "wording",
  hallmark: "hygiene",
  severity: "info",
  english: true,
  tier: "tree",

  check({ view, fact }, report) {
    for (const node of fact(liveRecords)) for (const one of reportsOf(view, node)) report(one);
  },
};

function reportsOf(view: View, node: NodeRecord): Report[] {
  const leftover = leftoverIn(node.title);
  const replace = leftover === undefined ? [] : [leftoverReport(node, leftover)];
  // Of metrics nothing more is judged, and they are most of a tree.
  if (node.kind === "metric") return replace;
  const name = nameOf(node);
  const texts = textsOf(view, node);
  const hedge = first(texts, hedgeIn);
  const fluff = first(texts, fluffIn);
  return [
    ...(hedge
      ? [
          reportOf(
            node,
            "hedge",
            hedge.where,
            words.hedge(name, capital(words.where[hedge.where]), hedge.word),
            hedge.word,
          ),
        ]
      : []),
    ...(fluff
      ? [reportOf(node, "fluff", fluff.where, words.fluff(name, words.where[fluff.where], fluff.word), fluff.word)]
      : []),
    ...replace,
    ...compoundReports(node),
  ];
}

function leftoverReport(node: NodeRecord, found: string): Report {
  return { ...reportOf(node, "leftover", "title", words.leftover(nameOf(node), found), found), severity: "warning" };
}

/** Of what is to be true in the end: an aim itself, and what a tactic is for. */
function compoundReports(node: NodeRecord): Report[] {
  const [field, text] = node.kind === "aim" ? ["title", node.title] : ["strategy", node.strategy ?? ""];
  if (node.kind !== "aim" && node.kind !== "tactic") return [];
  const clauses = compoundIn(text);
  const name = nameOf(node);
  const message = text.trim().endsWith("?") ? words.question(name) : clauses && words.compound(name, ...clauses);
  return message ? [reportOf(node, "compound", field, message)] : [];
}

function reportOf({ id }: NodeRecord, sub: string, field: string, message: string, select?: string): Report {
  const focus = { node: id, field, ...(select === undefined ? {} : { select }) };
  return { sub, node: id, field, message, fixes: [{ id: "write", title: words.write, focus }] };
}

/** The texts that must be plain: what for, why enough, and of an aim its mechanisms. */
function textsOf(view: View, { id, kind, strategy = "", sa = "" }: NodeRecord): readonly (readonly [Where, string])[] {
  if (kind === "aim") {
    const sentences = mechanismsOf(view, id).map(({ x, y, z }) => [x, y, z].filter(Boolean).join(" — "));
    return [["sa", sa], ...sentences.map((text) => ["mechanism", text] as const)];
  }
  return kind === "tactic"
    ? [
        ["strategy", strategy],
        ["sa", sa],
      ]
    : [];
}

function first(
  texts: readonly (readonly [Where, string])[],
  find: (text: string) => string | undefined,
): { readonly where: Where; readonly word: string } | undefined {
  for (const [where, text] of texts) {
    const word = find(text);
    if (word !== undefined) return { where, word };
  }
  return undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
