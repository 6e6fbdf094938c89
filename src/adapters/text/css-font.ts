import { FONT_FAMILY, type FontSpec } from "../../core/layout/text.ts";

/** The CSS `font` of a spec, as canvas and style sheets take it. */
export function cssFont({ size, weight }: FontSpec): string {
  return `${weight} ${size}px ${FONT_FAMILY}`;
}
