import { escaped } from "../xml/escape.ts";

/** The attribute that carries our own records; on the first element, so that it is found without reading the page. */
export const CARRIER = "data-aimtree";

/** The text of an `.aimtree` file for that attribute; the two signs that markup cannot hold go as JSON writes them. */
export function carriedValue(json: string): string {
  return escaped(json.replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`));
}
