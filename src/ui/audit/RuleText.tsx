import type { ReactNode } from "react";
import { type Piece, piecesOf } from "../../core/lint/sources.ts";
import styles from "./rules.module.css";

/** The text of a rule's page: paragraphs, words in bold, code, links to sources. */
export function RuleText({ text, language }: { readonly text: string; readonly language: string }): ReactNode {
  return text.split(/\n\s*\n/).map((paragraph) => (
    <p key={paragraph} lang={language}>
      {inline(paragraph)}
    </p>
  ));
}

function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, i) => {
    const key = `${i} ${part}`;
    if (part.startsWith("**")) return <b key={key}>{part.slice(2, -2)}</b>;
    if (part.startsWith("`")) return <code key={key}>{part.slice(1, -1)}</code>;
    return piecesOf(part).map((piece, at) => <Words key={`${key} ${at} ${piece.text}`} piece={piece} />);
  });
}

/** The name of a source leads to where it can be read; nothing is fetched before somebody follows it. */
function Words({ piece: { text, source } }: { readonly piece: Piece }): ReactNode {
  if (!source) return text;
  return (
    <a className={styles.source} href={source.url} title={source.title} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
