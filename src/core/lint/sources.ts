/** Where a rule comes from: what a page calls it, and where it can be read. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

const ESSAY: Source = {
  title: "Alignment Is the Constraint",
  url: "https://muness.com/posts/alignment-is-the-constraint/",
};

/** The sources of the rules, by the names that their pages use. Some are told by others, whose page is named then. */
export const SOURCES: Readonly<Record<string, Source>> = {
  essay: ESSAY,
  // As German writes it.
  Essay: ESSAY,
  "Documenting Strategy": {
    title: "Documenting Strategy",
    url: "https://muness.com/posts/documenting-strategy-lessons-from-leading-data-and-eng/",
  },
  Seiden: {
    title: "Outcomes Over Output, a summary",
    url: "https://muness.com/posts/outcomes-over-output-book-summary/",
  },
  Goldratt: {
    title: "Strategy and Tactics (Goldratt, Goldratt, Abramov)",
    url: "https://public.archive.wsu.edu/engrmgmt/public_html/holt/em534/Goldratt/Strategic-Tactic.html",
  },
  "TOC Handbook": {
    title: "Strategy and Tactics trees, after the TOC Handbook",
    url: "https://muness.com/posts/on-s-and-t-trees/",
  },
  "Thinking with Flying Logic": {
    title: "Thinking with Flying Logic",
    url: "https://docs.flyinglogic.com/thinking-with-flying-logic/strategy-and-tactics-tree",
  },
  "TP Studio": {
    title: "TP Studio, Strategy and Tactics tree",
    url: "https://github.com/dannbleeker/tp-studio/blob/main/docs/guide/10-strategy-and-tactics-tree.md",
  },
  "st-planner": { title: "st-planner, the method", url: "https://github.com/LirazShay/st-planner" },
  "Levers Labs": {
    title: "Introducing metric trees",
    url: "https://www.leverslabs.com/article/introducing-metric-trees",
  },
  Amplitude: { title: "North star metrics", url: "https://boardsnap.ai/glossary/amplitude-north-star/" },
  Amazon: {
    title: "The Amazon weekly business review",
    url: "https://commoncog.com/the-amazon-weekly-business-review/",
  },
  Biddle: { title: "Proxy metrics", url: "https://gibsonbiddle.medium.com/4-proxy-metrics-a82dd30ca810" },
  Kohavi: {
    title: "Guardrail metrics",
    url: "https://testland.io/plugins/qa-experimentation/skills/guardrail-metrics-reference",
  },
  Goodhart: {
    title: "What goes wrong with product metrics",
    url: "https://computingseries.com/s/book7/ch03_product_metrics_and_what_they_measure/what-goes-wrong",
  },
  "kpitree.co": {
    title: "Metric anti-patterns",
    url: "https://kpitree.co/guides/strategy-culture/metric-anti-patterns",
  },
  Duke: { title: "Kill criteria", url: "https://transcripts.wiki/concepts/kill-criteria" },
  Rumelt: {
    title: "The four hallmarks of bad strategy",
    url: "https://stratapedia.com/frameworks/the-four-hallmarks-of-bad-strategy",
  },
  Hohmann: { title: "Evaporating clouds", url: "https://hohmannchris.wordpress.com/tag/evaporating-cloud/" },
  "puzzle/okr": { title: "The OKR tool whose key results were counted", url: "https://github.com/puzzle/okr" },
};

/** A piece of a page: words, or the name of a source. */
export interface Piece {
  readonly text: string;
  readonly source?: Source;
}

const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(SOURCES)
    .map((name) => name.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&"))
    .join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);

/** A text with the names of sources in it told apart. */
export function piecesOf(text: string): Piece[] {
  return text.split(NAMES).flatMap((part, i): Piece[] => {
    const source = i % 2 === 1 ? SOURCES[part] : undefined;
    return part === "" ? [] : [source ? { text: part, source } : { text: part }];
  });
}
