import type { ReactNode } from "react";

/** The text of a rule's page: paragraphs, words in bold, code. */
export function RuleText({ text }: { readonly text: string }): ReactNode {
  return text.split(/\n\s*\n/).map((paragraph) => <p key={paragraph}>{inline(paragraph)}</p>);
}

function inline(text: string): ReactNode[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part, i) => {
    const key = `${i} ${part}`;
    if (part.startsWith("**")) return <b key={key}>{part.slice(2, -2)}</b>;
    return part.startsWith("`") ? <code key={key}>{part.slice(1, -1)}</code> : part;
  });
}
