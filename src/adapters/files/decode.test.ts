import { describe, expect, test } from "vitest";
import { caseBytes, whyNoCase } from "../../../test/tools/cases.ts";
import { decode, sourceOf } from "./decode.ts";

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, order: 0 | 1): number[] =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    return order === 0 ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
const bytes = (...parts: number[][]): Uint8Array => Uint8Array.from(parts.flat());
const head = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
const xml = (encoding: string, content: number[]): Uint8Array => bytes(utf8(head(encoding)), content);

describe("text", () => {
  test.each([
    ["plain UTF-8", bytes(utf8("Grüße 漢 🙂")), "utf-8", "Grüße 漢 🙂"],
    ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], utf8("Grüße")), "utf-8", "Grüße"],
    ["UTF-16 LE with a mark", bytes([0xff, 0xfe], utf16("Grüße", 0)), "utf-16le", "Grüße"],
    ["UTF-16 BE with a mark", bytes([0xfe, 0xff], utf16("Grüße", 1)), "utf-16be", "Grüße"],
    ["UTF-16 LE without one", bytes(utf16("id,title", 0)), "utf-16le", "id,title"],
    ["UTF-16 BE without one", bytes(utf16("id,title", 1)), "utf-16be", "id,title"],
    ["XML that names its encoding", xml("ISO-8859-1", [0x47, 0x72, 0xfc]), "windows-1252", `${head("ISO-8859-1")}Grü`],
    ["XML that names another than it has", xml("ISO-8859-1", utf8("Grü")), "utf-8", `${head("ISO-8859-1")}Grü`],
    ["nothing", bytes(), "utf-8", ""],
    ["one byte", bytes(utf8("a")), "utf-8", "a"],
  ])("%s", (_, given, encoding, text) => {
    expect(decode(given)).toEqual({ ok: true, text, encoding });
  });

  test("in another encoding is read when a person names it", () => {
    expect(decode(bytes([0x47, 0x72, 0xfc, 0xdf, 0x65]), "windows-1252")).toEqual({
      ok: true,
      text: "Grüße",
      encoding: "windows-1252",
    });
  });
});

describe("what is no text", () => {
  test.each([
    ["a raw Latin-1 letter", bytes(utf8("one\ntwo\nGr"), [0xfc, 0xdf], utf8("e\nfour")), 3, 3],
    ["a character that breaks off at the end", bytes(utf8("a"), [0xe6, 0xbc]), 1, 2],
    ["the first byte", bytes([0xff, 0x00, 0x00]), 1, 1],
    ["XML in an encoding that nobody knows", xml("klingon", [0xfc, 0x0a]), 1, 41],
    ["XML that says it is UTF-8", xml("UTF-8", [0xfc, 0x0a]), 1, 39],
    ["half a surrogate in UTF-16", bytes([0xff, 0xfe], utf16("a\n", 0), [0x00, 0xd8]), 2, 1],
  ])("%s is told with its place", (_, given, line, column) => {
    const result = decode(given);
    expect(result).toMatchObject({ ok: false, at: { line, column } });
    expect(result).toHaveProperty("message", expect.stringContaining("Your open tree was not changed."));
  });

  test("an encoding that nobody knows", () => {
    expect(() => decode(bytes(utf8("a")), "klingon")).toThrow(RangeError);
  });

  test("goes to the formats with the reason", () => {
    expect(sourceOf("a.md", bytes([0xff, 0x00, 0x00]))).toMatchObject({ text: "", noText: { at: { line: 1 } } });
    expect(sourceOf("a.md", bytes(utf8("a")))).toEqual({ fileName: "a.md", bytes: bytes(utf8("a")), text: "a" });
  });

  test("the mind map with a raw 0xA0 is refused with a line", (context) => {
    const why = whyNoCase("freemind-doc-ru.mm");
    context.skip(why !== undefined, why);
    const result = decode(caseBytes("freemind-doc-ru.mm"));
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(result.at.line).toBeGreaterThan(1);
  });
});
