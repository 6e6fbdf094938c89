import { readingsOf } from "../../core/card/content.ts";
import { formatDate, formatValue } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import { type Finding, HALLMARKS } from "../../core/lint/rule.ts";
import { numbering } from "../../core/query/numbering.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { lint } from "../../core/strings/lint.ts";
import { papers as words } from "../../core/strings/papers.ts";
import { report } from "../../core/strings/report.ts";
import { PALETTES } from "../scene/palette.ts";
import { commentFacts, factsOf, stepFacts } from "../told/node.ts";
import { type Manner, titleOf } from "../told/sentences.ts";
import { sheetRows, sheetsOf } from "../told/sheet.ts";
import { paragraph, type Run, table } from "./markup.ts";
import { DEEPEST } from "./styles.ts";

/** What a document tells about. */
export interface Told {
  readonly view: View;
  /** Undefined for the whole tree. */
  readonly nodes: ReadonlySet<Id> | undefined;
  readonly manner: Manner;
  /** Points of a line. */
  readonly lineWidth: number;
}

/** The alignment sheet of each aim. */
export function sheets({ view, nodes, manner, lineWidth }: Told): string[] {
  const { light } = PALETTES;
  return sheetsOf(view, nodes, manner.today).flatMap((sheet) => [
    paragraph([{ text: words.sheetOf(sheet.title || strings.cards.noTitle) }], "Heading1"),
    table(
      [1, 3.6],
      sheetRows(sheet).map(({ label, lines, isOpen }) => [
        cell(label),
        lines.map((line) => cell(line, isOpen ? light.warning : undefined)).join(""),
      ]),
      undefined,
      lineWidth,
    ),
  ]);
}

/** Every metric with where it is and where it should go. */
export function numbers({ view, nodes, manner, lineWidth }: Told): string[] {
  const metrics = among(view, nodes).filter(({ kind }) => kind === "metric");
  if (metrics.length === 0) return [];
  const { table: heads } = strings.formats;
  const head = [heads.title, heads.kind, words.now, heads.target, heads.date, heads.owner];
  const rows = metrics.map((node) => numberRow(view, node, manner).map((text) => cell(text)));
  return [
    paragraph([{ text: words.numbers }], "Heading1"),
    table(
      [3, 1.7, 1.2, 1.4, 1.4, 1.2],
      rows,
      head.map((text) => cell(text)),
      lineWidth,
    ),
  ];
}

function numberRow(view: View, node: NodeRecord, { language, today }: Manner): string[] {
  const { unit, baseline, target, targetDate, threshold, comparator, role, owner } = node;
  const value = (number: number | undefined): string =>
    number === undefined ? "" : formatValue(number, unit, language);
  const now = readingsOf(view, node.id).at(-1)?.value ?? baseline;
  const isGuard = role === "guardrail" && threshold !== undefined;
  const goal = isGuard ? strings.cards.stays(comparator ?? "<", value(threshold)) : value(target);
  const date = targetDate === undefined ? "" : formatDate(targetDate, today, language);
  return [titleOf(node), strings.faces[faceOf(node)], value(now), goal, date, owner ?? ""];
}

/** The steps as headings by their depth, each with what stands in its fields. */
export function steps({ view, nodes, manner }: Told): string[] {
  const { full } = numbering(view);
  const depths = new Map<Id, number>();
  const parts = among(view, nodes).flatMap((node) => {
    const above = node.parent === undefined ? 0 : (depths.get(node.parent) ?? 0);
    depths.set(node.id, node.kind === "tactic" ? above + 1 : above);
    if (node.kind !== "tactic") return [];
    const head = [full(node.id), titleOf(node)].filter(Boolean).join(" ");
    const facts = [...stepFacts(node), ...factsOf(view, node, manner), ...commentFacts(view, node, manner)];
    return [
      paragraph([{ text: head }], `Heading${Math.min(DEEPEST, above + 2)}`),
      ...facts.map(({ label, text }) => paragraph([labelled(label), { text }])),
    ];
  });
  return parts.length === 0 ? [] : [paragraph([{ text: words.steps }], "Heading1"), ...parts];
}

/** What the audit says, by hallmark. */
export function findings({ view, nodes }: Told, byNode: ReadonlyMap<Id, readonly Finding[]>): string[] {
  const all = among(view, nodes).flatMap(({ id }) => byNode.get(id) ?? []);
  const { light } = PALETTES;
  const inks = { error: light.error, warning: light.warning, info: light.inkSoft };
  const groups = HALLMARKS.flatMap((hallmark) => {
    const some = all.filter((finding) => finding.hallmark === hallmark);
    if (some.length === 0) return [];
    const items = some.map(({ severity, message }) =>
      paragraph(
        [{ text: `${report.severities[severity]}: `, bold: true, colour: inks[severity] }, { text: message }],
        "Bullet",
      ),
    );
    return [paragraph([{ text: `${lint.hallmarks[hallmark]} (${some.length})` }], "Heading2"), ...items];
  });
  return [
    paragraph([{ text: words.findings }], "Heading1"),
    ...(groups.length === 0 ? [paragraph([{ text: words.nothingFound }])] : groups),
  ];
}

/** What is told about, in reading order. */
function among(view: View, nodes: ReadonlySet<Id> | undefined): NodeRecord[] {
  return [...inReadingOrder(view)].flatMap(({ id }) => (nodes?.has(id) === false ? [] : (view.node(id) ?? [])));
}

function labelled(label: string): Run {
  return { text: `${label}: `, bold: true, colour: PALETTES.light.inkSoft };
}

function cell(text: string, colour?: string): string {
  return paragraph([{ text, ...(colour === undefined ? {} : { colour }) }], "Cell");
}
