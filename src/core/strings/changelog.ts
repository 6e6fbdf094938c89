import type { HelpPages } from "./languages.ts";

/** An entry with the lines that belong to it, or a heading. */
const PARTS = /^- .*(?:\n {2}.*)*|^##.*/gm;

/** The entries of a changelog, in order. */
export function entriesOf(markdown: string): string[] {
  return (markdown.match(PARTS) ?? []).filter((part) => part.startsWith("- "));
}

/** The changelog in another language: its headings by their words, its entries by their order. One without words stays. */
export function inLanguage(changelog: string, { news, headings }: HelpPages): string {
  const entries = entriesOf(news).values();
  return changelog.replace(PARTS, (part) =>
    part.startsWith("- ")
      ? (entries.next().value ?? part)
      : part.replace(/[A-Z]\w+/g, (word) => headings[word] ?? word),
  );
}
