import { readingsOf } from "../../core/card/content.ts";
import type { View } from "../../core/document/view.ts";
import { linksOf } from "../../core/edits/connect.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { Manner } from "../told/sentences.ts";
import { titleOf } from "../told/sentences.ts";
import { escaped } from "../xml/escape.ts";
import { element } from "../xml/write.ts";
import { identifierOf, OWN_INDICATOR, STAGES } from "./names.ts";
import { otherInformation } from "./other.ts";

/** A metric: what it is part of, its target, and every reading as a result. */
export function indicator(view: View, id: Id, manner: Manner): string {
  const node = view.node(id) as NodeRecord;
  const { unit = "", owner, role = "leading" } = node;
  const stage = role === "guardrail" ? undefined : STAGES[role];
  const other = [node.text, owner && `${strings.formats.ownerRole}: ${owner}`, otherInformation(view, node, manner)];
  const said = other.filter((part) => part).join("\n");
  const results = [...targetOf(node), ...baselineOf(node), ...actualOf(view, id)].join("");
  return `${element(
    "PerformanceIndicator",
    { ValueChainStage: stage, PerformanceIndicatorType: "Quantitative" },
    "\n",
    text("MeasurementDimension", titleOf(node)),
    text("UnitOfMeasurement", unit),
    text("Identifier", identifierOf(id)),
    ...relationsOf(view, node),
    ...(results === "" ? [] : [`${element("MeasurementInstance", {}, "\n", results)}\n`]),
    ...(said === "" ? [] : [text("OtherInformation", said)]),
  )}\n`;
}

/** The own number of what stands at the top, which is measured by itself; empty where it has none. */
export function aimIndicator(view: View, node: NodeRecord): string {
  const results = [...targetOf(node), ...baselineOf(node), ...actualOf(view, node.id)].join("");
  const { kind, unit = "", measure } = node;
  if ((kind !== "aim" && kind !== "metric") || (results === "" && unit === "")) return "";
  return `${element(
    "PerformanceIndicator",
    { ValueChainStage: STAGES.outcome, PerformanceIndicatorType: "Quantitative" },
    "\n",
    text("MeasurementDimension", measure ?? titleOf(node)),
    text("UnitOfMeasurement", unit),
    text("Identifier", identifierOf(node.id) + OWN_INDICATOR),
    ...(results === "" ? [] : [`${element("MeasurementInstance", {}, "\n", results)}\n`]),
  )}\n`;
}

/** The metric above is the broader one; links go to peers and say how. */
function relationsOf(view: View, { id, parent }: NodeRecord): string[] {
  const above = parent === undefined ? undefined : view.node(parent);
  const broader = above?.kind === "metric" ? [relation("Narrower_Than", above.id, "")] : [];
  const links = linksOf(view, id).filter(({ from }) => from === id);
  return [...broader, ...links.map(({ to, kind }) => relation("Peer_To", to, strings.link.kinds[kind]))];
}

function relation(type: string, to: Id, name: string): string {
  const said = name === "" ? [] : [text("Name", name)];
  return `${element("Relationship", { RelationshipType: type }, "\n", text("ReferentIdentifier", identifierOf(to)), ...said)}\n`;
}

function targetOf({ target, targetDate }: NodeRecord): string[] {
  if (target === undefined && targetDate === undefined) return [];
  return [result("TargetResult", targetDate, target, "")];
}

function baselineOf({ baseline, baselineDate }: NodeRecord): string[] {
  return baseline === undefined ? [] : [result("ActualResult", baselineDate, baseline, strings.formats.baselineResult)];
}

function actualOf(view: View, id: Id): string[] {
  return readingsOf(view, id).map(({ date, value, note = "" }) => result("ActualResult", date, value, note));
}

function result(name: string, date: string | undefined, value: number | undefined, note: string): string {
  return `${element(
    name,
    {},
    ...(date === undefined ? [] : [element("EndDate", {}, date)]),
    ...(value === undefined ? [] : [element("NumberOfUnits", {}, decimal(value))]),
    ...(note === "" ? [] : [element("Description", {}, escaped(note))]),
  )}\n`;
}

/** A number without an exponent, which the schema does not know; to the last digit the same. */
function decimal(value: number): string {
  const [, sign = "", whole = "", part = "", power] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (power === undefined) return String(value);
  const point = whole.length + Number(power);
  const digits = (whole + part).padStart(whole.length + part.length + Math.max(0, 1 - point), "0");
  const at = Math.max(1, point);
  const padded = digits.padEnd(at, "0");
  return `${sign}${padded.slice(0, at)}${padded.length > at ? `.${padded.slice(at)}` : ""}`;
}

function text(name: string, content: string): string {
  return `${element(name, {}, escaped(content))}\n`;
}
