import { readFileSync } from "node:fs";

/** @typedef {import("./payloads.mjs").Payload} Payload */
/** @typedef {{ name: string, bytes: Buffer }} Made */

const COMPLETE = new URL("../../fixtures/v1/complete.aimtree", import.meta.url);

/** Fields that people fill with words; all others are names, numbers, dates and choices of a few words. */
const WORDS = new Set(
  `title text owner tags unit source done measure with pressRelease question answer definition window na strategy pa tactic
  sa alternatives because evidence author why moved flat note reason rule field learn otherwise x y z`.split(/\s+/),
);

/**
 * One tree in which every field of every record that takes words holds one of the payloads: for each of them all records
 * of the complete fixture.
 * @param {readonly Payload[]} payloads
 */
export function hostileTree(payloads) {
  const [tree, ...rest] = JSON.parse(readFileSync(COMPLETE, "utf8")).records;
  const copies = payloads.flatMap(({ id, text }) =>
    rest.map((/** @type {object} */ record) => filled(record, text, `p${id}-`)),
  );
  const head = { ...filled(tree, payloads[0]?.text ?? "", ""), id: "hostile" };
  return Buffer.from(`${JSON.stringify({ aimtree: 1, records: [head, ...copies] })}\n`);
}

/**
 * @param {any} value
 * @param {string} text
 * @param {string} prefix of all ids
 * @param {string} field
 * @returns {any}
 */
function filled(value, text, prefix, field = "") {
  if (Array.isArray(value)) return value.map((one) => filled(one, text, prefix, field));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, text, prefix, key)]));
  }
  if (typeof value !== "string") return value;
  if (WORDS.has(field)) return text;
  return prefix !== "" && IDS.has(field) ? prefix + value : value;
}

const IDS = new Set("id parent aim metric node from to xNode yNode decision mechanism gate readings".split(" "));

/**
 * Files that were never written by us: the payload stands raw where the structure is, in every format that is read.
 * @param {Payload} payload
 * @returns {Made[]}
 */
export function hostileFiles({ id, text }) {
  const row = { id: text, type: text, kind: text, parent: text, order: text, date: text, [text]: text };
  const record = { type: "node", kind: "tactic", order: "a0", title: text };
  const keyed = `{"aimtree":1,"records":[{"id":"t","type":"tree","title":"T"},{"id":"a","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${JSON.stringify(text)}:1,"type":"node","kind":"tactic","order":"a0","title":"T"}]}`;
  const files = {
    "rows.aimtree": JSON.stringify({
      aimtree: 1,
      $schema: text,
      records: [row, { ...record, id: "a" }, { ...record, id: text }],
    }),
    "keys.aimtree": keyed,
    "a.csv": `${text},title,parent\n${text},${text},${text}\n"${text}",x,${text}\n`,
    "a.tsv": `title\tparent\t${text}\n${text}\t\t${text}\n`,
    "a.md": `# ${text}\n\n- ${text}\n  - ${text}\n\n${text}\n`,
    "own.md": `<!-- aimtree 1 -->\n- * ${text}\n  done: ${text}\n  - ! ${text} @${text}\n    why this way: ${text}\n`,
    "a.txt": `${text}\n\t${text}\n`,
    "a.html": `<!doctype html><title>${text}</title><ul><li>${text}<ul><li><a href="${text}">${text}</a></ul></ul>${text}`,
    "a.opml": `<?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body><outline text="x">${text}</outline></body></opml>`,
    "b.opml": `<?xml version="1.0"?><opml version="2.0"><body><outline text="${text}" _note="${text}"/></body></opml>`,
    "a.mm": `<map version="1.0.1"><node TEXT="x"><richcontent TYPE="NOTE"><html><body>${text}</body></html></richcontent></node></map>`,
    "b.mm": `<map version="1.0.1"><node TEXT="${text}" LINK="${text}"/></map>`,
    "a.svg": `<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`,
  };
  const name = text.replace(/[/\\\0]/g, "_");
  return [
    ...Object.entries(files).map(([file, content]) => ({ name: `${id}-${file}`, bytes: Buffer.from(content) })),
    { name: `${name}.md`, bytes: Buffer.from("- A file with a hostile name\n") },
  ];
}
