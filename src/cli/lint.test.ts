import { describe, expect, it } from "vitest";
import { readSarif } from "../../test/tools/sarif.ts";
import { RULES } from "../core/lint/rules/index.gen.ts";
import { run } from "./run.ts";

const GAPS = `<!-- aimtree 1 -->
- * Customers stay
  We believe a first result will move activation because people keep what worked
  - Activation #leading
    - Setups #proxy
    - ! Onboarding
      - ! Screens
      - ! Samples
- ! Refresh the help centre
`;
const ACCEPTED = `{"aimtree":1,"records":[
{"id":"t","type":"tree","title":"T"},
{"id":"a","type":"node","kind":"aim","order":"a0","title":"Customers stay"},
{"id":"s","type":"node","kind":"tactic","order":"a1","title":"=Help centre"},
{"id":"g","type":"gate","aim":"a","comparator":">=","value":40,"date":"2026-03-01"},
{"id":"d","type":"dismissal","rule":"tactic-unconnected","node":"s","reason":"We keep it for later","date":"2026-03-03"}
]}
`;
const FILES: Readonly<Record<string, string>> = {
  "gaps.md": GAPS,
  "moved.md": GAPS.replace("\n", "\n\n"),
  "my trees/accepted.aimtree": ACCEPTED,
  "broken.aimtree": '{"aimtree":1,"records":[\n{"id":',
  "-": GAPS,
};

/** Runs the command without a process of its own. */
async function aimtree(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(["lint", ...args], {
    read: async (path) => new TextEncoder().encode(FILES[path]),
    write: async () => undefined,
    isSame: () => false,
    print: (text) => out.push(String(text)),
    complain: (text) => err.push(text),
    today: () => "2026-03-13",
    newId: () => "x",
  });
  return { code, out: out.join(""), err: err.join("\n") };
}

const ONLY = ["--rule", "sufficiency-missing"];
const STRAY = ["--rule", "tactic-unconnected"];
const accepted = "my trees/accepted.aimtree";

describe("aimtree lint", () => {
  it.each<[string, string[], number]>([
    ["a warning", [], 0],
    ["as many warnings as may be", ["--max-warnings", "1"], 0],
    ["more warnings than may be", ["--max-warnings", "0"], 1],
    ["a rule that is raised", ["--rule", "sufficiency-missing=error"], 1],
    ["a rule that is off", ["--rule", "sufficiency-missing=off", "--max-warnings", "0"], 0],
  ])("ends for %s", async (_name, args, code) => {
    expect((await aimtree("gaps.md", ...ONLY, ...args)).code).toBe(code);
  });

  it("tells what was dismissed only where it is asked for", async () => {
    expect(await aimtree(accepted, ...STRAY)).toMatchObject({ code: 0, out: expect.not.stringContaining("later") });
    const { out } = await aimtree(accepted, ...STRAY, "--dismissed");
    expect(out).toMatch(/dismiss\. +tactic-unconnected .*Help centre\n.*“We keep it for later”, since 2026-03-03/);
    const json = JSON.parse((await aimtree(accepted, ...STRAY, "--dismissed", "--format", "json")).out);
    expect(json.files[0].accepted).toMatchObject([{ node: "s", reason: "We keep it for later", baseline: false }]);
  });

  it("reads the standard input", async () => {
    const { code, out } = await aimtree("-", ...STRAY);
    expect(code).toBe(1);
    expect(out).toContain("Refresh the help centre");
  });

  it("tells code hosts as SARIF: all rules, the line, and fingerprints that stay", async () => {
    const { code, out, err } = await aimtree("gaps.md", accepted, "broken.aimtree", "--format", "sarif", "--dismissed");
    expect(code).toBe(2);
    expect(err).toMatch(/^broken\.aimtree: /);
    const [run] = readSarif(out).runs;
    const declared = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(declared.slice(0, RULES.length)).toEqual(RULES.map(({ id }) => id));
    expect(declared.slice(RULES.length)).toEqual(["internal", "dismissal-unused"]);
    expect(run?.invocations[0]?.executionSuccessful).toBe(false);
    const results = run?.results ?? [];
    for (const { ruleId, ruleIndex = -1 } of results) expect(RULES[ruleIndex]?.id).toBe(ruleId);
    const stray = results.filter(({ ruleId }) => ruleId === "tactic-unconnected");
    expect(
      stray.map(({ locations: [at], partialFingerprints, suppressions }) => [
        at?.physicalLocation.artifactLocation.uri,
        at?.physicalLocation.region?.startLine,
        partialFingerprints["aimtree/v1"],
        suppressions?.[0]?.kind,
      ]),
    ).toEqual([
      ["gaps.md", 9, "tactic-unconnected:Refresh the help centre", undefined],
      ["my%20trees/accepted.aimtree", 4, "tactic-unconnected:s", "inSource"],
    ]);
  });

  it("keeps fingerprints where lines move", async () => {
    const printsOf = async (file: string) =>
      readSarif((await aimtree(file, "--format", "sarif")).out).runs[0]?.results.map((one) => one.partialFingerprints);
    const prints = await printsOf("gaps.md");
    expect(await printsOf("moved.md")).toEqual(prints);
    expect(new Set(prints?.map((one) => one["aimtree/v1"])).size).toBe(prints?.length);
  });

  it("tells people as Markdown, with all that belongs to a report", async () => {
    const { out } = await aimtree("gaps.md", accepted, "--format", "markdown");
    expect(out).toMatch(/^# Audit of Customers stay\n\n2026-03-13 · 7 nodes/);
    expect(out).toContain("### Connected (1)\n\n- **Error** “Refresh the help centre” reaches no aim");
    expect(out).toContain("## How far the tree is\n");
    expect(out).toMatch(/\| No\. \| Tactic \|.*First broken link \|/);
    expect(out).toContain("## Accepted risks\n\n- =Help centre, `tactic-unconnected`: “We keep it for later”");
    expect(out).toContain("## Open gates\n\n- Customers stay \\>= 40 by 2026-03-01, due, and not decided");
  });

  it.each<[string, string[], string]>([
    ["a level that is none", ["--rule", "single-child=loud"], "It can be: off, info, warning, error"],
    ["a rule that is none", ["--rule", "x=off"], "--rule cannot be “x”"],
    ["a number that is none", ["--max-warnings", "few"], "It is a whole number"],
  ])("refuses %s", async (_name, args, message) => {
    expect(await aimtree("gaps.md", ...args)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(message),
    });
  });
});
