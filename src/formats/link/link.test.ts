import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { smallTree } from "../../../test/tools/small-tree.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import type { View } from "../../core/document/view.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { ReadSuccess } from "../format.ts";
import { readAny } from "../import/read-any.ts";
import { toBase64 } from "../payload/base64.ts";
import { pack } from "../payload/pack.ts";
import { branchNodes } from "../scene/scope.ts";
import { LENGTHS, linkTo } from "./address.ts";
import { type LinkOptions, write } from "./write.ts";

const host = fixedHost();
const words = strings.sharing;
const tree = completeTree();
const options = { address: "https://example.org/aimtree/", drawnAt: "2026-03-13T10:00:00.000Z" };

function linkOf(view: View, more: LinkOptions = {}): string {
  const written = write(view, { ...options, ...more });
  if (!written.ok) throw new Error(written.message);
  return String(written.content);
}

async function opened(text: string) {
  const { format, result } = await readAny({ bytes: new Uint8Array(), text, fileName: "", pasted: true }, host);
  expect(format?.id).toBe("link");
  return result;
}

async function recordsIn(text: string): Promise<ReadSuccess["records"]> {
  const result = await opened(text);
  if (!result.ok) throw new Error(result.message);
  return result.records;
}

const fileOf = (records: ReadSuccess["records"]): string => writeAimtree(new RecordStore(records));

describe("a link", () => {
  test("is the address of the app with the tree behind #, in letters that no program touches", () => {
    expect(linkOf(tree)).toMatch(/^https:\/\/example\.org\/aimtree\/#\/s\/tbu140\.[\w-]{400,}$/);
  });

  const link = linkOf(tree);
  test.each([
    ["as it is", link],
    ["without the address", link.slice(link.indexOf("#"))],
    ["between words", `${link} for Maya`],
    ["at the end of a sentence", `${link}.`],
    ["in angle brackets, as mail has it", `<${link}>`],
    ["with what a social network adds", `${link}&fbclid=abc`],
    ["broken into lines", link.replace(/.{70}/g, "$&\r\n")],
    ["after a line break", `\n  ${link}\n`],
  ])("%s opens as the same tree", async (_how, text) => {
    const result = await opened(text);
    expect(result).toMatchObject({ ok: true, losses: [], repairs: [], drawnAt: options.drawnAt });
    expect(result.ok && fileOf(result.records)).toBe(writeAimtree(tree));
  });

  test("one wrong, missing or additional character is noticed wherever it is", async () => {
    const from = link.indexOf(".", link.indexOf("#")) + 1;
    for (let at = from; at < link.length; at += 61) {
      const other = link[at] === "A" ? "B" : "A";
      for (const wrong of [link.slice(0, at), link.slice(0, at) + link.slice(at + 1), replaced(link, at, other)]) {
        const message = at === from && wrong === link.slice(0, at) ? words.empty : words.damaged;
        expect(await opened(wrong), `${at}`).toMatchObject({ ok: false, reason: "broken", message });
      }
    }
    expect(await opened(`${link}abcd`)).toMatchObject({ ok: false, message: words.damaged });
  });

  test("a bomb is put down at the limit", async () => {
    const bomb = toBase64(zlibSync(new Uint8Array(22_000_000), { level: 9 }));
    expect(bomb.length).toBeLessThan(LENGTHS.opened);
    expect(await opened(linkTo("", 1, bomb))).toMatchObject({ ok: false, reason: "too-large" });
    const long = linkTo("", 1, "A".repeat(LENGTHS.opened));
    expect(await opened(long)).toMatchObject({ message: words.tooLong(long.length, LENGTHS.opened) });
  });

  test("of a newer format is refused whole", async () => {
    const newer = linkTo("", 1, toBase64(pack('{"aimtree":7,"records":[]}')));
    expect(await opened(newer)).toMatchObject({ ok: false, reason: "too-new" });
  });

  test.each([
    ["no instant", linkTo("", undefined, toBase64(pack(writeAimtree(tree))))],
    ["an instant beyond all years", linkTo("", Number.parseInt("zzzzzzzzz", 36), toBase64(pack(writeAimtree(tree))))],
  ])("with %s opens without one", async (_what, text) => {
    const result = await opened(text);
    expect(result.ok && result.drawnAt).toBeUndefined();
    expect(result.ok).toBe(true);
  });
});

test("a part takes its own records along and nothing of the rest", async () => {
  const { document, id } = smallTree(`
- Aim
  - Activation 30% -> 45%
    - ! Onboarding
      - Screens #proxy
  - Secret salary
`);
  const part = linkOf(document, { nodes: branchNodes(document, id("Onboarding")) });
  const records = await recordsIn(part);
  expect(records.flatMap((record) => ("title" in record && record.type === "node" ? [record.title] : []))).toEqual([
    "Onboarding",
    "Screens",
  ]);
});

test("what happened so far can be left out, and the list of losses says what it was", async () => {
  const written = write(tree, { ...options, planOnly: true });
  const types = ["reading", "decision", "review", "comment"];
  expect(written.ok && written.losses.map(({ what }) => what).sort()).toEqual(types.map(words.leftOut).sort());
  const result = await opened(linkOf(tree, { planOnly: true }));
  expect(result).toMatchObject({ ok: true, repairs: [] });
  const kept = new Set((result.ok ? result.records : []).map(({ type }) => type));
  for (const type of types) expect(kept).not.toContain(type);
  expect(kept).toContain("gate");
});

test("what makes a longer link than programs take is refused with its length", () => {
  // Text of which no part repeats, as far as packing can tell.
  let seed = 1;
  const noise = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  const titles = Array.from({ length: 900 }, () => `  - ${noise()} ${noise()} ${noise()}`).join("\n");
  const { document } = smallTree(`\n- Aim\n${titles}\n`);
  const written = write(document, options);
  expect(written).toMatchObject({ ok: false, message: expect.stringContaining("programs cut off links over 16 kB") });
});

function replaced(text: string, at: number, letter: string): string {
  return text.slice(0, at) + letter + text.slice(at + 1);
}
