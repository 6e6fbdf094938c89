import type { ReactNode } from "react";

/** A sentence with the titles in it. They stand in quotes; they are what the eye looks for. */
export function Told({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(/(“[^”]*”)/);
  return parts.map((part, i) => (part.startsWith("“") ? <em key={`${i} ${part}`}>{part.slice(1, -1)}</em> : part));
}
