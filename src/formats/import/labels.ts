type Field = "na" | "strategy" | "pa" | "tactic" | "sa";

/** One row of a step, as it was labelled. */
export interface Row {
  readonly field: Field;
  readonly said: readonly string[];
}

/** How people label the rows of a step of a Strategy & Tactics tree. */
const LABELS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...labelled("na", "na", "necessary assumption", "necessity assumption", "necessity", "necessary", "why needed"),
  ...labelled("strategy", "strategy", "what for"),
  ...labelled("pa", "pa", "parallel assumption", "parallel", "why this way"),
  ...labelled("tactic", "tactic", "how"),
  ...labelled("sa", "sa", "sufficiency assumption", "sufficient assumption", "sufficiency", "sufficient", "why enough"),
]);
const LISTS: ReadonlySet<Field> = new Set(["na", "pa"]);
const LABELLED = /^[*_]{0,2}([\p{L} ]{2,24}?)s?[*_]{0,2}\s*:[*_]{0,2}\s*(.*)$/su;

function labelled(field: Field, ...words: readonly string[]): [string, Field][] {
  return words.map((word) => [word, field]);
}

/** The field that a line is labelled as, and what it says behind the label, if anything. */
export function labelIn(line: string): { readonly field: Field; readonly rest: string } | undefined {
  const [, label = "", rest = ""] = LABELLED.exec(line.trim()) ?? [];
  const field = LABELS.get(label.trim().toLowerCase());
  return field && { field, rest: unquoted(rest) };
}

/** Labelled lines of a text, each with the lines right below it; and what is left of the text. */
export function rowsIn(text: string): { readonly rows: readonly Row[]; readonly rest: string } {
  const rows: { field: Field; said: string[] }[] = [];
  const rest: string[] = [];
  let open: string[] | undefined;
  for (const line of text.split("\n")) {
    const label = labelIn(line);
    if (label) {
      open = label.rest === "" ? [] : [label.rest];
      rows.push({ field: label.field, said: open });
    } else if (line.trim() === "") {
      open = undefined;
      rest.push(line);
    } else if (open) open.push(unquoted(line));
    else rest.push(line);
  }
  return { rows, rest: rest.join("\n").trim() };
}

export function unquoted(text: string): string {
  const [, inner] = /^["“„](.*)["”]$/su.exec(text.trim()) ?? [];
  return (inner ?? text).trim();
}

/** The rows by the fields of the record: assumptions are lists. */
export function fieldsOf(rows: readonly Row[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rows.map(({ field, said }) => [field, LISTS.has(field) ? said : said.join("\n")]));
}
