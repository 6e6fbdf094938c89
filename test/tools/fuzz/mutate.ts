import type { Dice } from "./random.ts";
import { reshapedJson, reshapedXml } from "./reshape.ts";

/** What hurts some reader somewhere: names of prototypes, entities, brackets without end, numbers without measure. */
const TOKENS = [
  ..."__proto__ constructor prototype toString hasOwnProperty null undefined NaN 1e999 -1e999 -0 0x10 1e-400".split(
    " ",
  ),
  ..."<!DOCTYPE <!ENTITY <![CDATA[ ]]> <?xml <!-- --> </ /> &amp; &x; &#0; &#x110000; &lol; xmlns:a= &#xD800;".split(
    " ",
  ),
  ..."{ } [ ] ( ) {{ [[ ]] }} \" ' ` \\ \\u0000 \\uD800 : ; , | = # - -- --> ==> -.- ::: %% %%{ }%% @{".split(" "),
  ..."subgraph end flowchart mindmap TD click | > & * !!str <<: ? --- ... \t \r \r\n \n\n \v \u2028 \ufeff \u202e".split(
    " ",
  ),
  ..."id parent title children nodes edges entities elements rootTopic records aimtree type node".split(" "),
  "\0",
  " ",
  "9".repeat(400),
  "a".repeat(5_000),
  "[".repeat(300),
  '{"a":'.repeat(300),
  "<a>".repeat(300),
  "  - ".repeat(300),
  "\n".repeat(500),
  "𝒜é́🎯",
];
const MOST = 200_000;

/** A file with one to four faults, most often one: a second often hides what the first would show. */
export function mutated(file: Uint8Array, others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const isText = !file.subarray(0, 500).includes(0);
  // What parses is looked at all the way down.
  const reshaped = isText && dice.below(2) === 0 ? reshape(file, dice) : undefined;
  if (reshaped) return reshaped;
  const faults = isText ? TEXT_FAULTS : FAULTS;
  let bytes = file;
  for (let left = dice.pick([1, 1, 1, 2, 2, 3, 4]); left > 0; left--) bytes = dice.pick(faults)(bytes, others, dice);
  return bytes.length > MOST ? bytes.slice(0, MOST) : bytes;
}

function reshape(file: Uint8Array, dice: Dice): Uint8Array | undefined {
  let text: string | undefined = new TextDecoder().decode(file);
  for (let left = 1 + dice.below(3); left > 0 && text !== undefined; left--) {
    text = reshapedJson(text, dice) ?? reshapedXml(text, dice);
  }
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

type Fault = (bytes: Uint8Array, others: readonly Uint8Array[], dice: Dice) => Uint8Array;

const FAULTS: readonly Fault[] = [flipped, flipped, flipped, cutOff, without, doubled, spliced, withToken, reordered];
/** What still decodes gets farther. */
const TEXT_FAULTS: readonly Fault[] = [
  ...[retyped, retyped, withToken, withToken, withToken, lineAgain, lineGone, wordsSwapped, wordsSwapped],
  ...[cutOff, without, doubled, spliced, reordered, flipped, recoded],
];

function flipped(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const copy = bytes.slice();
  for (let left = 1 + dice.below(4); left > 0 && copy.length > 0; left--)
    copy[dice.below(copy.length)] = dice.below(256);
  return copy;
}

/** Letters and signs in the place of others. */
function retyped(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const copy = bytes.slice();
  for (let left = 1 + dice.below(3); left > 0 && copy.length > 0; left--) {
    copy[dice.below(copy.length)] = 32 + dice.below(95);
  }
  return copy;
}

function lineAgain(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const [from, to] = lineAt(bytes, dice);
  const [at] = lineAt(bytes, dice);
  return joined(bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at));
}

function lineGone(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const [from, to] = lineAt(bytes, dice);
  return joined(bytes.subarray(0, from), bytes.subarray(to));
}

function lineAt(bytes: Uint8Array, dice: Dice): [from: number, to: number] {
  const at = dice.below(bytes.length + 1);
  const to = bytes.indexOf(10, at);
  return [bytes.lastIndexOf(10, Math.max(0, at - 1)) + 1, to < 0 ? bytes.length : to + 1];
}

/** A name, a number or a text where another one stood: ids that lead elsewhere, kinds that are none. */
function wordsSwapped(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const [a, b] = [wordAt(bytes, dice), wordAt(bytes, dice)];
  return joined(bytes.subarray(0, a[0]), bytes.subarray(b[0], b[1]), bytes.subarray(a[1]));
}

function wordAt(bytes: Uint8Array, dice: Dice): [from: number, to: number] {
  const isWord = (at: number): boolean => /[\w.-]/.test(String.fromCharCode(bytes[at] ?? 0));
  let from = dice.below(bytes.length + 1);
  while (from < bytes.length && !isWord(from)) from += 1;
  let to = from;
  while (from > 0 && isWord(from - 1)) from -= 1;
  while (to < bytes.length && isWord(to)) to += 1;
  return [from, to];
}

function cutOff(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  return bytes.slice(0, dice.below(bytes.length + 1));
}

function without(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const from = dice.below(bytes.length + 1);
  return joined(bytes.subarray(0, from), bytes.subarray(from + dice.below(60)));
}

/** A piece of the file again, once or very often. */
function doubled(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const from = dice.below(bytes.length + 1);
  const piece = bytes.subarray(from, from + dice.below(200));
  const times = dice.below(10) === 0 ? 200 : 1 + dice.below(3);
  return joined(bytes.subarray(0, from), ...Array.from({ length: times }, () => piece), bytes.subarray(from));
}

function spliced(bytes: Uint8Array, others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const other = dice.pick(others);
  const [at, from] = [dice.below(bytes.length + 1), dice.below(other.length + 1)];
  return joined(bytes.subarray(0, at), other.subarray(from, from + dice.below(300)), bytes.subarray(at));
}

function withToken(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const at = dice.below(bytes.length + 1);
  const token = new TextEncoder().encode(dice.pick(TOKENS));
  const skip = dice.below(2) === 0 ? 0 : dice.below(token.length + 1);
  return joined(bytes.subarray(0, at), token, bytes.subarray(at + skip));
}

function reordered(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  const [a, b] = [dice.below(bytes.length + 1), dice.below(bytes.length + 1)].sort((x, y) => x - y) as [number, number];
  const end = b + dice.below(bytes.length - b + 1);
  return joined(bytes.subarray(0, a), bytes.subarray(b, end), bytes.subarray(a, b), bytes.subarray(end));
}

/** The same letters in another encoding, with a mark or without. */
function recoded(bytes: Uint8Array, _others: readonly Uint8Array[], dice: Dice): Uint8Array {
  if (dice.below(4) > 0) return joined(Uint8Array.of(0xef, 0xbb, 0xbf), bytes);
  const isLittle = dice.below(2) === 0;
  const wide = new Uint8Array(bytes.length * 2);
  bytes.forEach((byte, at) => {
    wide[at * 2 + (isLittle ? 0 : 1)] = byte;
  });
  return dice.below(2) === 0 ? wide : joined(isLittle ? Uint8Array.of(0xff, 0xfe) : Uint8Array.of(0xfe, 0xff), wide);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
