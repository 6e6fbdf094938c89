import { hashOf } from "../storage/chunks.ts";
import type { SnapshotInfo, SnapshotShelf } from "../storage/port.ts";
import type { Folder } from "./folder.ts";
import { type Named, namedBy, nameOf, spare } from "./names.ts";

/** Snapshots in a folder; without one nothing is kept and nothing found. */
export function snapshotShelf(folder: Folder | undefined): SnapshotShelf {
  const all = async (): Promise<Named[]> => {
    const names = (await folder?.names()) ?? [];
    return names.flatMap((name) => namedBy(name) ?? []).sort(newestFirst);
  };
  const remove = async (infos: readonly SnapshotInfo[]): Promise<void> => {
    for (const { name } of infos) await folder?.remove(name);
  };
  return {
    available: folder !== undefined,
    list: all,
    read: async ({ name }) => textOf(folder, name),
    keep: async (tree, { at, rev, text }, keepAll = false) => {
      if (!folder) return false;
      const hash = hashOf(text);
      const own = (await all()).filter((info) => info.tree === tree);
      const latest = own[0];
      if (latest?.hash === hash && (await textOf(folder, latest.name)) !== undefined) return false;
      const name = nameOf(tree, at, rev, hash);
      await folder.write(name, text);
      // Older copies go only when this one is known to be there.
      if ((await textOf(folder, name)) === undefined)
        throw new Error(`The snapshot ${name} did not come back as written`);
      if (!keepAll) await remove(spare((await all()).filter((info) => info.tree === tree)));
      return true;
    },
    forget: async (trees) => remove((await all()).filter(({ tree }) => trees.includes(tree))),
  };
}

/** The text of a snapshot; undefined if it is gone or not what was written. */
async function textOf(folder: Folder | undefined, name: string): Promise<string | undefined> {
  const text = await folder?.read(name);
  return text !== undefined && hashOf(text) === namedBy(name)?.hash ? text : undefined;
}

function newestFirst(a: Named, b: Named): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : b.rev - a.rev;
}
