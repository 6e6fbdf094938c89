import { number, phrases, plural } from "./phrases.ts";

/** What saving and copying say. */
export const exporting = phrases("exporting", {
  formats: "Format",
  groups: { picture: "Picture", document: "Document", text: "Text", tree: "Tree" },
  copied: "Picture copied",
  textCopied: (format: string) => `${format} copied`,
  documentCopied: "Copied for documents: picture, list and table",
  documentAsText: "This browser copies only text. Copied as Markdown",
  mermaidCopied: "Copied as Mermaid for GitHub",
  screen: (title: string) => `${title} screen`,
  notCopied: "This browser cannot copy pictures. Saved as a file instead",
  empty: "There is nothing to draw yet.",
  preview: "The picture as it will be saved",
  textPreview: "The beginning of the file",
  drawing: "Drawing…",
  size: (width: number, height: number) => `${number(width)} × ${number(height)} px`,
  bytes: (bytes: number) =>
    bytes < 1_000_000
      ? `${number(Math.max(1, Math.round(bytes / 1_000)))} KB`
      : `${number(Math.round(bytes / 100_000) / 10)} MB`,
  description: (title: string, nodes: number) =>
    `Tree of “${title}” with ${plural(nodes, { one: "# node", other: "# nodes" })}.`,
  legend: { link: "Linked beside the tree", error: "Findings, at least one error", warning: "Findings, warnings" },
  what: "What",
  scopes: {
    tree: "Whole tree",
    within: "Branch shown",
    branch: "This branch",
    selection: "Selection",
    view: "What I see",
  },
  detail: "Detail",
  details: { titles: "Titles", card: "Cards", all: "All five fields" },
  scale: "Size",
  times: (scale: number) => `${scale}×`,
  theme: "Colours",
  themes: { light: "Light", dark: "Dark" },
  paper: "Paper",
  papers: { filled: "Filled", none: "None" },
  pages: "Pages",
  pageChoices: { one: "One page", tiles: "Tiles to paste", branches: "A page a branch" },
  slides: "Slides",
  slideChoices: { fit: "As many as it takes", one: "One slide", branches: "A slide a branch" },
  sheet: "Paper size",
  sheets: { a4: "A4", letter: "Letter" },
  page: (at: number, of: number) => `${at} / ${of}`,
  tile: (row: number, column: number) => `Row ${row}, column ${column}`,
  show: "Show",
  shows: {
    because: "Reasons on edges",
    findings: "Findings",
    readings: "Readings",
    heading: "Title and date",
    legend: "Legend",
    outlines: "Text as outlines",
  },
  outlinesHint: "Looks the same everywhere; the text can no longer be searched or edited.",
  inside: "Put the tree inside the picture",
  insideWhole: (format: string, counts: string) =>
    `Opened in Aimtree, this ${format} is the whole tree again: ${counts}. Everybody who gets the picture gets these too.`,
  insidePart: (format: string, counts: string) =>
    `Opened in Aimtree, this ${format} is what is drawn: ${counts}. Everybody who gets the picture gets these too.`,
  notInside: "A picture only: nobody can open it as a tree again.",
  counts: (nodes: number, readings: number, decisions: number) =>
    [
      plural(nodes, { one: "# node", other: "# nodes" }),
      readings > 0 && plural(readings, { one: "# reading", other: "# readings" }),
      decisions > 0 && plural(decisions, { one: "# decision", other: "# decisions" }),
    ]
      .filter((part) => part !== false)
      .join(", "),
  nothingLost: "Nothing is lost.",
  lost: "What is lost",
  goesTo: (name: string) => `Goes to your downloads as ${name}`,
  copyPicture: "Copy picture",
  copyText: "Copy text",
  save: (format: string) => `Save ${format}`,
} as const);
