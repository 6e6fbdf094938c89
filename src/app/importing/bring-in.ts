import type { Diff } from "../../core/document/diff.ts";
import type { LongTurn } from "../../core/host.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { working as words } from "../../core/strings/working.ts";
import { asNewTree } from "../../formats/import/as-new-tree.ts";
import { intoTree } from "../../formats/import/into-tree.ts";
import type { Shown } from "../../formats/import/look.ts";
import { countNodes } from "../../formats/import/measure.ts";
import type { App } from "../app.ts";
import { openTree } from "../navigation.ts";
import { chooseSome } from "../session.ts";
import { offerUndo } from "../undo-offer.ts";
import { isLarge } from "../working/large.ts";
import type { Workspace } from "../workspace.ts";
import type { ImportJob } from "./importing.ts";

/** What comes in: the change, the nodes that hang where the person pointed, and how many there are in all. */
export interface Incoming {
  readonly diff: Diff;
  readonly tops: readonly Id[];
  readonly nodes: number;
}

/** Pasted nodes from which on the state before is worth keeping. */
const MANY = 10;

/** Adds what came from outside to the open tree, as one undo step with a way back on the toast. */
export async function bringDiff(
  tree: Workspace,
  app: App,
  { diff, tops, nodes }: Incoming,
  key: "import" | "paste",
): Promise<void> {
  void app.snapshots.take("always");
  if (isLarge(diff)) {
    if (!(await bringInTurns(tree, app, { diff, nodes }, key))) return;
  } else {
    if (key === "import" || nodes >= MANY) tree.revisions.keepBefore(key, nodes);
    tree.document.apply({ key }, diff);
  }
  tree.history.seal();
  const first = tops[0];
  if (first !== undefined) {
    chooseSome(tree.session, tops, first);
    tree.reveal(first);
  }
  offerUndo(app, tree, strings.arrange.pasted(nodes));
}

/** The same for very many records; false if it was called off, and then nothing is left of it. */
async function bringInTurns(
  tree: Workspace,
  app: App,
  { diff, nodes }: Pick<Incoming, "diff" | "nodes">,
  key: "import" | "paste",
): Promise<boolean> {
  const { changeInTurns } = await import("../working/change.ts");
  const kept = tree.revisions.keep(key, nodes).catch(app.report);
  const bring = (turn: LongTurn) => tree.document.applyInTurns({ key }, diff, turn);
  const change = await changeInTurns(tree, app, words.bringing(nodes), bring);
  const state = change ? undefined : await kept;
  if (state) await tree.revisions.remove(state.n);
  return change !== undefined;
}

/** Adds what the preview shows below the chosen node of the open tree. */
export async function bringInto(tree: Workspace, app: App, job: ImportJob): Promise<void> {
  const { focus } = tree.session.getState();
  const { records } = shownIn(job);
  const incoming = job.pasted ?? {
    ...intoTree(tree.document, records, tree.host, focus, job.told?.standIns),
    nodes: countNodes(records),
  };
  await bringDiff(tree, app, incoming, "import");
}

/**
 * Stores what the preview shows as a tree of its own and opens it. The tree that was open stays as it is. A file that
 * Aimtree was opened with is written from now on.
 */
export async function bringAsNew(app: App, job: ImportJob): Promise<void> {
  const { records, losses } = shownIn(job);
  const fresh = asNewTree(records, app.host, job.name);
  const id = await app.library.add(fresh);
  // Whoever sent it went on from here: a later merge wants to know.
  if (job.told?.isWhole) await app.library.keepState(id, "opened", fresh);
  // What could not be read of the file would be gone from it.
  if (job.origin && job.format?.id === "aimtree" && losses.length === 0) {
    const { linkOrigin } = await import("../linked/ways.ts");
    await linkOrigin(app, id, job.origin);
  }
  await openTree(app, id);
}

function shownIn({ shown, name }: ImportJob): Shown {
  if (!shown) throw new Error(`Nothing was read of ${name}`);
  return shown;
}
