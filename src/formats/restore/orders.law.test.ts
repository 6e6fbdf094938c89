import * as fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { describe, expect } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { isOrderKey } from "./orders.ts";

/** True if the library makes keys before and after this one. */
function goesOn(key: string): boolean {
  try {
    generateKeyBetween(null, key);
    generateKeyBetween(key, null);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

const strings = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9]{0,6}$/),
  fc.stringMatching(/^[YZab][0-9A-Za-z]{0,4}0?$/),
  fc.constantFrom("A00000000000000000000000000", "A00000000000000000000000001", "z".repeat(27), "zzz", ""),
);

describe("order keys", () => {
  law(
    "are those on which the library can go on",
    fc.property(strings, (key) => {
      expect(isOrderKey(key)).toBe(goesOn(key));
    }),
    1_000,
  );

  law(
    "are those that it makes",
    fc.property(fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 40 }), (steps) => {
      const keys = [generateKeyBetween(null, null)];
      for (const [seed, before] of steps) {
        const at = seed % keys.length;
        const [left, right] = before ? [keys[at - 1], keys[at]] : [keys[at], keys[at + 1]];
        keys.splice(before ? at : at + 1, 0, generateKeyBetween(left ?? null, right ?? null));
      }
      expect(keys.every(isOrderKey)).toBe(true);
    }),
    300,
  );
});
