import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { strings } from "../../core/strings/index.ts";
import { LIMITS } from "../limits.ts";
import { listZip, unzip } from "./unzip.ts";
import { ZipWriter } from "./writer.ts";
import { unzipped } from "./zip.ts";

describe("an archive from anywhere", () => {
  it("that says it holds more than the limit is refused before anything is unpacked", () => {
    const bytes = zipSync({ a: strToU8("a") });
    const at = bytes.length - 22 - 47;
    new DataView(bytes.buffer).setUint32(at + 24, LIMITS.archiveBytes + 1, true);
    expect(listZip(bytes)).toMatchObject({ ok: false, fault: "bytes" });
    expect(unzipped(bytes, () => true)).toMatchObject({ ok: false, reason: "too-large" });
  });

  it("that holds more than it says gives nothing", () => {
    const bytes = zipSync({ a: new Uint8Array(50_000_000) });
    const at = bytes.length - 22 - 47;
    new DataView(bytes.buffer).setUint32(at + 24, 10, true);
    const [entry] = listed(bytes);
    expect(entry && unzip(bytes, entry)).toBeUndefined();
    expect(unzipped(bytes, () => true)).toMatchObject({ ok: false, message: strings.formats.archiveBroken });
    expect(unzipped(bytes, () => false)).toEqual({ ok: true, parts: new Map() });
  });

  it.each([0, 6] as const)("whose content is not what its checksum says gives nothing, packed at level %i", (level) => {
    const bytes = zipSync({ a: strToU8("plain enough to be told apart") }, { level });
    const [entry] = listed(bytes);
    if (!entry) throw new Error("No entry");
    expect(unzip(bytes, { ...entry, crc: entry.crc ^ 1 })).toBeUndefined();
    const lying = Uint8Array.from(bytes);
    const at = 30 + 1 + 4;
    lying[at] = (lying[at] ?? 0) ^ 1;
    expect(unzip(lying, entry)).toBeUndefined();
  });

  it("with too many entries is refused", () => {
    const zip = new ZipWriter();
    for (let n = 0; n <= LIMITS.archiveEntries; n++) zip.add(`${n}`, "");
    const bytes = zip.finish();
    expect(listZip(bytes)).toMatchObject({ ok: false, fault: "count", number: LIMITS.archiveEntries + 1 });
    expect(unzipped(bytes, () => true)).toMatchObject({ ok: false, reason: "too-large" });
  });

  it("may hold entries that are not packed", () => {
    const bytes = zipSync({ a: strToU8("plain") }, { level: 0 });
    const [entry] = listed(bytes);
    expect(entry && unzip(bytes, entry)).toEqual(strToU8("plain"));
  });

  it("with a password says so", () => {
    const bytes = zipSync({ a: strToU8("plain") });
    bytes[bytes.length - 22 - 47 + 8] = 1;
    expect(unzipped(bytes, () => true)).toMatchObject({ ok: false, message: strings.formats.locked });
  });
});

function listed(bytes: Uint8Array) {
  const zip = listZip(bytes);
  if (!zip.ok) throw new Error(zip.fault);
  return zip.entries;
}
