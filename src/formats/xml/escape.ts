const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML 1.0 cannot hold, not even as a number (2.2). */
const UNUSABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML or HTML, in an element or in double quotes: the four signs escaped, and what XML cannot hold left out. */
export function escaped(text: string): string {
  return text.replace(UNUSABLE, "").replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** The same for an attribute: a reader turns line ends and tabs in it into spaces unless they are numbers (3.3.3). */
export function escapedValue(text: string): string {
  return escaped(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
