import type { ReactNode } from "react";
import type { Face } from "../../core/records/node.ts";
import { type IconName, icons } from "./icons.ts";

export type { IconName };

/** A decorative icon; the text beside it carries the meaning. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  const Shape = icons[name];
  return <Shape size={size} strokeWidth={2} aria-hidden="true" focusable="false" />;
}

/** The icon of a node's kind or role, in its colour. */
export function FaceIcon({ face, size = 14 }: { readonly face: Face; readonly size?: number }): ReactNode {
  return (
    <span style={{ display: "grid", flex: "none", color: faceColor(face) }}>
      <Icon name={face} size={size} />
    </span>
  );
}

/** The colour token of a kind or role. */
export function faceColor(face: Face): string {
  if (face === "aim") return "var(--aim-text)";
  if (face === "outcome") return "var(--leading)";
  return `var(--${face})`;
}
