import type { RecordOf } from "../records/index.gen.ts";
import type { NodeRecord } from "../records/node.ts";
import { faceOf } from "../records/node.ts";
import type { AnyRecord, RecordName } from "../records/records.ts";
import { isRecord } from "../records/records.ts";
import { faces } from "../strings/cards.ts";
import { describe } from "../strings/describe.ts";
import { fieldValues } from "../strings/fields.ts";
import { sayField, setPart } from "./fields.ts";
import { formatDate, formatValue } from "./format.ts";
import { nameOf, quoted } from "./name.ts";
import type { Teller } from "./teller.ts";

/** How each kind of record is named in a sentence: `proxy “Setups”`, `“Setups” measures “Onboarding”`. */
const NAMES: { readonly [N in RecordName]: (record: RecordOf[N], teller: Teller) => string } = {
  tree: () => describe.tree,
  node: (node) => {
    const face = faces[faceOf(node)];
    return quoted(node.title) === "" ? describe.untitled(face) : `${face.toLowerCase()} ${nameOf(node)}`;
  },
  link: ({ from, kind, to }, { nameOf }) => `${nameOf(from)} ${describe.linkKinds[kind] ?? kind} ${nameOf(to)}`,
  mechanism: ({ aim }, { nameOf }) => describe.mechanism(nameOf(aim)),
  gate: ({ aim, metric }, { nameOf }) => describe.gate(nameOf(aim ?? metric ?? "")),
  reading: ({ metric, value, date }, { nameOf, find, today, language }) =>
    describe.reading(
      nameOf(metric),
      formatValue(value, unitOf(find(metric)), language),
      formatDate(date, today, language),
    ),
  decision: ({ aim, outcome, why }, { nameOf }) =>
    describe.decision(nameOf(aim), fieldValues.outcome?.[outcome] ?? outcome, quoted(why ?? "")),
  review: ({ aim, date }, { nameOf, today, language }) =>
    describe.review(nameOf(aim), formatDate(date, today, language)),
  comment: ({ node, text }, { nameOf }) => describe.comment(nameOf(node), quoted(text)),
  dismissal: ({ rule, node, reason }, { nameOf }) =>
    describe.dismissal(rule, node === undefined ? "" : nameOf(node), quoted(reason)),
};

/** What a record is called inside a sentence. */
export function recordName(record: AnyRecord, teller: Teller): string {
  const name = NAMES[record.type as RecordName] as ((record: AnyRecord, teller: Teller) => string) | undefined;
  return name ? name(record, teller) : describe.later(record.type);
}

/** What a record that is new says, after its name. */
export function newParts(record: AnyRecord, teller: Teller): string[] {
  const parts = PARTS[record.type as RecordName] as ((record: AnyRecord, teller: Teller) => string[]) | undefined;
  return parts ? parts(record, teller) : [];
}

const NODE_FIELDS = ["baseline", "target", "targetDate", "owner", "cadenceDays", "status", "because"] as const;

const PARTS: { readonly [N in RecordName]?: (record: RecordOf[N], teller: Teller) => string[] } = {
  node: (node, teller) => [
    ...limitOf(node, teller),
    ...NODE_FIELDS.filter((field) => field in node).map((field) => setPart(field, node, teller)),
  ],
  link: (link, teller) => ("because" in link ? [setPart("because", link, teller)] : []),
  mechanism: ({ x = "", xNode, y = "", yNode, z = "" }, { nameOf }) => [
    describe.sentence(
      x || (xNode === undefined ? "" : nameOf(xNode)),
      y || (yNode === undefined ? "" : nameOf(yNode)),
      z,
    ),
  ],
  gate: (gate, teller) => {
    const { metric, comparator, value, date, text = "" } = gate;
    const number = value === undefined ? "" : formatValue(value, unitOf(teller.find(metric ?? "")), teller.language);
    const sentence = describe.gateNumber(
      metric === undefined ? "" : teller.nameOf(metric),
      comparator === undefined ? "" : sayField("comparator", gate, teller),
      number,
      date === undefined ? "" : sayField("date", gate, teller),
    );
    return [sentence, quoted(text)].filter((part) => part !== "");
  },
};

function limitOf(node: NodeRecord, teller: Teller): string[] {
  if (node.comparator === undefined || node.threshold === undefined) return [];
  return [`${sayField("comparator", node, teller)} ${sayField("threshold", node, teller)}`];
}

function unitOf(metric: AnyRecord | undefined): string | undefined {
  return isRecord(metric, "node") ? metric.unit : undefined;
}
