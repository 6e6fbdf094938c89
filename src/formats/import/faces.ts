import type { Face } from "../../core/records/node.ts";

/** Words of other tools for what stands at the top: an outcome somebody wants. */
const WANTED = ["aim", "goal", "objective", "vision", "mission", "north star", "north star metric"];
/** Words for a number; which role it has, its place says. */
const NUMBERS = ["metric", "kpi", "indicator", "measure", "target", "number", "input", "input metric"];
/** Words for what must be true before something else is: no number says it, somebody has to bring it about. */
const CONDITIONS = [
  "condition",
  "necessary condition",
  "critical success factor",
  "success factor",
  "csf",
  "intermediate objective",
  "prerequisite",
  "requirement",
];
/** Words for what shows that an objective is reached. */
const RESULTS = ["key result", "kr"];
const BY_WORD: ReadonlyMap<string, Face | "wanted" | "number" | "result"> = new Map([
  ...WANTED.map((word) => [word, "wanted"] as const),
  ...NUMBERS.map((word) => [word, "number"] as const),
  ...RESULTS.map((word) => [word, "result"] as const),
  ...wordsFor("outcome", ["outcome", "outcome metric", "result", "impact"]),
  ...wordsFor("leading", ["leading", "leading indicator", "driver"]),
  ...wordsFor("proxy", ["proxy", "proxy metric"]),
  ...wordsFor("guardrail", ["guardrail", "guard", "counter metric", "health metric"]),
  ...wordsFor("tactic", ["tactic", "strategy", "initiative", "project", "program", "programme", "action", "activity"]),
  ...wordsFor("tactic", ["task", "step", "epic", "solution", "experiment", "bet", "work", "intervention", "injection"]),
  ...wordsFor("tactic", CONDITIONS),
  ...wordsFor("note", ["note", "comment", "remark", "assumption", "risk", "question", "idea"]),
]);

function wordsFor(face: Face, words: readonly string[]): [string, Face][] {
  return words.map((word) => [word, face]);
}

/** True for a word that says what a node is. */
export function isFaceWord(word: string): boolean {
  return BY_WORD.has(plain(word));
}

/**
 * What a node becomes that a file calls `word`, below a node with the face `above` (undefined: at the top).
 * A goal below another node is a further outcome, because an aim hangs under nothing.
 */
export function faceByWord(word: string, above: Face | undefined): Face {
  const known = BY_WORD.get(plain(word));
  if (known === "wanted") return above === undefined ? "aim" : (noteBelow(above) ?? "outcome");
  // The results of an aim are what it is measured by; those of an objective below another aim come before that.
  if (known === "result" && above === "aim") return "outcome";
  if (known === "number" || known === "result") return numberByPlace(above);
  return known ?? faceByPlace(above);
}

/** What a node becomes that no word describes: what a person would mean who typed it there. */
function faceByPlace(above: Face | undefined): Face {
  if (above === undefined) return "aim";
  return above === "tactic" ? "tactic" : numberByPlace(above);
}

/** From the aim down: leading, then proxies. A number at the top is an aim, which is measured by itself. */
function numberByPlace(above: Face | undefined): Face {
  if (above === undefined) return "aim";
  if (above === "leading" || above === "proxy") return "proxy";
  return noteBelow(above) ?? "leading";
}

function noteBelow(above: Face): Face | undefined {
  return above === "guardrail" || above === "note" ? "note" : undefined;
}

/** `Key Results`, `key-result` and `KEY_RESULT` are one word; a plural is its singular. */
function plain(word: string): string {
  const spaced = word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
  return BY_WORD.has(spaced) ? spaced : spaced.replace(/ies$/, "y").replace(/s$/, "");
}
