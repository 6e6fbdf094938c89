import { GATE_REACH, sparkPoints } from "../../core/card/spark.ts";
import type { Sheet, SheetLine, SheetSignal, SheetWords } from "../../core/describe/sheet.ts";
import { cards, faces } from "../../core/strings/cards.ts";
import { sheet as words } from "../../core/strings/sheet.ts";
import { escaped } from "../xml/escape.ts";

/** px of the narrower and the lower of A4 and Letter, inside margins of 14 mm. */
export const PAGE = { width: 688, height: 948 } as const;

const COURSE = { width: 110, height: 24 } as const;

/** How the sheet looks on paper; always light. */
export const SHEET_STYLE = `
.sheet { box-sizing: border-box; width: ${PAGE.width}px; margin: 0 auto; background: #fff; color: #17201c; font: 13px/1.45 "Inter Variable", Inter, "Segoe UI", system-ui, sans-serif; }
.sheet * { box-sizing: border-box; }
.sheet header { display: flex; justify-content: space-between; gap: 24px; padding-bottom: 10px; border-bottom: 2px solid #14453a; font-size: 12px; color: #55605a; }
.sheet header b { margin-right: 8px; color: #17201c; }
.sheet section { display: grid; grid-template-columns: 132px minmax(0, 1fr); gap: 12px; padding: 13px 0 14px; border-bottom: 1px solid #e1e4df; break-inside: avoid; }
.sheet h1 { margin: 0 0 4px; font-size: 22px; line-height: 1.2; overflow-wrap: anywhere; }
.sheet h2 { margin: 0; font-size: 13px; }
.sheet p { margin: 0; overflow-wrap: anywhere; }
.sheet .ask, .sheet .small { color: #55605a; font-size: 11px; line-height: 1.4; }
.sheet .said { font-size: 15px; line-height: 1.55; }
.sheet .said + .said { margin-top: 6px; }
.sheet .line { height: 27px; border-bottom: 1px solid #a3aaa6; }
.sheet table { width: 100%; border-collapse: collapse; font-size: 13px; }
.sheet th, .sheet td { padding: 5px 8px 5px 0; border-bottom: 1px solid #e1e4df; text-align: left; vertical-align: middle; font-weight: 400; overflow-wrap: anywhere; }
.sheet tr:last-child > * { border-bottom: 0; }
.sheet thead th { color: #55605a; font-size: 11px; }
.sheet tbody th { font-weight: 600; }
.sheet tbody th span { display: block; font-size: 11px; }
.sheet td.now { font-weight: 600; white-space: nowrap; }
.sheet td.when { width: 92px; white-space: nowrap; color: #55605a; }
.sheet td.outcome { width: 80px; font-weight: 600; }
.sheet svg { display: block; }
.sheet [data-face="aim"] { --face: #14453a; }
.sheet [data-face="outcome"], .sheet [data-face="leading"] { --face: #0e7559; }
.sheet [data-face="proxy"] { --face: #965a00; }
.sheet [data-face="guardrail"] { --face: #b3264a; }
.sheet [data-face="tactic"] { --face: #3a4fb4; }
.sheet tbody th span, .sheet td[data-face] { color: var(--face); }
.sheet u { text-decoration: underline 2px var(--face, currentColor); text-underline-offset: 3px; font-weight: 600; }
.sheet footer { padding-top: 10px; color: #55605a; font-size: 11px; }
`;

