import type { ReactNode } from "react";
import { QUOTED } from "../../core/describe/name.ts";

/** A sentence in which titles stand in quotes: they are what the eye looks for. */
export function Told({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(QUOTED);
  return parts.map((part, i) => (i % 2 === 1 ? <em key={`${i} ${part}`}>{part.slice(1, -1)}</em> : part));
}
