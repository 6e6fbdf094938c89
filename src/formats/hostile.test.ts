import { deflateSync, strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fixedHost } from "../../test/tools/fixed-host.ts";
import { sourceOf } from "../adapters/files/decode.ts";
import { strings } from "../core/strings/index.ts";
import type { ReadResult } from "./format.ts";
import { readAny } from "./import/read-any.ts";
import { LIMITS } from "./limits.ts";
import { toBase64 } from "./payload/base64.ts";

const words = strings.formats;

async function read(fileName: string, bytes: Uint8Array | string): Promise<ReadResult> {
  const source = sourceOf(fileName, typeof bytes === "string" ? strToU8(bytes) : bytes);
  return (await readAny(source, fixedHost())).result;
}

const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
const wide = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from([...text].flatMap((sign) => (isLittle ? [sign.charCodeAt(0), 0] : [0, sign.charCodeAt(0)])));

describe("files that were made to harm", () => {
  test.each([
    ["a.mm", `${laughs}<map version="1"><node TEXT="&b;"/></map>`],
    ["a.opml", `${laughs}<opml version="2.0"><body><outline text="&b;"/></body></opml>`],
    ["a.drawio", `${laughs}<mxfile><diagram/></mxfile>`],
    ["a.xlogic", `${laughs}<flyingLogic/>`],
  ])("entities that grow without end are refused in %s", async (name, text) => {
    expect(await read(name, text)).toMatchObject({ ok: false, message: words.notAllowedXml });
  });

  test.each([
    ["a.json", "[".repeat(100_000)],
    ["a.json", '{"children":['.repeat(5_000) + "]}".repeat(5_000)],
    ["a.canvas", `{"nodes":${"[".repeat(5_000)}${"]".repeat(5_000)}}`],
    ["a.excalidraw", `{"type":"excalidraw","elements":${"[".repeat(5_000)}${"]".repeat(5_000)}}`],
    ["a.yaml", `a: ${"[".repeat(5_000)}`],
    ["a.yaml", "- ".repeat(5_000)],
    ["a.mm", `<map version="1">${'<node TEXT="x">'.repeat(6_000)}${"</node>".repeat(6_000)}</map>`],
    ["a.drawio", `<mxGraphModel>${"<root>".repeat(6_000)}${"</root>".repeat(6_000)}</mxGraphModel>`],
    ["a.xlogic", `<flyingLogic>${"<graph>".repeat(6_000)}${"</graph>".repeat(6_000)}</flyingLogic>`],
  ])("what nests without end is refused in %s", async (name, text) => {
    expect(await read(name, text)).toMatchObject({ ok: false, reason: "too-large" });
  });

  test("an archive that unpacks to far more than it says is given up, whatever it says", async () => {
    const bomb = zipSync({ "content.json": new Uint8Array(20_000_000) }, { level: 1 });
    expect(bomb.length).toBeLessThan(200_000);
    const at = bomb.length - 22 - 46 - "content.json".length;
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(at + 24, 1_000, true);
    expect(await read("a.xmind", bomb)).toMatchObject({ ok: false, message: words.archiveBroken });
  });

  test("a page that unpacks to more than a file may hold is given up", async () => {
    const page = toBase64(deflateSync(new Uint8Array(LIMITS.fileBytes + 100_000), { level: 1 }));
    const text = `<mxfile><diagram>${page}</diagram></mxfile>`;
    expect(await read("a.drawio", text)).toMatchObject({ ok: false, reason: "too-large" });
  });

  test("thousands of groups in groups, of arrows in a circle and of lines that never end are no trouble", async () => {
    const count = 1_500;
    const nodes = Array.from({ length: count }, (_, n) => {
      return { id: `${n}`, type: "group", label: `${n}`, x: n, y: n, width: count * 2 - n, height: count * 2 - n };
    });
    const edges = nodes.map(({ id }, n) => ({ id: `e${id}`, fromNode: id, toNode: `${(n + 1) % count}` }));
    expect(await read("a.canvas", JSON.stringify({ nodes, edges }))).toMatchObject({ ok: true });
    expect(await read("a.canvas", JSON.stringify({ nodes, edges: [] }))).toMatchObject({ ok: false });
    expect(await read("a.mmd", `flowchart TD\n${"A[".repeat(20_000)}`)).toMatchObject({ ok: false });
    expect(await read("a.mmd", `flowchart TD\n${"A-- ".repeat(20_000)}`)).toMatchObject({ ok: false });
    expect(await read("a.yaml", `${'a: "\n'.repeat(5_000)}`)).toMatchObject({ ok: false });
    expect(await read("a.yaml", `${"a: [\n".repeat(150)}`)).toMatchObject({ ok: false });
  });

  test("no name reaches a prototype", async () => {
    const json =
      '{"__proto__":{"polluted":1},"name":"A","children":[{"name":"B","constructor":{"prototype":{"polluted":1}}}]}';
    const yaml = "__proto__:\n  polluted: 1\nGrow:\n  constructor:\n    prototype:\n      polluted: 1\n  B: C\n";
    const csv = "id,title,__proto__,constructor\n1,A,x,y\n__proto__,B,x,y\n";
    for (const [name, text] of [
      ["a.json", json],
      ["a.yaml", yaml],
      ["a.csv", csv],
    ] as const) {
      expect(await read(name, text)).toMatchObject({ ok: true });
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("text in UTF-16 opens with a mark and without; in an old encoding it is refused with its line", async () => {
    const map = '<map version="1.0.1"><node TEXT="Grow"/></map>';
    for (const isLittle of [true, false]) {
      expect(await read("a.mm", wide(map, isLittle))).toMatchObject({ ok: true });
      expect(await read("a.mm", wide(`\ufeff${map}`.slice(1), isLittle))).toMatchObject({ ok: true });
    }
    const latin = Uint8Array.from([
      ...strToU8('<map version="1.0.1">\n<node TEXT="Gr'),
      0xfc,
      ...strToU8('n"/></map>'),
    ]);
    expect(await read("a.mm", latin)).toMatchObject({ ok: false, message: words.notText("UTF-8", 2), at: { line: 2 } });
  });
});
