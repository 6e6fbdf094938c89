import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { completeTree, golden } from "../../../test/tools/golden.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadSuccess } from "../format.ts";
import { info } from "./info.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

function open(text: string, fileName = "plan.txt"): ReadSuccess {
  const result = read({ bytes: new TextEncoder().encode(text), text, fileName }, fixedHost());
  if (!result.ok) throw new Error(result.message);
  return result;
}

describe("writing", () => {
  test("the complete tree as committed; everything but titles and places is listed", () => {
    const result = write(completeTree());
    const text = String(result.ok && result.content);
    expect(golden(import.meta.url, "complete.txt", text)).toBe(text);
    const lists = result.ok ? result.losses : [];
    expect(lists).toContainEqual({ severity: "changed", what: strings.formats.kindsByPlace, count: 7 });
    expect(lists).toContainEqual({ severity: "dropped", what: strings.formats.notInText("reading"), count: 3 });
    expect(lists).toContainEqual({ severity: "dropped", what: strings.formats.fieldDropped("owner"), count: 1 });
  });

  test("titles come back in their places", () => {
    const titles = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/ \(\w+\)$/, ""));
    const again = open(String((write(completeTree()) as { content: string }).content));
    expect(titles(drawn(again.records)).map((line) => line.trim())).toEqual(
      ["Plan", ...titles(drawn(completeTree()))].map((line) => line.trim()),
    );
  });
});

describe("what it is taken for", () => {
  test.each(['<?xml version="1.0"?>\n<map>', "<map version='1'>", '{"nodes": []}', '[\n  {"id": 1}'])(
    "markup: %s",
    (head) => {
      expect(info.sniff(head, "plan.mm")).toBe(0);
      expect(info.sniff(head, "plan.txt")).toBeGreaterThan(0);
    },
  );

  test("a diagram of Mermaid", () => {
    expect(info.sniff("flowchart TD\n  n1 --- n2", "plan.mmd")).toBe(0);
    expect(info.sniff("flowchart of the plan\n  n1", "")).toBeGreaterThan(0);
  });

  test.each(["[ ] Call everybody", "< 5 minutes to first value", "{draft} plan"])("a title: %s", (head) => {
    expect(info.sniff(head, "")).toBeGreaterThan(0);
  });
});

describe("reading", () => {
  test.each([
    ["tabs", "Grow\n\tActivation\n\t\tSetup\n\tImport"],
    ["two spaces", "Grow\n  Activation\n    Setup\n  Import"],
    ["four spaces", "Grow\n    Activation\n        Setup\n    Import"],
    ["bullets", "- Grow\n  - Activation\n    - Setup\n  - Import"],
    ["a drawing", "Grow\n├─ Activation\n│  └─ Setup\n└─ Import"],
  ])("%s", (_, text) => {
    expect(drawn(open(text).records)).toEqual([
      "Grow (aim)",
      "  Activation (leading)",
      "    Setup (proxy)",
      "  Import (leading)",
    ]);
  });

  test("no line of a file is read for fields", () => {
    expect(drawn(open("Sign up 20% -> 30% @maya").records)).toEqual(["Sign up 20% -> 30% @maya (aim)"]);
  });
});
