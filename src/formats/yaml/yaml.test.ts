import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { law } from "../../../test/tools/laws.ts";
import { strings } from "../../core/strings/index.ts";
import { readAny } from "../import/read-any.ts";
import type { YamlValue } from "./flow.ts";
import { parseYaml } from "./parse.ts";

const words = strings.formats;

function value(text: string): YamlValue {
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

describe("YAML", () => {
  test.each<[text: string, expected: YamlValue]>([
    ["a: 1\nb: two words # remark\nc:\nd: ~", { a: "1", b: "two words", c: null, d: null }],
    ["a:\n  b:\n    - c\n    - d: e\n      f: g\n", { a: { b: ["c", { d: "e", f: "g" }] } }],
    ["a:\n- b\n- c\nd: e", { a: ["b", "c"], d: "e" }],
    ["- - a\n  - b\n- c", [["a", "b"], "c"]],
    ["-\n  a: b\n-\n- c", [{ a: "b" }, null, "c"]],
    ['"a: b": \'it\'\'s\'\nc: "tab\\tand \\u00e9 \\"q\\""', { "a: b": "it's", c: 'tab\tand é "q"' }],
    ["url: http://example.org:80/a#b\ntime: 12:30", { url: "http://example.org:80/a#b", time: "12:30" }],
    ['a: [b, "c, d", [e], {f: g, h: }]\nb: {}\nc: []', { a: ["b", "c, d", ["e"], { f: "g", h: null }], b: {}, c: [] }],
    ["a: [\n  b, # one\n  c\n]\nd: e", { a: ["b", "c"], d: "e" }],
    [
      "a: |\n  one\n   two\n\n  three\nb: >-\n  one\n  two\n\n  three\n",
      { a: "one\n two\n\nthree", b: "one two\nthree" },
    ],
    ["a: |2\n    deep\n  flat\nb: c", { a: "  deep\nflat", b: "c" }],
    ["a: some words\n  that go on\n  # remark\n  here\nb: c", { a: "some words that go on here", b: "c" }],
    ['a: "one\n  two\n\n  three"\nb: c', { a: "one two\nthree", b: "c" }],
    ["%YAML 1.2\n---\na: b\n...\n", { a: "b" }],
    ["# only a remark\n", null],
    ["just words", "just words"],
    ["a: - b", { a: "- b" }],
    ["a:    \n\n\n  b: c", { a: { b: "c" } }],
    ["a: b\r\nc: d\r\n", { a: "b", c: "d" }],
    ["__proto__: 1\na: 2", { a: "2" }],
  ])("%j", (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  test.each([
    ["a: &x 1\nb: *x", 1, "special"],
    ["a: 1\nb: *x", 2, "special"],
    ["a: !!str 1", 1, "special"],
    ["? a\n: b", 1, "special"],
    ["a: 1\n\tb: 2", 2, "tab"],
    ["a: 1\n    b: 2", 2, "indent"],
    ["a:\n    b: 1\n  c: 2", 3, "indent"],
    ["a: 1\na: 2", 2, "twice"],
    ['a: "b', 1, "quote"],
    ['a: "\\q"', 1, "escape"],
    ["a: [b, c", 1, "flow"],
    ["a: [b] c", 1, "after"],
    ['a: "b" c', 1, "after"],
    ["a: 1\nwords", 2, "entry"],
    [`${"[".repeat(300)}${"]".repeat(300)}`, 1, "nesting"],
  ] as const)("%j is refused in line %i", (text, line, fault) => {
    expect(parseYaml(text)).toMatchObject({
      ok: false,
      message: words.brokenYaml(line, words.yamlFaults[fault]),
      at: { line },
    });
  });

  test("opens as JSON does, the first of several documents", async () => {
    const text = "nodes:\n  a:\n    title: Grow\n    children: [b]\n  b:\n    title: Activation\n---\nc: d\n";
    for (const fileName of ["plan.yaml", ""]) {
      const source = { bytes: new TextEncoder().encode(text), text, fileName };
      const { format, result } = await readAny(source, fixedHost());
      expect(format?.id).toBe("yaml");
      expect(result.ok && drawn(result.records)).toEqual(["Grow (aim)", "  Activation (leading)"]);
      expect(result.ok && result.losses).toEqual([{ severity: "dropped", what: words.moreDocuments, count: 1 }]);
    }
  });
});

function inFlow(given: YamlValue): string {
  if (typeof given === "string" || given === null) return printed(given, 0, true);
  if (Array.isArray(given)) return `[${given.map(inFlow).join(", ")}]`;
  const entries = Object.entries(given).map(([name, item]) => `${JSON.stringify(name)}: ${inFlow(item)}`);
  return `{ ${entries.join(", ")} }`;
}

/** A value as YAML, in one of the ways in which people write it. */
function printed(given: YamlValue, indent: number, flow: boolean): string {
  if (typeof given === "string") return JSON.stringify(given);
  if (given === null) return "~";
  if (flow || Object.keys(given).length === 0) return inFlow(given);
  const pad = `\n${" ".repeat(indent)}`;
  const entries = Array.isArray(given)
    ? given.map((item: YamlValue) => `${pad}- ${printed(item, indent + 2, typeof item === "object")}`)
    : Object.entries(given).map(([name, item]) => `${pad}${JSON.stringify(name)}: ${printed(item, indent + 2, false)}`);
  return entries.join("");
}

const { tree } = fc.letrec<{ tree: YamlValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.constant(null),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((name) => !["__proto__", "constructor", "prototype"].includes(name)),
      tie("tree"),
      { maxKeys: 4 },
    ),
  ),
}));

law(
  "what is printed is read again",
  fc.property(tree, fc.boolean(), (given, flow) => {
    expect(value(printed(given, 0, flow))).toEqual(given);
  }),
  300,
);

law(
  "no text breaks it",
  fc.property(
    fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom("a:", "  - b", "- ", "  ", ": |", "[", "{a: ", '"', "'", "#", "&x", "---", "\n", ">"),
      ),
    ),
    (parts) => {
      const parsed = parseYaml(parts.join(""));
      if (!parsed.ok) expect(parsed.message).toContain(strings.formats.empty.slice(-20));
    },
  ),
  500,
);
