import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { casePath, whyNoCase } from "../../test/tools/cases.ts";

const START = new URL("aimtree.mjs", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "aimtree-cli-"));
const at = (name: string): string => join(folder, name);

/** As a person runs it: a process of its own, the bundle made anew if the source is newer. */
function aimtree(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [START, ...args], { cwd: folder, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

const GAPS = `<!-- aimtree 1 -->
- * Customers stay
  We believe a first result will move activation because people keep what worked
  why enough: Both kinds of customers are met
  - Activation #leading
    - Setups #proxy
    - ! Onboarding
      - ! Screens
      - ! Samples
- ! Refresh the help centre
`;

/** Rules that are asked where a test tells all that is found, so that another rule does not change it. */
const RULES =
  "necessity-missing,strategy-or-tactic-empty,sufficiency-missing,no-feedback-signal,tactic-unconnected,mechanism-missing";

const WHOLE = `<!-- aimtree 1 -->
- * Customers stay
  We believe a first result will move activation because people keep what worked
  - Activation #leading
    - Setups #proxy measures [[Onboarding]]
    - ! Onboarding
`;

beforeAll(() => {
  writeFileSync(at("gaps.md"), GAPS);
  writeFileSync(at("whole.md"), WHOLE);
  writeFileSync(at("broken.aimtree"), '{"aimtree":1,"records":[\n{"id":');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("aimtree lint", () => {
  it("tells each finding with its place, and ends with 1 where one is an error", () => {
    const { code, out, err } = aimtree("lint", "gaps.md", "--rule", RULES);
    expect(err).toBe("");
    expect(out).toBe(`gaps.md  (Markdown, 7 nodes)
  warning  necessity-missing                  Customers stay › Activation › 1 Onboarding
           None of the 2 steps of “Onboarding” says why it is needed: each could be dropped without anybody missing it. Say what breaks if we drop one.
  warning  strategy-or-tactic-empty/strategy  Customers stay › Activation › 1 Onboarding
           “Onboarding” does not say what it is for: nobody can tell whether it has worked. Say what will be true when it is done.
  warning  sufficiency-missing                Customers stay › Activation › 1 Onboarding
           “Onboarding” has 2 steps, and nothing says why they are enough together. Say what could still be missing if all of them succeed.
  warning  no-feedback-signal                 Customers stay › Activation › 1 Onboarding
           No signal would tell you that “Onboarding” is failing; 2 tactics below have no signal either. Add a proxy below it, or link a metric that measures it.
  error    tactic-unconnected                 Refresh the help centre
           “Refresh the help centre” reaches no aim: nothing above it changes if it is dropped. Connect it, or keep it as an idea.
  1 error, 4 warnings
`);
    expect(code).toBe(1);
  });

  it("ends with 0 without an error, and asks only for the rules that are named", () => {
    expect(aimtree("lint", "whole.md", "--rule", RULES)).toMatchObject({
      code: 0,
      out: "whole.md  (Markdown, 4 nodes)\n  nothing missing\n",
    });
    const { code, out } = aimtree("lint", "gaps.md", "--rule", "sufficiency-missing,necessity-missing");
    expect(code).toBe(0);
    expect(out).toContain("2 warnings");
  });

  it("tells programs the same as JSON, the files that cannot be read among them, and ends with 2", () => {
    const args = [
      "lint",
      "gaps.md",
      "broken.aimtree",
      "nowhere.md",
      "--format",
      "json",
      "--today",
      "2026-03-13",
      "--rule",
      RULES,
    ];
    const { code, out } = aimtree(...args);
    expect(code).toBe(2);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      version: 1,
      today: "2026-03-13",
      counts: { error: 1, warning: 4, info: 0 },
      files: [
        { file: "gaps.md", ok: true, format: "markdown", title: "Customers stay", nodes: 7, dismissed: 0 },
        { file: "broken.aimtree", ok: false, reason: "broken", line: 2 },
        { file: "nowhere.md", ok: false, reason: "unreadable", message: "There is no “nowhere.md”." },
      ],
    });
    expect(report.files[0].findings[1]).toMatchObject({
      rule: "strategy-or-tactic-empty",
      sub: "strategy",
      hallmark: "viable",
      severity: "warning",
      field: "strategy",
      number: "1",
      path: ["Customers stay", "Activation", "Onboarding"],
      fixes: ["Say what it is for…"],
    });
    expect(report.files[1].message).not.toContain("open tree");
    expect(aimtree(...args).out).toBe(out);
  });

  it.each<[string, string[], string]>([
    ["an unknown command", ["check"], "There is no command “check”."],
    ["no file", ["lint"], "Name a file."],
    ["an unknown option", ["lint", "gaps.md", "--colour"], "Unknown option '--colour'"],
    ["an unknown rule", ["lint", "gaps.md", "--rule", "x"], "--rule cannot be “x”. It can be: aim-"],
    ["a date that is none", ["lint", "gaps.md", "--today", "2026-02-30"], "“2026-02-30” is no date"],
    ["an ending that names no format", ["export", "gaps.md", "-o", "x.odt"], "“x.odt” names no format"],
    ["the file itself as the target", ["export", "gaps.md", "-o", "./gaps.md"], "is the file that is read"],
    ["a picture that only a browser paints", ["convert", "nowhere.md", "x.png"], "PNG can only be written by the app"],
    ["one file to convert", ["convert", "gaps.md"], "Name the file to read and the file to write."],
    ["a branch that is not there", ["export", "gaps.md", "-o", "x.svg", "--branch", "Zz"], "title “Zz”"],
    ["a folder that is not there", ["export", "gaps.md", "-o", "no/where.svg"], "There is no “no/where.svg”."],
  ])("refuses %s", (_name, args, message) => {
    const { code, out, err } = aimtree(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

describe("aimtree export", () => {
  it("writes the tree so that it says the same when it is read again", () => {
    expect(aimtree("export", "gaps.md", "-o", "gaps.aimtree")).toMatchObject({ code: 0 });
    const findings = (file: string) =>
      JSON.parse(aimtree("lint", file, "--format", "json").out).files[0].findings.map(
        ({ message }: { message: string }) => message,
      );
    expect(findings("gaps.aimtree")).toEqual(findings("gaps.md"));
    expect(findings("gaps.md").length).toBeGreaterThan(5);
  });

  it("draws a picture without a browser", () => {
    expect(aimtree("export", "gaps.md", "-o", "gaps.svg", "--theme", "dark").code).toBe(0);
    const svg = readFileSync(at("gaps.svg"), "utf8");
    expect(svg).toMatch(/^<svg /);
    expect(svg).toContain("Refresh the");
    expect(svg).not.toContain("NaN");
  });

  it("prints to the standard output, and tells on the side what is lost", () => {
    const { code, out, err } = aimtree("export", "whole.md", "-o", "-", "--to", "csv");
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toMatch(/^id,parent,kind,role,title/);
    expect(err).toMatch(/When writing:\n {2}left out, 1 ×: .*mechanism/);
  });
});

describe("aimtree convert", () => {
  const titles = (file: string): string[] =>
    readFileSync(at(file), "utf8")
      .split("\n")
      .flatMap((line) => /"title":"([^"]*)"/.exec(line)?.[1] ?? []);

  it("takes the tree out of a picture again, exactly", () => {
    aimtree("export", "gaps.md", "-o", "first.aimtree");
    expect(aimtree("convert", "first.aimtree", "first.svg").code).toBe(0);
    expect(aimtree("convert", "first.svg", "again.aimtree").code).toBe(0);
    expect(readFileSync(at("again.aimtree"), "utf8")).toBe(readFileSync(at("first.aimtree"), "utf8"));
  });

  it("writes one branch, named by its number, and as much as is asked for", () => {
    expect(aimtree("convert", "gaps.md", "branch.aimtree", "--branch", "1").code).toBe(0);
    expect(titles("branch.aimtree").filter((title) => title !== "Customers stay")).toEqual([
      "Onboarding",
      "Screens",
      "Samples",
    ]);
    const drawn = (detail: string): string =>
      aimtree("convert", "gaps.md", "-", "--to", "svg", "--branch", "Onboarding", "--detail", detail).out;
    expect(drawn("title")).not.toContain("Activation");
    expect(drawn("all").length).toBeGreaterThan(drawn("title").length + 500);
  });
});

describe("files that belong together", () => {
  const names = ["check-ins.csv", "objectives.csv", "key-results.csv"];

  it("are one tree, wherever they stand among others", () => {
    writeFileSync(at("objectives.csv"), "id,quarter,title\n1,2026-Q1,Grow\n");
    writeFileSync(at("key-results.csv"), "id,objective_id,title,stretch_goal\n7,1,Sales,40\n");
    writeFileSync(at("check-ins.csv"), "key_result_id,date,value\n7,2026-01-05,12\n");
    const converted = aimtree("convert", ...names, "okr.aimtree");
    expect([converted.code, converted.err]).toEqual([0, "Wrote okr.aimtree (Aimtree)\n"]);
    expect(readFileSync(at("okr.aimtree"), "utf8")).toMatch(/"title":"Grow"[\s\S]*"title":"Sales"[\s\S]*"value":12/);
    const { out } = aimtree(
      "lint",
      "check-ins.csv",
      "whole.md",
      "objectives.csv",
      "key-results.csv",
      "--format",
      "json",
    );
    const files = (JSON.parse(out) as { files: { file: string; nodes: number }[] }).files;
    expect(files.map(({ file, nodes }) => [file, nodes])).toEqual([
      [names.join(", "), 2],
      ["whole.md", 4],
    ]);
  });

  it("are refused where they are not", () => {
    const { code, err } = aimtree("convert", "whole.md", "gaps.md", "x.aimtree");
    expect(code).toBe(2);
    expect(err).toMatch(/^whole\.md, gaps\.md: These files are no parts of one tree/);
  });
});

describe("real trees", () => {
  const name = "sdg-goals-targets-indicators.csv";
  it("are checked without an id of chance", (context) => {
    const reason = whyNoCase(name);
    context.skip(reason !== undefined, reason);
    const { code, out } = aimtree("lint", casePath(name), "--rule", "mechanism-missing", "--today", "2026-03-13");
    expect(code).toBe(1);
    expect(out).toMatch(/\(CSV table, 439 nodes\)\n {2}error +mechanism-missing .*\n.*438 metrics.*\n {2}1 error\n$/);
  });

  it("that are no text are refused with the place", (context) => {
    const reason = whyNoCase("freemind-doc-ru.mm");
    context.skip(reason !== undefined, reason);
    const { code, out } = aimtree("lint", casePath("freemind-doc-ru.mm"));
    expect(code).toBe(2);
    expect(out).toMatch(/cannot be read \(line 10, column 65\)\n {2}This file is not in UTF-8/);
  });
});

describe("aimtree diff", () => {
  const tree = (target: number, ...more: string[]): string =>
    `{"aimtree":1,"records":[\n${[
      '{"id":"t","type":"tree","title":"T"}',
      '{"id":"a","type":"node","kind":"aim","order":"a0","title":"Customers stay"}',
      `{"id":"m","type":"node","kind":"metric","role":"proxy","parent":"a","order":"a0","title":"Setups","unit":"%","target":${target}}`,
      ...more,
    ].join(",\n")}\n]}\n`;
  const note = '{"id":"n","type":"node","kind":"note","parent":"a","order":"a1","title":"Remark"}';

  it("is 0 for the same tree, 1 with sentences for another, 2 for what is none", () => {
    writeFileSync(at("one.aimtree"), tree(50));
    writeFileSync(at("two.aimtree"), tree(60, note));
    expect(aimtree("diff", "one.aimtree", "one.aimtree")).toMatchObject({ code: 0, out: "Nothing changed.\n" });
    const text = aimtree("diff", "one.aimtree", "two.aimtree");
    expect(text.code).toBe(1);
    expect(text.out.replaceAll("\u00a0", " ")).toBe(
      "+ note “Remark” below “Customers stay”\n~ “Setups”: target 50 % → 60 %\n\n2 changes\n",
    );
    const json = aimtree("diff", "one.aimtree", "two.aimtree", "--format", "json");
    expect(JSON.parse(json.out)).toMatchObject({
      version: 1,
      changes: [{ happened: "added", node: "n" }, { node: "m" }],
    });
    expect(aimtree("diff", "one.aimtree", "two.aimtree", "--format", "markdown").out).toContain(
      "## Changed\n\n- *Setups*: ",
    );
    expect(aimtree("diff", "one.aimtree", "broken.aimtree")).toMatchObject({ code: 2, out: "" });
    expect(aimtree("diff", "one.aimtree").code).toBe(2);
  });
});

describe("aimtree brief", () => {
  it("writes what a model is handed, of the whole tree or of a branch", () => {
    const { code, out } = aimtree("brief", "gaps.md", "--ask", "What is missing?", "--today", "2026-03-13");
    expect(code).toBe(0);
    expect(out).toContain("What is missing?");
    expect(out).toContain("Aim: Customers stay");
    expect(out).toContain("Refresh the help centre");
    expect(aimtree("brief", "gaps.md", "-o", "brief.md", "--branch", "Onboarding").code).toBe(0);
    const branch = readFileSync(at("brief.md"), "utf8");
    expect(branch).toContain("Samples");
    expect(branch).not.toContain("Refresh the help centre");
  });

  it("says what it cannot find", () => {
    expect(aimtree("brief", "gaps.md", "--branch", "Nobody")).toMatchObject({ code: 2, out: "" });
    expect(aimtree("brief").err).toContain("Name a file");
  });
});
