import type { DecisionSaid } from "../../core/describe/decisions.ts";
import type { NumberSaid, ReviewSaid } from "../../core/describe/review.ts";
import type { Belief } from "../../core/records/review.ts";
import { decisions as logWords } from "../../core/strings/decisions.ts";
import { gates } from "../../core/strings/gates.ts";
import { review as words } from "../../core/strings/review.ts";
import { sheet } from "../../core/strings/sheet.ts";
import { escaped } from "../xml/escape.ts";
import { gatesToTell, type ReviewNote } from "./note.ts";

/** How a note or a log looks on paper; always light. */
export const REVIEW_STYLE = `
.review { box-sizing: border-box; color: #17201c; background: #fff; font: 13px/1.45 "Inter Variable", Inter, "Segoe UI", system-ui, sans-serif; }
.review * { box-sizing: border-box; }
.review h1 { margin: 0 0 12px; font-size: 22px; line-height: 1.2; overflow-wrap: anywhere; }
.review h2 { margin: 20px 0 4px; font-size: 16px; break-after: avoid; overflow-wrap: anywhere; }
.review h3 { margin: 0; font-size: 13px; }
.review p { margin: 4px 0; overflow-wrap: anywhere; }
.review .small { color: #55605a; font-size: 11px; }
.review .bad { color: #c4262e; }
.review table { width: 100%; margin: 8px 0; border-collapse: collapse; font-size: 12px; }
.review th, .review td { padding: 4px 8px 4px 0; border-bottom: 1px solid #e1e4df; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
.review thead { display: table-header-group; color: #55605a; font-size: 11px; }
.review tbody th { font-weight: 600; }
.review tr, .review section { break-inside: avoid; }
.review section { padding: 10px 0; border-bottom: 1px solid #e1e4df; }
.review ul { margin: 4px 0; padding-left: 18px; }
`;

/** The note of a review as pages. */
export function notePages({ tree, date, aims, changes, next }: ReviewNote): string {
  const { markdown } = words;
  const changed =
    changes === undefined
      ? ""
      : `<h2>${escaped(markdown.changes)}</h2>${
          changes.length === 0
            ? paragraph(markdown.noChanges)
            : `<ul>${changes.map(({ text }) => `<li>${escaped(text)}</li>`).join("")}</ul>`
        }`;
  return main(markdown.title(date, tree), [
    ...aims.map(({ said, believed }) => aimPart(said, believed)),
    changed,
    next === "" ? "" : paragraph(markdown.next(next)),
  ]);
}

function aimPart(said: ReviewSaid, believed: Belief | undefined): string {
  return [
    `<h2>${escaped(said.title)}</h2>`,
    paragraph(said.goal, "small"),
    numbers([...said.moved, ...said.still]),
    ...said.breaches.map((breach) => paragraph(`${gates.breachWord} ${breach}`, "bad")),
    ...said.mechanisms.map(({ parts: [x, y, z] }) =>
      paragraph(`${sheet.believe} ${x.text} ${sheet.willMove} ${y.text} ${sheet.because} ${z.text}.`),
    ),
    believed === undefined ? "" : paragraph(words.markdown.believed(words.beliefs[believed]), "small"),
    ...gatesToTell(said).map(({ asks, state }) => paragraph(words.markdown.gate(asks, state))),
    ...said.today.map(
      ({ outcome, why = "" }) => `<p><b>${escaped(sheet.outcomes[outcome])}.</b> ${escaped(why.trim())}</p>`,
    ),
    said.today.length === 0 ? paragraph(words.markdown.notDecided) : "",
  ].join("");
}

function numbers(list: readonly NumberSaid[]): string {
  if (list.length === 0) return "";
  const { metric, now, was, target } = words.markdown.columns;
  const head = [metric, now, was, target, ""].map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const rows = list.map((one) => {
    const cells = [one.now, one.was, one.target, one.says].map((cell) => `<td>${escaped(cell)}</td>`).join("");
    return `<tr><th scope="row">${escaped(one.title)}</th>${cells}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** Entries of the log as pages; `aim`: whose log it is, empty for that of all. */
export function logPages(entries: readonly DecisionSaid[], tree: string, aim: string): string {
  return main(
    logWords.markdown(tree, aim),
    entries.map((entry) => entryPart(entry, aim === "")),
  );
}

function entryPart(entry: DecisionSaid, namesAim: boolean): string {
  const { date, title, outcome, why, mechanism, gate, readings } = entry;
  const line = (name: string, text: string): string => (text === "" ? "" : paragraph(`${name}: ${text}`, "small"));
  return [
    `<section><h3>${escaped(`${date}: ${outcome}`)}</h3>`,
    paragraph(why || logWords.noWhy),
    namesAim ? line(logWords.aim, title) : "",
    line(logWords.mechanism, mechanism),
    line(logWords.gate, gate),
    line(logWords.readings, readings.join(", ")),
    "</section>",
  ].join("");
}

function main(title: string, parts: readonly string[]): string {
  return `<main class="review"><h1>${escaped(title)}</h1>${parts.join("")}</main>`;
}

function paragraph(text: string, look?: "small" | "bad"): string {
  return text === "" ? "" : `<p${look === undefined ? "" : ` class="${look}"`}>${escaped(text)}</p>`;
}
