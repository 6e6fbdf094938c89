import { formatDate } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import type { Finding } from "../../core/lint/rule.ts";
import { numbering } from "../../core/query/numbering.ts";
import { inReadingOrder } from "../../core/query/reading-order.ts";
import type { Id } from "../../core/records/fields.ts";
import { faceOf, type NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { papers as words } from "../../core/strings/papers.ts";
import { PALETTES } from "../scene/palette.ts";
import { commentFacts, factsOf, stepFacts } from "../told/node.ts";
import { type Manner, titleOf } from "../told/sentences.ts";
import { sheetRows, sheetsOf } from "../told/sheet.ts";
import { escaped } from "../xml/escape.ts";
import { CARRIER, carriedValue } from "./carrier.ts";

/** A drawing as SVG. */
export interface Drawn {
  readonly svg: string;
  /** Px of its width below which it cannot be read: it scrolls before it gets smaller. */
  readonly least: number;
}

/** What a page shows beside the tree itself. */
export interface PageParts extends Manner {
  readonly title: string;
  /** The text of an `.aimtree` file that rides along. */
  readonly carried: string | undefined;
  /** The drawing; of a large tree its first levels, then the whole, which folds. */
  readonly pictures: readonly Drawn[];
  /** Undefined for the whole tree. */
  readonly nodes: ReadonlySet<Id> | undefined;
  readonly findings: ReadonlyMap<Id, readonly Finding[]> | undefined;
}

const { ink, inkSoft, hairline, canvas, faces, warning, error } = PALETTES.light;
const FACES = Object.entries(faces)
  .map(([face, colour]) => `.${face} > details > summary b, .${face} > b { color: ${colour}; }`)
  .join("\n");

/** How the page looks, on a screen and on paper. */
const STYLE = `
body { margin: 0; background: #fff; color: ${ink}; font: 15px/1.5 Inter, "Segoe UI", system-ui, sans-serif; }
main { box-sizing: border-box; max-width: 960px; margin: 0 auto; padding: 24px 16px 48px; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 28px; line-height: 1.2; }
h2 { margin: 36px 0 8px; font-size: 18px; }
.soft { color: ${inkSoft}; }
figure { margin: 24px 0; overflow-x: auto; }
figure svg { display: block; max-width: 100%; min-width: var(--least, 0); height: auto; margin: 0 auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 7px 10px; border: 1px solid ${hairline}; text-align: left; vertical-align: top; }
th { width: 20%; background: ${canvas}; }
.open { color: ${warning}; }
.tree, .tree ul { margin: 0; padding: 0; list-style: none; }
.tree ul { margin-left: 9px; padding-left: 16px; border-left: 1px solid ${hairline}; }
.tree li { margin: 6px 0; }
summary { padding: 2px 0; cursor: pointer; }
.tree b { margin-right: 6px; font-size: 12px; }
.tree strong { font-weight: 600; }
.leaf { padding-left: 16px; }
dl { display: grid; grid-template-columns: minmax(90px, max-content) 1fr; gap: 2px 12px; margin: 2px 0 8px 25px; font-size: 14px; }
dt { color: ${inkSoft}; }
dd { margin: 0; white-space: pre-line; }
.findings { margin: 0 0 8px 25px; padding-left: 16px; font-size: 14px; color: ${inkSoft}; }
.findings .error { color: ${error}; }
.findings .warning { color: ${warning}; }
${FACES}
@media print { main { max-width: none; padding: 0; } figure svg { min-width: 0; } figure, tr, dl { break-inside: avoid; } }
`;

/** One file that needs nothing else: sheets, drawing, and the tree as lists that fold without a script. */
export function pageOf(view: View, parts: PageParts): string {
  const { title, carried, pictures, nodes, language, today } = parts;
  const carrier = carried === undefined ? "" : ` ${CARRIER}="${carriedValue(carried)}"`;
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p class="soft">${escaped(formatDate(today, undefined, language))}</p>`,
    ...figuresOf(pictures),
    ...sheetsOf(view, nodes, today).map(sheetTable),
    `<h2>${escaped(words.picture)}</h2>`,
    treeList(view, parts),
    ...(carried === undefined ? [] : [`<p class="soft">${escaped(words.treeInside)}</p>`]),
  ];
  return [
    `<!doctype html>\n<html lang="${escaped(language)}">\n<head>\n<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width">\n<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>\n</head>\n<body>\n<main${carrier}>`,
    ...body,
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

function figuresOf([first, whole]: PageParts["pictures"]): string[] {
  if (!first) return [];
  if (!whole) return [`<figure>${first.svg}</figure>`];
  const name = escaped(words.wholePicture);
  const scrolls = `<figure tabindex="0" role="region" aria-label="${name}" style="--least: ${whole.least}px">${whole.svg}</figure>`;
  return [`<figure>${first.svg}</figure>`, `<details><summary>${name}</summary>${scrolls}</details>`];
}

function sheetTable(sheet: Parameters<typeof sheetRows>[0]): string {
  const rows = sheetRows(sheet).map(({ label, lines, isOpen }) => {
    const said = lines.map((line) => escaped(line).replaceAll("\n", "<br>")).join("<br>");
    return `<tr><th scope="row">${escaped(label)}</th><td${isOpen ? ' class="open"' : ""}>${said}</td></tr>`;
  });
  const title = words.sheetOf(sheet.title || strings.cards.noTitle);
  return `<h2>${escaped(title)}</h2>\n<table>${rows.join("\n")}</table>`;
}

/** Nested lists whose items fold; without recursion, because trees may be thousands of levels deep. */
function treeList(view: View, parts: PageParts): string {
  const shown = [...inReadingOrder(view)].filter(({ id }) => parts.nodes?.has(id) ?? true);
  const has = new Set(shown.map(({ id }) => id));
  const depths = new Map<Id, number>();
  const numbers = numbering(view);
  const out: string[] = [];
  const ends: string[] = [];
  for (const { id } of shown) {
    const node = view.node(id);
    if (!node) continue;
    const depth = (depths.get(node.parent ?? "") ?? -1) + 1;
    depths.set(id, depth);
    while (ends.length > depth) out.push(ends.pop() ?? "");
    if (out.length === 0) out.push('<ul class="tree">');
    const below = view.children(id).some((child) => has.has(child));
    const inside = insideOf(view, node, parts);
    const head = `<b>${escaped(strings.faces[faceOf(node)])}</b> <strong>${escaped([numbers.of(id), titleOf(node)].filter(Boolean).join(" "))}</strong>`;
    const open = `<li class="${faceOf(node)}">`;
    if (!below && inside === "") {
      out.push(`${open}<span class="leaf">${head}</span></li>`);
      continue;
    }
    out.push(`${open}<details open><summary>${head}</summary>${inside}${below ? "<ul>" : ""}`);
    ends.push(`${below ? "</ul>" : ""}</details></li>`);
  }
  while (ends.length > 0) out.push(ends.pop() ?? "");
  return out.length === 0 ? `<p class="soft">${escaped(strings.exporting.empty)}</p>` : `${out.join("\n")}\n</ul>`;
}

function insideOf(view: View, node: NodeRecord, parts: PageParts): string {
  const facts = [...stepFacts(node), ...factsOf(view, node, parts), ...commentFacts(view, node, parts)];
  const list = facts.map(({ label, text }) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`).join("");
  const found = (parts.findings?.get(node.id) ?? []).map(
    ({ severity, message }) => `<li class="${severity}">${escaped(message)}</li>`,
  );
  const findings = found.length === 0 ? "" : `<ul class="findings">${found.join("")}</ul>`;
  return `${list === "" ? "" : `<dl>${list}</dl>`}${findings}`;
}
