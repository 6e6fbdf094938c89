import { generateNKeysBetween } from "fractional-indexing";
import type { App } from "../../../app/app.ts";
import { isFar, toScreen } from "../../../app/canvas-model/window-box.ts";
import { newTree } from "../../../app/persist/open-tree.ts";
import { fitAll } from "../../../app/view/camera.ts";
import type { Workspace } from "../../../app/workspace.ts";
import { addNode } from "../../../core/edits/add-node.ts";
import type { NodeRecord } from "../../../core/records/node.ts";
import type { AnyRecord } from "../../../core/records/records.ts";
import { type Bench, type BenchTree, type BenchView, crossLinks, painted, paintedWhen } from "./bench.ts";

/** px below the upper edge of a card where nothing but the card takes the pointer. */
const GRIP = 12;

/** The application itself: what is asked of it goes through the doors that people's edits go through. */
export class AppBench implements Bench {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  /** Opens the tree as one that this page holds in memory only: it is there at once, and stored behind the picture. */
  async load(tree: BenchTree): Promise<void> {
    const { screen, library, host } = this.#app;
    const id = host.newId();
    library.persistence.unsaved.keep(newTree(library.persistence, recordsOf(tree, id)));
    const shown = new Promise<Workspace>((found) => {
      const stop = screen.subscribe(({ tree: now }) => {
        if (now?.id !== id) return;
        stop();
        found(now);
      });
    });
    await this.#app.go({ page: "tree", id });
    const { document } = await shown;
    await painted();
    // A new tree is stored with its first change.
    const title = `${tree.nodes.length} nodes`;
    document.commit({ key: "rename" }, (draft) => draft.patch(id, { title }), { origin: "load" });
  }

  shown(): number {
    const { canvas, session } = this.#tree;
    const far = isFar(session.getState().viewport);
    return far ? canvas.nodesIn(canvas.window()).length : canvas.flowNodes().length;
  }

  view(): BenchView {
    return this.#tree.session.getState().viewport;
  }

  async center(id: string): Promise<void> {
    const { canvas, session } = this.#tree;
    const box = canvas.target(id);
    if (!box) throw new Error(`There is no card ${id}`);
    const { width, height } = canvas.screen;
    session.setState({ viewport: { x: width / 2 - box.x - box.w / 2, y: height / 2 - box.y - box.h / 2, zoom: 1 } });
    await painted();
  }

  async fit(): Promise<void> {
    fitAll(this.#tree);
    let before: BenchView | undefined;
    await paintedWhen(() => {
      const isAtRest = before === this.view();
      before = this.view();
      return isAtRest;
    });
  }

  async add(parentId: string, id: string, text: string): Promise<void> {
    const { document, host } = this.#tree;
    const place = { parent: parentId };
    document.commit({ key: "add", subject: text }, (draft) =>
      addNode(draft, { ...host, newId: () => id }, place, { kind: "metric", role: "leading", title: text }),
    );
    await painted();
  }

  async rename(id: string, text: string): Promise<void> {
    this.#tree.document.commit({ key: "rename", subject: text }, (draft) =>
      draft.patch<NodeRecord>(id, { title: text }),
    );
    await painted();
  }

  handle(id: string): { x: number; y: number } {
    const { canvas, session } = this.#tree;
    const box = canvas.rect(id);
    const map = document.querySelector(".react-flow")?.getBoundingClientRect();
    if (!box || !map) throw new Error(`There is no card ${id}`);
    const at = toScreen(session.getState().viewport, { x: box.x + box.w / 2, y: box.y + Math.min(GRIP, box.h / 2) });
    return { x: at.x + map.left, y: at.y + map.top };
  }

  async exportImage(): Promise<string> {
    const [{ info }, { writeAs }, { usualChoices }] = await Promise.all([
      import("../../../formats/svg/info.ts"),
      import("../../../app/exporting/draw.ts"),
      import("../../../app/exporting/choices.ts"),
    ]);
    const result = await writeAs(info, this.#tree, this.#app, usualChoices(this.#tree, this.#app.language));
    if (!result.ok) throw new Error(result.message);
    return String(result.content);
  }

  get #tree(): Workspace {
    const tree = this.#app.tree();
    if (!tree) throw new Error("No tree is open");
    return tree;
  }
}

/** Roots are aims, all below them is metrics: every tree may hang so. */
function recordsOf(tree: BenchTree, treeId: string): AnyRecord[] {
  const siblings = new Map<string, string[]>();
  const keyOf = (parent: string | null | undefined): string => parent ?? "";
  for (const { id, parentId } of tree.nodes) {
    const there = siblings.get(keyOf(parentId));
    if (there) there.push(id);
    else siblings.set(keyOf(parentId), [id]);
  }
  const orders = new Map<string, string>();
  for (const ids of siblings.values()) {
    const keys = generateNKeysBetween(null, null, ids.length);
    for (const [i, id] of ids.entries()) orders.set(id, keys[i] ?? "a0");
  }
  const records: AnyRecord[] = [{ id: treeId, type: "tree", title: "" }];
  for (const { id, parentId, text } of tree.nodes) {
    const place = parentId ? { kind: "metric", role: "leading", parent: parentId } : { kind: "aim" };
    records.push({ id, type: "node", order: orders.get(id) ?? "a0", title: text, ...place });
  }
  const links = crossLinks(tree).map(({ source, target }, i) => ({ id: `link-${i}`, from: source, to: target }));
  return [...records, ...links.map((link) => ({ ...link, type: "link", kind: "moves" }) as AnyRecord)];
}
