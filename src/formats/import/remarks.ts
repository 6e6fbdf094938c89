type Fields = Readonly<Record<string, unknown>>;

/** `name: value`, as a line of a node's text: what no field of ours holds is kept there. */
export function remark(name: string, value: unknown): string {
  return `${name}: ${String(value)}`.trim();
}

/** Fields with these paragraphs as the text; empty ones are left out. */
export function withText(fields: Fields, paragraphs: readonly (string | undefined)[]): Fields {
  const text = paragraphs.filter((paragraph) => paragraph !== undefined && paragraph.trim() !== "").join("\n");
  return text === "" ? fields : { ...fields, text };
}
