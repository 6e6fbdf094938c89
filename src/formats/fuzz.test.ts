import { describe, expect, test } from "vitest";
import { Fuzzer } from "../../test/tools/fuzz/fuzz.ts";
import { FORMATS } from "./index.gen.ts";

/** Broken files a reader gets; the full run has many more. */
const FILES = 300;

describe("broken files are opened or refused, and change nothing", () => {
  test.each(FORMATS.filter(({ can }) => can.read))("$id", { timeout: 600_000 }, async (info) => {
    const fuzzer = await Fuzzer.of(info, 1);
    for (let file = 1; file <= FILES; file++) {
      const bytes = fuzzer.next();
      expect(
        await fuzzer.fault(bytes),
        `file ${file}: ${JSON.stringify(String.fromCharCode(...bytes.slice(0, 2_000)))}`,
      ).toBe(undefined);
    }
    expect(fuzzer.opened + fuzzer.refused).toBe(FILES);
  });
});
