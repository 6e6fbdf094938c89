import { describe, expect, test } from "vitest";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree } from "../../../test/tools/golden.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import { write as writeCsv } from "../csv/write.ts";
import { READABLE_EXTENSIONS } from "../extensions.gen.ts";
import type { FormatInfo } from "../format.ts";
import { write as writeHtml } from "../html-list/write.ts";
import { FORMATS } from "../index.gen.ts";
import { write as writeMarkdown } from "../markdown/write.ts";
import { info as text } from "../text/info.ts";
import { write as writeText } from "../text/write.ts";
import { detect } from "./detect.ts";
import { readAny } from "./read-any.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function written(format: { ok: boolean; content?: string | Uint8Array }): string {
  return String(format.content);
}

describe("who reads what", () => {
  const tree = completeTree();
  const samples: [id: string, fileName: string, text: string][] = [
    ["aimtree", "a.aimtree", writeAimtree(tree)],
    ["aimtree", "", writeAimtree(tree)],
    ["aimtree", "renamed.json", writeAimtree(tree)],
    ["aimtree", "a.aimtree", "{broken"],
    ["csv", "a.csv", written(writeCsv(tree))],
    ["csv", "a.tsv", "a\tb"],
    ["okr-csv", "a.csv", "id,quarter,title,state\n1,2026-Q1,Grow,ONGOING\n"],
    ["okr-csv", "a.csv", "id;objective_id;title\n1;2;Sales\n"],
    ["okr-csv", "", "key_result_id,date,value\n1,2026-01-05,4\n"],
    ["csv", "", "id\ttitle\n1\tGrow\n2\tLearn\n"],
    ["markdown", "a.md", "Just words"],
    ["markdown", "a.txt", written(writeMarkdown(tree))],
    ["markdown", "", written(writeMarkdown(tree))],
    ["markdown", "", "# Aim\n\n- one\n- two"],
    ["markdown", "", "- one\n  - two"],
    ["html-list", "a.html", "<li>one"],
    ["html-list", "", "<meta charset='utf-8'><ul><li>one</li></ul>"],
    ["html-list", "", written(writeHtml(tree, {}, fixedHost()))],
    ["text", "a.txt", written(writeText(tree))],
    ["text", "a.txt", "- one\n- two"],
    ["text", "", "one\n\ttwo\n\tthree"],
  ];

  test.each(samples)("%s: %j", (id, fileName, text) => {
    expect(detect(text, fileName, FORMATS)[0]?.id).toBe(id);
  });

  test("no two formats are equally sure of a sample", () => {
    for (const [, fileName, text] of samples) {
      const sure = FORMATS.map((format) => format.sniff(text.slice(0, 4096), fileName)).filter((value) => value > 0);
      expect(new Set(sure).size, `${fileName}: ${text.slice(0, 30)}`).toBe(sure.length);
      expect(Math.max(...sure)).toBeLessThanOrEqual(1);
    }
  });

  test("the dialog for files offers what can be read", () => {
    const extensions = FORMATS.filter(({ can }) => can.read).flatMap((format) => format.extensions);
    expect(READABLE_EXTENSIONS).toEqual([...new Set(extensions)].sort());
  });

  test("formats have unlike ids and titles, new files unlike extensions, and all load what they say they can", async () => {
    for (const of of [({ id }: FormatInfo) => id, ({ title }: FormatInfo) => title]) {
      expect(new Set(FORMATS.map(of)).size).toBe(FORMATS.length);
    }
    const written = FORMATS.filter(({ can }) => can.write);
    expect(new Set(written.map(({ extensions }) => extensions[0])).size).toBe(written.length);
    for (const info of FORMATS) {
      const format = await info.load();
      expect([info.id, format.read !== undefined, format.write !== undefined, format.join !== undefined]).toEqual([
        info.id,
        info.can.read === true,
        info.can.write === true,
        info.joins === true,
      ]);
    }
  });
});

describe("readAny", () => {
  const read = (fileName: string, text: string) => readAny({ fileName, text, bytes: bytesOf(text) }, fixedHost());

  test("gives the format with the records", async () => {
    const { format, result } = await read("x.csv", "id,title\n1,Grow");
    expect(format?.id).toBe("csv");
    expect(result.ok).toBe(true);
  });

  test("asks the next one where a format says it is not its own", async () => {
    const shy: FormatInfo = {
      ...text,
      id: "shy",
      sniff: () => 1,
      load: async () => ({ read: () => ({ ok: false, reason: "not-this-format", message: "Not mine" }) }),
    };
    const outline = "Grow\n  Activation";
    const source = { bytes: bytesOf(outline), text: outline, fileName: "x.txt" };
    const { format, result } = await readAny(source, fixedHost(), [shy, text]);
    expect(format?.id).toBe("text");
    expect(result.ok).toBe(true);
    const { result: nothing } = await read("x.md", "\n");
    expect(nothing).toEqual({ ok: false, reason: "not-this-format", message: strings.formats.empty });
  });

  test("does not hand a broken file on to a format that would take anything", async () => {
    const { format, result } = await read("x.aimtree", '{"aimtree":1,"records":[');
    expect(format?.id).toBe("aimtree");
    expect(result).toMatchObject({ ok: false, reason: "broken", at: { line: 1, column: 25 } });
  });

  test("nothing at all is in no format", async () => {
    const { format, result } = await read("x.bin", "");
    expect(format).toBeUndefined();
    expect(result).toEqual({ ok: false, reason: "not-this-format", message: strings.formats.unknownFile("x.bin") });
  });

  test("bytes that are no text go to binary formats only", async () => {
    const noText = { message: "no text", at: { line: 2, column: 1 } };
    const source = { fileName: "x.md", text: "", bytes: Uint8Array.from([0x50, 0x4b, 3, 4]), noText };
    expect(await readAny(source, fixedHost())).toMatchObject({
      format: { id: "markdown" },
      result: { ok: false, reason: "broken", ...noText },
    });
    const zip: FormatInfo = {
      ...(FORMATS[0] as FormatInfo),
      id: "zip",
      binary: true,
      sniff: (head) => (head.startsWith("PK\u0003\u0004") ? 1 : 0),
      load: async () => ({ read: ({ bytes }) => ({ ok: false, reason: "broken", message: `${bytes.length} bytes` }) }),
    };
    expect(await readAny(source, fixedHost(), [...FORMATS, zip])).toMatchObject({
      format: { id: "zip" },
      result: { message: "4 bytes" },
    });
    expect(await readAny({ ...source, fileName: "x.bin" }, fixedHost())).toMatchObject({
      result: { reason: "broken", ...noText },
    });
  });

  test("a file over 20 MB is not even looked at", async () => {
    const bytes = { length: 20_000_001, subarray: () => new Uint8Array(0) } as unknown as Uint8Array;
    expect(await readAny({ fileName: "x.md", text: "- a", bytes }, fixedHost())).toMatchObject({
      result: { reason: "too-large" },
    });
  });
});
