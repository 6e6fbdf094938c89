import { phrases } from "../core/strings/phrases.ts";
import { FORMATS } from "./index.gen.ts";

/** What each format is called and used for, by its id, in the language of the interface. */
export const formatNames = phrases(
  "formatNames",
  Object.fromEntries(FORMATS.map(({ id, title, purpose }) => [id, { title, purpose }])),
);

/** What a format is called. */
export function titleOfFormat({ id, title }: { readonly id: string; readonly title: string }): string {
  return formatNames[id]?.title ?? title;
}
