import { RecordStore } from "../../src/core/document/record-store.ts";
import type { Kind, NodeRecord, Role } from "../../src/core/records/node.ts";
import { ROLES } from "../../src/core/records/node.ts";
import type { AnyRecord } from "../../src/core/records/records.ts";

/**
 * A tree from a few lines for tests, two spaces a level: `aim Retention`, `proxy Setups`, `tactic? An idea`. The
 * title is the id, unless one is given: `tactic Build it = t1`.
 */
export function sketch(text: string, more: readonly AnyRecord[] = []): RecordStore {
  const records: AnyRecord[] = [{ id: "tree", type: "tree", title: "" }];
  const path: string[] = [];
  for (const [i, line] of text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .entries()) {
    const [, indent = "", word = "", idea, title = "", id = title] =
      /^( *)(\w+)(\?)? ?(.*?)(?: = (\w+))?$/.exec(line) ?? [];
    const depth = indent.length / 2;
    records.push(node(word, id, title, { order: `a${String(i).padStart(4, "0")}`, parent: path[depth - 1], idea }));
    path.splice(depth, path.length, id);
  }
  return new RecordStore([...records, ...more]);
}

interface Rest {
  readonly order: string;
  readonly parent: string | undefined;
  readonly idea: string | undefined;
}

function node(word: string, id: string, title: string, { order, parent, idea }: Rest): NodeRecord {
  const role = ROLES.find((one) => one === word) as Role | undefined;
  return {
    id,
    type: "node",
    kind: role ? "metric" : (word as Kind),
    order,
    title,
    ...(role ? { role } : {}),
    ...(parent === undefined ? {} : { parent }),
    ...(idea ? { status: "idea" as const } : {}),
  };
}
