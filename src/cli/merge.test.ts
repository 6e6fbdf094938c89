import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const START = new URL("aimtree.mjs", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "aimtree-merge-"));
const at = (name: string): string => join(folder, name);

function run(program: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr.replaceAll("\u00a0", " ") };
}
const aimtree = (...args: string[]) => run(process.execPath, [START, ...args]);
const git = (...args: string[]) => run("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args]);

const tree = (target: number, owner: string, ...more: string[]): string =>
  `{"aimtree":1,"records":[\n${[
    '{"id":"t","type":"tree","title":"T"}',
    `{"id":"a","type":"node","kind":"aim","order":"a0","title":"Customers stay","owner":"${owner}"}`,
    `{"id":"m","type":"node","kind":"metric","role":"proxy","parent":"a","order":"a0","title":"Setups","target":${target}}`,
    ...more,
  ].join(",\n")}\n]}\n`;
const note = '{"id":"n","type":"node","kind":"note","parent":"a","order":"a1","title":"Remark"}';

beforeAll(() => {
  for (const [name, text] of [
    ["base", tree(40, "Ana")],
    ["ours", tree(50, "Ana")],
    ["theirs", tree(60, "Mei", note)],
    ["other", tree(40, "Mei", note)],
    ["stranger", tree(40, "Ana").replaceAll('"a"', '"b"').replaceAll('"m"', '"k"')],
    ["empty", ""],
    ["broken", '{"aimtree":1,"records":[\n{"id":'],
  ] as const)
    writeFileSync(at(`${name}.aimtree`), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const files = (...names: string[]): string[] => names.map((name) => `${name}.aimtree`);

describe("aimtree merge", () => {
  it("is 0 where the two changed different things, and writes both", () => {
    expect(aimtree("merge", ...files("base", "ours", "other"), "-o", "out.aimtree")).toEqual({
      code: 0,
      out: "",
      err: "+ note “Remark” below “Customers stay”\n~ “Customers stay”: owner Ana → Mei\n2 changes from theirs\n",
    });
    expect(readFileSync(at("out.aimtree"), "utf8")).toContain('"title":"Setups","target":50');
  });

  it("is 1 with a list where both changed the same, and leaves ours there", () => {
    const { code, out, err } = aimtree("merge", ...files("base", "ours", "theirs"), "-o", "-");
    expect(code).toBe(1);
    expect(out).toContain('"target":50');
    expect(out).toContain("Remark");
    expect(err).toBe(`+ note “Remark” below “Customers stay”
~ “Customers stay”: owner Ana → Mei
! “Setups”: target
  * ours: 50
    theirs: 60
    before: 40
2 changes from theirs, 1 choice left as in ours
`);
  });

  it("takes one side where it is told to", () => {
    const { code, out } = aimtree("merge", ...files("base", "ours", "theirs"), "-o", "-", "--prefer", "theirs");
    expect(code).toBe(0);
    expect(out).toContain('"target":60');
  });

  it("lists every difference where nothing is known of before", () => {
    const { code, err } = aimtree("merge", ...files("empty", "ours", "theirs"), "-o", "-");
    expect(code).toBe(1);
    expect(err.match(/^! .*/gm)).toEqual(["! note “Remark”", "! “Customers stay”: owner", "! “Setups”: target"]);
  });

  it.each<[string, string[], string]>([
    ["what cannot be read", ["base", "ours", "broken"], "broken.aimtree:"],
    ["trees that have nothing in common", ["base", "ours", "stranger"], "no node in common"],
    ["fewer than three files", ["base", "ours"], "Name three files"],
  ])("is 2 for %s", (_, names, said) => {
    const { code, out, err } = aimtree("merge", ...files(...names), "-o", "-");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });

  it("merges for git", ({ skip }) => {
    skip(git("--version").code !== 0, "there is no git here");
    git("init", "-q", "-b", "main");
    writeFileSync(at(".gitattributes"), "*.aimtree merge=aimtree\n");
    git("config", "merge.aimtree.driver", `"${process.execPath}" "${START}" merge %O %A %B -o %A`);
    const commit = (name: string): void => {
      writeFileSync(at("plan.aimtree"), readFileSync(at(`${name}.aimtree`)));
      git("add", "plan.aimtree", ".gitattributes");
      git("commit", "-q", "-m", name);
    };
    commit("base");
    git("checkout", "-q", "-b", "side");
    commit("other");
    git("checkout", "-q", "main");
    commit("ours");
    expect(git("merge", "-q", "--no-edit", "side").code).toBe(0);
    const merged = readFileSync(at("plan.aimtree"), "utf8");
    expect(merged).toContain('"target":50');
    expect(merged).toContain('"owner":"Mei"');
    git("checkout", "-q", "-b", "clash", "HEAD~2");
    commit("theirs");
    git("checkout", "-q", "main");
    const clash = git("merge", "-q", "--no-edit", "clash");
    expect(clash.code).toBe(1);
    expect(clash.err).toContain("! “Setups”: target");
    expect(readFileSync(at("plan.aimtree"), "utf8")).toContain('"target":50');
  });
});
