import type { ReactNode } from "react";
import { icons } from "./icons.ts";
import { type AnyIconName, moreIcons } from "./more-icons.ts";

export type { AnyIconName };

const all = { ...icons, ...moreIcons };

/** Any icon, for what comes after the first picture; decorative as `Icon` is. */
export function AnyIcon({ name, size = 16 }: { readonly name: AnyIconName; readonly size?: number }): ReactNode {
  const Shape = all[name];
  return <Shape size={size} strokeWidth={2} aria-hidden="true" focusable="false" />;
}
