import { plain } from "../../core/describe/markdown.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { cards } from "../../core/strings/cards.ts";
import { press as words } from "../../core/strings/press.ts";
import { escaped } from "../xml/escape.ts";

/** How it looks on paper; always light. */
export const PRESS_STYLE = `
.press { box-sizing: border-box; max-width: 640px; margin: 0 auto; color: #17201c; background: #fff; font: 15px/1.55 "Inter Variable", Inter, "Segoe UI", system-ui, sans-serif; }
.press h1 { margin: 0 0 8px; font-size: 26px; line-height: 1.2; overflow-wrap: anywhere; }
.press h2 { margin: 26px 0 6px; font-size: 17px; break-after: avoid; }
.press h3 { margin: 16px 0 2px; font-size: 15px; break-after: avoid; overflow-wrap: anywhere; }
.press p { margin: 0 0 10px; overflow-wrap: anywhere; }
.press .small { color: #55605a; font-size: 12px; }
.press section { break-inside: avoid; }
`;

type Aim = Pick<NodeRecord, "title" | "done" | "pressRelease" | "faq">;

/** The announcement and the questions for a wiki or a mail; what is not written says so in italics. */
export function markdownPress(aim: Aim): string {
  const questions = (aim.faq ?? []).map(
    ({ question, answer }) => `### ${plain(question)}\n\n${lines(answer) || `*${words.noAnswer}*`}`,
  );
  return `${[
    `# ${plain(aim.title || cards.noTitle)}`,
    ...(aim.done ? [plain(words.done(aim.done))] : []),
    lines(aim.pressRelease ?? "") || `*${words.empty}*`,
    ...(questions.length > 0 ? [`## ${words.questions}`, ...questions] : []),
  ].join("\n\n")}\n`;
}

/** The same as one element of well-formed markup. */
export function pressPages(aim: Aim): string {
  const questions = (aim.faq ?? []).map(
    ({ question, answer }) =>
      `<section><h3>${escaped(question)}</h3>${paragraphs(answer) || `<p class="small">${escaped(words.noAnswer)}</p>`}</section>`,
  );
  return `<main class="press">${[
    `<p class="small">${escaped(words.release)}</p>`,
    `<h1>${escaped(aim.title || cards.noTitle)}</h1>`,
    ...(aim.done ? [`<p class="small">${escaped(words.done(aim.done))}</p>`] : []),
    paragraphs(aim.pressRelease ?? "") || `<p class="small">${escaped(words.empty)}</p>`,
    ...(questions.length > 0 ? [`<h2>${escaped(words.questions)}</h2>`, ...questions] : []),
  ].join("")}</main>`;
}

function lines(text: string): string {
  return partsOf(text).map(plain).join("\n\n");
}

function paragraphs(text: string): string {
  return partsOf(text)
    .map((part) => `<p>${escaped(part)}</p>`)
    .join("");
}

/** Each line that says something is a paragraph of its own. */
function partsOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
