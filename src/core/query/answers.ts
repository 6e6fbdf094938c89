import type { View } from "../document/view.ts";
import { isBlank } from "../records/blank.ts";
import type { Id } from "../records/fields.ts";
import { faceOf, type NodeRecord } from "../records/node.ts";
import { isRecord } from "../records/records.ts";
import { type Ask, asksNothing, type HasValue, type IsValue, NOBODY, valuesMeant, type Wish } from "./asking.ts";
import { inReadingOrder } from "./reading-order.ts";
import { fold, foldedComment, searchNodes } from "./search.ts";

/** What a question may ask about and the tree does not say itself. */
export interface AskFacts {
  readonly today: string;
  /** What the rules say about a node. */
  findings(id: Id): readonly { readonly rule: string; readonly severity: "error" | "warning" | "info" }[];
}

/** The nodes that a question asks for: with words the best first, else in reading order. None for an empty one. */
export function answersTo(view: View, ask: Ask, facts: AskFacts): Id[] {
  if (asksNothing(ask)) return [];
  const ids = ask.words.trim() === "" ? [...inReadingOrder(view)].map(({ id }) => id) : searchNodes(view, ask.words);
  const tests = ask.wishes.filter(({ values }) => values.length > 0).map((wish) => testOf(view, wish, facts));
  return ids.filter((id) => {
    const node = view.node(id);
    return node !== undefined && tests.every((test) => test(node));
  });
}

type Test = (node: NodeRecord) => boolean;

function testOf(view: View, { key, values, not }: Wish, facts: AskFacts): Test {
  const tests = values.flatMap((value) => valueTests(view, key, value, facts));
  return (node) => tests.some((test) => test(node)) !== not;
}

function valueTests(view: View, key: Wish["key"], value: string, facts: AskFacts): Test[] {
  const start = fold(value);
  const meant = valuesMeant(key, value) ?? [];
  switch (key) {
    case "kind":
      return [(node) => meant.includes(node.kind) || meant.includes(faceOf(node))];
    case "status":
      return [({ status = "active" }) => meant.includes(status)];
    case "owner":
      return [start === NOBODY ? ({ owner }) => isBlank(owner) : ({ owner = "" }) => beginsWord(owner, start)];
    case "tag":
      return [({ tags = [] }) => tags.some((tag) => fold(tag).startsWith(start))];
    case "rule":
      return [({ id }) => facts.findings(id).some(({ rule }) => rule.startsWith(start))];
    case "comment":
      return [({ id }) => hasComment(view, id, start)];
    case "is":
      return meant.map((one) => isTest(view, one as IsValue, facts));
    case "has":
      return meant.map((one) => hasTest(view, one as HasValue, facts));
  }
}

/** True where somebody said so, or a person of that name said something. */
function hasComment(view: View, id: Id, start: string): boolean {
  return [...view.attached(id)].some((other) => {
    const record = view.get(other);
    return isRecord(record, "comment") && foldedComment(record).includes(start);
  });
}

/** True where some word of a text begins so. */
function beginsWord(text: string, start: string): boolean {
  const folded = fold(text);
  return folded.startsWith(start) || folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(start));
}

function isTest(view: View, value: IsValue, { findings, today }: AskFacts): Test {
  switch (value) {
    case "gap":
      return ({ id }) => findings(id).some(({ severity }) => severity !== "info");
    case "leaf":
      return ({ id }) => view.children(id).length === 0;
    case "overdue":
      return ({ targetDate, status = "active" }) =>
        targetDate !== undefined && targetDate < today && status === "active";
    case "unconnected":
      return ({ parent, kind }) => parent === undefined && kind !== "aim";
  }
}

const SEVERITIES = { error: "error", warning: "warning", hint: "info" } as const;
const RECORDS = { reading: "reading", gate: "gate", link: "link", comment: "comment" } as const;

function hasTest(view: View, value: HasValue, { findings }: AskFacts): Test {
  switch (value) {
    case "finding":
      return ({ id }) => findings(id).length > 0;
    case "error":
    case "warning":
    case "hint":
      return ({ id }) => findings(id).some(({ severity }) => severity === SEVERITIES[value]);
    case "reading":
    case "gate":
    case "link":
    case "comment":
      return ({ id }) => [...view.attached(id)].some((other) => isRecord(view.get(other), RECORDS[value]));
    case "owner":
      return ({ owner }) => !isBlank(owner);
    case "target":
      return ({ target, threshold }) => target !== undefined || threshold !== undefined;
    case "date":
      return ({ targetDate }) => targetDate !== undefined;
    case "tag":
      return ({ tags = [] }) => tags.length > 0;
    case "text":
      return ({ text }) => !isBlank(text);
  }
}
