import { askConflict, type Question } from "../core/describe/conflict.ts";
import { describeDiff } from "../core/describe/describe.ts";
import { between } from "../core/document/diff.ts";
import { RecordStore } from "../core/document/record-store.ts";
import type { View } from "../core/document/view.ts";
import { isRelated } from "../core/merge/ancestor.ts";
import { mergeThree } from "../core/merge/three-way.ts";
import { cliMerging as words } from "../core/strings/cli-merging.ts";
import { writeAimtree } from "../formats/aimtree/write.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";
import { faultOf, readSource, treeOf } from "./read-tree.ts";

export interface MergeArguments {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly out: string;
  readonly prefer: "ours" | "theirs" | undefined;
  readonly today: string;
}

/**
 * Merges two files with the one that both began with and writes what comes of it: 0 if nothing is left to choose, 1 if
 * something is (ours stands there, and all of it is listed), 2 if a file cannot be read or written.
 */
export async function merge(args: MergeArguments, outside: Outside): Promise<Exit> {
  const { out, prefer, today } = args;
  const [base, ours, theirs] = [
    await read(args.base, outside, true),
    await read(args.ours, outside),
    await read(args.theirs, outside),
  ];
  if (base === "unreadable" || ours === "unreadable" || theirs === "unreadable") return EXIT.failed;
  if (!ours || !theirs) return EXIT.failed;
  if (!isRelated(ours.all(), theirs.all())) {
    outside.complain(words.unrelated);
    return EXIT.failed;
  }
  const states = { base: base?.all(), ours: ours.all(), theirs: theirs.all() };
  const { records, conflicts } = mergeThree(states, { usual: prefer ?? "ours" });
  const view = new RecordStore(records);
  try {
    const text = writeAimtree(view);
    if (out === "-") outside.print(text);
    else await outside.write(out, text);
  } catch (error) {
    outside.complain(faultOf(out, error));
    return EXIT.failed;
  }
  const open = prefer === undefined ? conflicts : [];
  const asked = open.map((conflict) => askConflict(conflict, { base, ours, theirs }, { today }));
  const changes = describeDiff(between(ours.all(), view.all()), view, { today });
  const lines = [
    ...changes.map(({ sign, text }) => `${sign} ${text}`),
    ...asked.flatMap(told),
    words.summary(changes.length, open.length),
  ];
  outside.complain(lines.join("\n"));
  return open.length === 0 ? EXIT.fine : EXIT.findings;
}

/** Undefined for an empty file where one may be: git hands one over if both sides added the file. */
async function read(file: string, outside: Outside, mayBeEmpty = false): Promise<View | "unreadable" | undefined> {
  const found = await readSource(file, outside);
  if (mayBeEmpty && "source" in found && found.source.text.trim() === "") {
    outside.complain(words.noBase(file));
    return undefined;
  }
  let last = 0;
  const host = { newId: () => `new-${++last}`, today: outside.today };
  const result = "fault" in found ? found.fault : await treeOf([found.source], host);
  if (result.ok) return result.view;
  outside.complain(`${file}: ${result.message}`);
  return "unreadable";
}

function told({ text, answers, chosen }: Question): string[] {
  const lines = (["ours", "theirs", "base"] as const).flatMap((side) => {
    const answer = answers[side]?.replaceAll("\n", " / ");
    return answer === undefined ? [] : [words.answer(words.side[side], answer, side === chosen)];
  });
  return [words.conflict(text), ...lines];
}
