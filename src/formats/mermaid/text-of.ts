/** Names of signs that people write in labels; all others by number. */
const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: "&", lt: "<", gt: ">", apos: "'", nbsp: " " };
const LINE_BREAK = /<br\s*\/?>/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const ICON = /\bfa[bsrlk]?:fa-[\w-]+\s*/g;
const SIGN = /[#&](\w{1,8});/g;

/**
 * The words of a label: without quotes, tags, icons and the marks of Markdown; `<br>` is a line break. Signs may be
 * written by name or number, `#quot;`, `#35;`, `&amp;`.
 */
export function textOf(label: string): string {
  const bare = label.trim();
  const quoted = bare.length > 1 && bare.startsWith('"') && bare.endsWith('"') ? bare.slice(1, -1) : bare;
  const isMarkdown = quoted.length > 1 && quoted.startsWith("`") && quoted.endsWith("`");
  const marked = isMarkdown ? quoted.slice(1, -1).replace(/(\*\*|__|\*)(?=\S)([^*_]+?)\1/g, "$2") : quoted;
  return marked
    .replace(LINE_BREAK, "\n")
    .replace(TAG, "")
    .replace(ICON, "")
    .replace(SIGN, (whole, name: string) => signOf(name) ?? whole)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

function signOf(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const code = /^x[0-9a-f]+$/i.test(name) ? Number.parseInt(name.slice(1), 16) : Number(name);
  const isSign = Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : undefined;
}
