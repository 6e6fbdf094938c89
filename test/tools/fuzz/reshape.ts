import type { Dice } from "./random.ts";

/** Values that stand where another kind of value is expected. */
const ODD: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, "", " ", "a", "__proto__", [], {}, [[]], [null], [1, "a"], { a: 1 }],
  ...[
    { id: { id: 1 } },
    [{ id: "a" }, { id: "a" }],
    "9".repeat(400),
    "a\nb\nc\nd\ne",
    { children: [{ children: [] }] },
  ],
];

/** JSON that parses, with one value that is another, gone, doubled or called otherwise. Undefined for what is no JSON. */
export function reshapedJson(text: string, dice: Dice): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const places = placesIn(value);
  const place = places.length === 0 ? undefined : dice.pick(places);
  if (!place) return JSON.stringify(dice.pick(ODD));
  const { holder, name } = place;
  const other = dice.pick(places);
  const act = dice.below(5);
  if (act === 0) holder[name] = dice.pick(ODD);
  else if (act === 1) holder[name] = structuredClone(other.holder[other.name]);
  else if (act === 2) delete holder[name];
  else if (act === 3 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)]));
  else holder[other.name] = structuredClone(holder[name]);
  return JSON.stringify(value);
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

function placesIn(value: unknown): Place[] {
  const places: Place[] = [];
  const waiting = [value];
  for (const holder of waiting) {
    if (typeof holder !== "object" || holder === null) continue;
    for (const [name, inner] of Object.entries(holder)) {
      places.push({ holder: holder as Record<string, unknown>, name });
      waiting.push(inner);
    }
  }
  return places;
}

const ATTRIBUTE = /\s[\w:.-]+="[^"<>]*"/g;
const LEAF = /<([\w:.-]+)(?:\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g;

/** XML that stays well-formed, with an attribute or an element that is gone, doubled or another one. */
export function reshapedXml(text: string, dice: Dice): string | undefined {
  if (!/^\s*</.test(text)) return undefined;
  const found = [...text.matchAll(dice.below(2) === 0 ? ATTRIBUTE : LEAF)];
  if (found.length === 0) return undefined;
  const [one, other] = [dice.pick(found), dice.pick(found)];
  const [whole, from] = [one[0], one.index];
  const isAttribute = whole.startsWith(" ");
  const value = /="([^"]*)"/.exec(other[0])?.[1] ?? "";
  const instead = isAttribute
    ? dice.pick(["", whole.replace(/="[^"]*"/, () => `="${value}"`), whole.replace(/="[^"]*"/, '=""')])
    : dice.pick(["", whole + whole, whole + other[0], other[0], `<x>${whole}</x>`]);
  return text.slice(0, from) + instead + text.slice(from + whole.length);
}