/** The sheet as the content of one page. What is empty becomes lines to fill in by hand. */
export function sheetBody(sheet: Sheet): string {
  const { owner } = sheet;
  const heading = sheet.title === "" ? blank(1) : `<h1>${escaped(sheet.title)}</h1>`;
  const ownerText = owner
    ? said(`<b>${escaped(owner.name)}</b>${owner.when === "" ? "" : `, ${escaped(owner.when)}`}`, owner.small)
    : "";
  return [
    '<main class="sheet">',
    `<header><span><b>${words.title}</b>${escaped(sheet.tree)}</span><span>${escaped(sheet.date)}</span></header>`,
    part("done", heading + (sheet.done.map((line) => `<p>${escaped(line)}</p>`).join("") || blank(1))),
    part("mechanism", sheet.mechanisms.map((one) => said(sentence(one), [])).join("")),
    part("proxy", signals(sheet)),
    part("gate", lines(sheet.gates)),
    part("guardrail", lines(sheet.guardrails)),
    part("owner", ownerText),
    part("decisions", decisions(sheet)),
    `<footer>${escaped(words.foot)}</footer>`,
    "</main>",
  ].join("\n");
}

function part(name: keyof typeof words.parts, html: string): string {
  const { name: title, ask } = words.parts[name];
  const asks = `<div><h2>${escaped(title)}</h2><p class="ask">${escaped(ask)}</p></div>`;
  return `<section>${asks}<div>${html || blank(2)}</div></section>`;
}

function blank(count: number): string {
  return '<div class="line"></div>'.repeat(count);
}

function said(html: string, small: readonly string[]): string {
  return `<p class="said">${html}</p>${small.map((text) => `<p class="small">${escaped(text)}</p>`).join("")}`;
}

function sentence([x, y, z]: Sheet["mechanisms"][number]): string {
  return `${words.believe} ${named(x)} ${words.willMove} ${named(y)} ${words.because} ${escaped(z.text)}`;
}

function named({ text, face }: SheetWords): string {
  return face === undefined ? escaped(text) : `<u data-face="${face}">${escaped(text)}</u>`;
}

function lines(list: readonly SheetLine[]): string {
  return list.map(({ says, state, small }) => said(escaped(says), state ? [state.text, ...small] : small)).join("");
}

function signals({ signals: list, moreSignals }: Sheet): string {
  if (list.length === 0) return "";
  const { columns } = words;
  const head = Object.values(columns).map((name) => `<th scope="col">${escaped(name)}</th>`);
  const rows = list.map((one) => {
    const face = `<span data-face="${one.face}">${faces[one.face]}</span>`;
    return `<tr><th scope="row">${escaped(one.title || cards.noTitle)}${face}</th><td class="now">${escaped(one.now)}</td><td>${escaped(one.target)}</td><td>${escaped(one.read)}</td><td data-face="${one.face}">${course(one)}</td></tr>`;
  });
  const more = moreSignals > 0 ? `<p class="small">${escaped(words.more(moreSignals))}</p>` : "";
  return `<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>${more}`;
}

function course({ course }: SheetSignal): string {
  if (course.values.length < 2) return "";
  const { width, height } = COURSE;
  const { points, targetY, gate } = sparkPoints(course, width, height);
  const goal =
    targetY === undefined ? "" : `<path d="M0 ${targetY}H${width}" stroke="#616c66" stroke-dasharray="2 3"/>`;
  const line = points.map(({ x, y }) => `${x},${y}`).join(" ");
  return `<svg width="${width}" height="${height}" fill="none" aria-hidden="true">${goal}<polyline points="${line}" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round"/>${gate ? diamond(gate) : ""}</svg>`;
}

function diamond({ x, y }: { readonly x: number; readonly y: number }): string {
  const reach = GATE_REACH;
  const path = `M${x} ${y - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`;
  return `<path d="${path}" fill="#fff" stroke="#17201c" stroke-width="1.25"/>`;
}

function decisions({ decisions: list, moreDecisions }: Sheet): string {
  if (list.length === 0) return "";
  const rows = list.map(
    ({ date, outcome, why }) =>
      `<tr><td class="when">${escaped(date)}</td><td class="outcome">${escaped(outcome)}</td><td>${escaped(why)}</td></tr>`,
  );
  const more = moreDecisions > 0 ? `<p class="small">${escaped(words.older(moreDecisions))}</p>` : "";
  return `<table><tbody>${rows.join("")}</tbody></table>${more}`;
}
