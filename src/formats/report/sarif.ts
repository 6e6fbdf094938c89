import { readDoc } from "../../core/lint/doc.ts";
import type { Finding, Severity } from "../../core/lint/rule.ts";
import { DOCS } from "../../core/lint/rules/docs.gen.ts";
import { RULES } from "../../core/lint/rules/index.gen.ts";
import { lint } from "../../core/strings/lint.ts";
import { report as words } from "../../core/strings/report.ts";
import type { Accepted, Placed, Report } from "./report.ts";
import { pathOf, placeOf, reasonText } from "./tell.ts";

/** A file for the report, with its text where that is known: a finding then names its line. */
export type SarifFile =
  | {
      readonly file: string;
      readonly ok: true;
      readonly report: Report;
      /** Nodes have the same ids in every run: the file keeps them. */
      readonly keepsIds: boolean;
      readonly text?: string;
    }
  | { readonly file: string; readonly ok: false; readonly message: string };

const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** The report as SARIF 2.1.0, for code hosts. All rules are declared; fingerprints stay as long as the finding does. */
export function sarifReport(files: readonly SarifFile[], withAccepted = false): string {
  const failed = files.flatMap((one) => (one.ok ? [] : [one]));
  const results = files.flatMap((one) => (one.ok ? resultsOf(one, withAccepted) : []));
  const run = {
    tool: { driver: { name: "Aimtree", rules: RULES.map((rule) => descriptorOf(rule.id)) } },
    invocations: [
      {
        executionSuccessful: failed.length === 0,
        toolExecutionNotifications: failed.map(({ file, message }) => ({
          level: "error",
          message: { text: words.unreadable(file, message) },
          locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
        })),
      },
    ],
    columnKind: "utf16CodeUnits",
    results,
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptorOf(id: string): object {
  const rule = RULES.find((one) => one.id === id);
  const doc = readDoc(DOCS.get(id) ?? "");
  const severity = rule?.severity ?? "info";
  return {
    id,
    name: id.replace(/(^|-)(\w)/g, (_, _dash, letter) => letter.toUpperCase()),
    shortDescription: { text: doc.title },
    fullDescription: { text: flat(doc.checks) },
    help: { text: `${flat(doc.why)}\n\n${flat(doc.fix)}`, markdown: `${doc.why}\n\n${doc.fix}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [lint.hallmarks[rule?.hallmark ?? "hygiene"]] },
  };
}

function resultsOf(one: Extract<SarifFile, { ok: true }>, withAccepted: boolean): object[] {
  const { findings, accepted } = one.report;
  const open = findings.map((placed) => resultOf(one, placed));
  if (!withAccepted) return open;
  return [...open, ...accepted.map((each) => ({ ...resultOf(one, each), suppressions: [suppressionOf(each)] }))];
}

function suppressionOf(accepted: Accepted): object {
  return { kind: "inSource", status: "accepted", justification: reasonText(accepted) };
}

function resultOf({ file, text, keepsIds }: Extract<SarifFile, { ok: true }>, placed: Placed): object {
  const { finding } = placed;
  const index = RULES.findIndex(({ id }) => id === finding.rule);
  const startLine = text === undefined ? 1 : lineOf(text, placed, keepsIds);
  return {
    ruleId: finding.rule,
    ...(index < 0 ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine } },
        logicalLocations: [{ name: placeOf(placed), fullyQualifiedName: pathOf(placed) }],
      },
    ],
    partialFingerprints: { "aimtree/v1": fingerprintOf(finding, placed.path, keepsIds) },
    properties: { hallmark: finding.hallmark, ...(finding.sub === undefined ? {} : { sub: finding.sub }) },
  };
}

/** By the ids of the tree where the file keeps them, else by the titles on the way: ids of other files count anew each time. */
function fingerprintOf(finding: Finding, path: readonly string[], keepsIds: boolean): string {
  if (keepsIds) return finding.key;
  const { rule, sub, field } = finding;
  return [sub === undefined ? rule : `${rule}/${sub}`, path.join(" › "), ...(field === undefined ? [] : [field])].join(
    ":",
  );
}

/** The line of the node's record, or the first that holds its title; 1 where neither is found. */
function lineOf(text: string, { finding: { node }, path }: Placed, keepsIds: boolean): number {
  const title = path.at(-1) ?? "";
  const wanted = keepsIds ? `{"id":${JSON.stringify(node)}` : title;
  const at = node === undefined || wanted === "" ? -1 : text.indexOf(wanted);
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}

/** A path as it is named, as a URI; of the standard input its usual name. */
function uriOf(file: string): string {
  if (file === "-") return "stdin";
  const parts = file
    .split(/[\\/]/)
    .map((part, i) => (i === 0 && /^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)));
  const path = parts.join("/");
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path}`;
  return path.startsWith("/") ? `file://${path}` : path.replace(/^\.\//, "");
}

function flat(markdown: string): string {
  return markdown.replace(/[*`]/g, "").replace(/\s*\n\s*/g, " ");
}
