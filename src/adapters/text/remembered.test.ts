import { expect, test } from "vitest";
import { Remembered } from "./remembered.ts";

/** Counts how often a value had to be made. */
function counting(generation: number) {
  const remembered = new Remembered<string>(generation);
  let made = 0;
  const get = (key: string): string =>
    remembered.get(key, () => {
      made++;
      return `value of ${key}`;
    });
  return { remembered, get, made: () => made };
}

test("a value is made once", () => {
  const { get, made } = counting(10);
  expect([get("a"), get("a"), get("b")]).toEqual(["value of a", "value of a", "value of b"]);
  expect(made()).toBe(2);
});

test("it holds at most two generations", () => {
  const { remembered, get } = counting(10);
  for (let i = 0; i < 1_000; i++) get(`${i}`);
  expect(remembered.size).toBeLessThanOrEqual(20);
});

test("what is asked for in every generation stays, what is not goes", () => {
  const { get, made } = counting(10);
  get("often");
  get("once");
  for (let i = 0; i < 100; i++) get(i % 5 === 0 ? "often" : `${i}`);
  const before = made();
  get("often");
  expect(made()).toBe(before);
  get("once");
  expect(made()).toBe(before + 1);
});

test("cleared, it makes everything anew", () => {
  const { remembered, get, made } = counting(10);
  get("a");
  remembered.clear();
  get("a");
  expect(made()).toBe(2);
  expect(remembered.size).toBe(1);
});
