import { Refused } from "../core/edits/refused.ts";
import type { Id } from "../core/records/fields.ts";
import type { App, Page } from "./app.ts";
import { openText } from "./importing/from-outside.ts";
import { hashOf, type Route, readRoute } from "./navigation.ts";
import { type Begun, measured, type OpeningParts, openWorkspace, planOf, startFresh } from "./opening.ts";
import type { OpenTree, OpenTreeResult, Persistence } from "./persist/open-tree.ts";
import { type ViewSaver, viewSaver } from "./persist/view-saver.ts";
import type { Dialog } from "./session.ts";
import type { Glance } from "./shelf/glance.ts";
import { watchShelf } from "./shelf/whereabouts.ts";
import { commitTitle } from "./sketch/editor.ts";
import { FIRST, type Plan } from "./sketch/plan.ts";
import { planNamed } from "./sketch/plan-named.ts";
import { placeIn } from "./trail.ts";
import { readView } from "./view/stored-view.ts";
import { returnTo } from "./walk/jump.ts";
import { goTo } from "./walk/walk.ts";
import type { Workspace } from "./workspace.ts";

interface RoutingParts extends Omit<OpeningParts, "saveView" | "note" | "persistence"> {
  /** Asks the browser never to clear what is stored; to be called after the first edit. */
  readonly keepStorage: () => Promise<unknown>;
  /** Fetches what measures all texts exactly; the empty first tree can do without. */
  readonly wholeMeasurer: () => Promise<unknown>;
}

/** Dialogs that ask nothing of the tree that was open before. */
const OF_ANY_TREE: ReadonlySet<Dialog["name"]> = new Set([
  "palette",
  "help",
  "settings",
  "storage",
  "import",
  "restore",
]);

/** Opens what the address says, and closes what was open: nothing is left unsaved on the way. */
export class Routing {
  readonly #app: App;
  readonly #persistence: Persistence;
  readonly #parts: RoutingParts;
  #views: ViewSaver | undefined;
  #unwatch: (() => Promise<void>) | undefined;
  #unshelve: (() => void) | undefined;
  #turn = 0;
  /** The dialog that stood when the way to the next page began. */
  #dialog: Dialog | undefined;
  #before: Promise<void> = Promise.resolve();

  constructor(app: App, persistence: Persistence, parts: RoutingParts) {
    this.#app = app;
    this.#persistence = persistence;
    this.#parts = parts;
  }

  /** Shows what the address says now and follows it from then on. */
  async start(): Promise<void> {
    window.addEventListener("hashchange", () => void this.#follow().catch(this.#app.report));
    window.addEventListener("popstate", ({ state }) => this.#comeBack(state));
    window.addEventListener("pagehide", () => void this.#views?.flush().catch(this.#app.report));
    await this.#show(readRoute(location.hash));
  }

  /** The address has changed: by a link, by hand, or on the browser's way back, which knows the node too. */
  async #follow(): Promise<void> {
    const { state } = history;
    await this.#show(readRoute(location.hash));
    this.#comeBack(state);
  }

  /** The browser went back or forward: shows the place that was left, if it is in the tree that is open. */
  #comeBack(state: unknown): void {
    const { tree, page } = this.#app.screen.getState();
    const place = placeIn(state);
    const route = readRoute(location.hash);
    if (!tree || page !== "tree" || !place || route.page !== "tree" || route.id !== tree.id) return;
    commitTitle(tree);
    this.#app.openDialog(undefined);
    returnTo(tree, place);
  }

  /** Goes somewhere else; the address changes and the browser's back button leads here. */
  async go(route: Route): Promise<void> {
    const hash = hashOf(route);
    if (location.hash === hash) await this.#show(route);
    else location.hash = hash;
  }

  /**
   * Opens a fresh tree; its address is known to the history, though it is stored only with its first letter. Nothing is
   * waited for: whoever chose it types on at once.
   */
  async openFresh(plan?: Plan): Promise<void> {
    if (this.#app.keeping.getState().readOnly) throw new Refused("readOnly");
    return this.#inTurn(() => this.#enterFresh(plan));
  }

  #show(route: Route): Promise<void> {
    return this.#inTurn(() => this.#arrive(route));
  }

  /** One after the other: a tree that is half left cannot be shown again. Of several that wait the last one counts. */
  #inTurn(arrive: () => Promise<void>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const arrived = this.#before.then(() => {
      if (turn !== this.#turn) return undefined;
      const { page, dialog } = this.#app.screen.getState();
      // Before the first page there was none: what stands is asked of the one that comes.
      this.#dialog = page === "loading" ? undefined : dialog;
      return arrive();
    });
    this.#before = arrived.catch(() => undefined);
    return arrived;
  }

  async #arrive(route: Route): Promise<void> {
    if (route.page === "link") return this.#openLink(route.link);
    if (route.page === "new") return this.#firstVisit(FIRST);
    if (route.page === "home") {
      await this.#leave();
      this.#app.screen.setState({ page: "home", tree: undefined, dialog: this.#dialogThere() });
      return;
    }
    const id = route.page === "tree" ? route.id : await this.#latest();
    if (id === "unknown") return;
    if (id === undefined && this.#app.keeping.getState().readOnly) await this.go({ page: "home" });
    else if (id === undefined) await this.#firstVisit(FIRST);
    else await this.#openStored(id);
    if (route.page === "tree" && route.node !== undefined) this.#choose(route.id, route.node);
  }

  /**
   * Shows the tree that is in the address over what is open, or over the list of trees. The address is put back at
   * once: it would bring the tree in again with every reload, and stay in the history for everybody to read.
   */
  async #openLink(link: string): Promise<void> {
    const tree = this.#app.tree();
    if (tree) {
      commitTitle(tree);
      const plan = tree.session.getState().ghosts ?? FIRST;
      const state = tree.saver.state.kind === "new" ? { fresh: plan.name } : null;
      history.replaceState(state, "", hashOf({ page: "tree", id: tree.id }));
    } else {
      await this.#leave();
      history.replaceState(null, "", hashOf({ page: "home" }));
      this.#app.screen.setState({ page: "home", tree: undefined });
    }
    await openText(this.#app, link);
  }

  /** The tree that was edited last; `unknown` where the storage does not say, and a page says that. */
  async #latest(): Promise<Id | "unknown" | undefined> {
    try {
      return await this.#app.library.latest();
    } catch (error) {
      this.#parts.onError(error);
      // Without it the first visit would be shown to somebody who has trees.
      this.#app.screen.setState({ page: "no-answer", tree: undefined });
      return "unknown";
    }
  }

  /** The first visit opens on a real map with the caret in an aim. */
  async #firstVisit(plan: Plan): Promise<void> {
    const [tree, left] = this.#enter(this.#app.library.fresh(), undefined);
    history.replaceState({ fresh: plan.name }, "", hashOf({ page: "tree", id: tree.id }));
    startFresh(tree, plan, this.#app.settings.store.getState().direction);
    await left;
  }

  async #enterFresh(plan = FIRST): Promise<void> {
    const [tree, left] = this.#enter(this.#app.library.fresh(), undefined);
    history.pushState({ fresh: plan.name }, "", hashOf({ page: "tree", id: tree.id }));
    startFresh(tree, plan, this.#app.settings.store.getState().direction);
    await left;
  }

  async #openStored(id: Id): Promise<void> {
    const { tree } = this.#app.screen.getState();
    if (tree?.id === id) {
      this.#app.screen.setState({ page: "tree" });
      return;
    }
    const measurer = this.#parts.wholeMeasurer();
    const [opened, view] = await Promise.all([this.#app.library.open(id), this.#viewOf(id), measurer]);
    if (opened.state === "open") {
      const kept = readView(view);
      const ghosts = await planOf(opened.tree, kept);
      const begun = await measured(this.#parts, opened.tree, kept, ghosts);
      const [, left] = this.#enter(opened.tree, kept, ghosts, begun);
      // The place that the way back leads to stays known; that nothing was typed yet does not.
      history.replaceState(placeIn(history.state) ? history.state : null, "", hashOf({ page: "tree", id }));
      await left;
      return;
    }
    // A fresh tree is stored with its first letter: reloaded before it, the address leads to a fresh one again.
    const fresh = freshPlan(history.state);
    if (opened.state === "missing" && fresh !== undefined) return this.#firstVisit(await planNamed(fresh));
    await this.#leave();
    if (opened.state === "failed") this.#parts.onError(opened.error);
    this.#app.screen.setState({ page: pageOf(opened), tree: undefined, broken: id });
  }

  /** What was on the screen; a tree opens without it too. */
  async #viewOf(id: Id): Promise<unknown> {
    return this.#persistence.store.view(id).catch((error: unknown) => {
      this.#parts.onError(error);
      return undefined;
    });
  }

  /** The address named a node: it is chosen, and the address names the tree only, so that a reload does not choose again. */
  #choose(id: Id, node: Id): void {
    const { tree } = this.#app.screen.getState();
    if (tree?.id !== id) return;
    history.replaceState(null, "", hashOf({ page: "tree", id }));
    if (tree.document.node(node)) goTo(tree, node);
  }

  /**
   * Shows a tree at once: whoever asked for it types on without looking. Gives it, and when the former one is left,
   * which stores what was last typed there.
   */
  #enter(
    open: OpenTree,
    view: ReturnType<typeof readView>,
    ghosts?: Plan,
    begun?: Begun,
  ): readonly [Workspace, Promise<void>] {
    const left = this.#leave();
    const id = open.document.tree.id;
    const views = viewSaver(this.#persistence.store, id);
    this.#views = views;
    const saveView = (_id: Id, next: unknown): void => views.save(next);
    const note = (glance: Glance): Promise<void> => this.#app.library.note(id, glance);
    const parts = { ...this.#parts, persistence: this.#persistence, saveView, note };
    const tree: Workspace = openWorkspace(parts, open, view, ghosts, begun);
    this.#app.screen.setState({ page: "tree", tree, dialog: this.#dialogThere() });
    this.#unwatch = this.#app.snapshots.watch(open.document, open.saver);
    this.#unshelve = watchShelf(this.#app, this.#persistence, tree);
    const stop = open.document.onChange(() => {
      stop();
      void this.#parts.keepStorage().catch(this.#app.report);
    });
    return [tree, left];
  }

  /**
   * The way to a page closes what was open before, but not what came up since, as by a file that was dropped: what is typed
   * into it would land in the tree. What was asked of another tree goes.
   */
  #dialogThere(): Dialog | undefined {
    const { dialog } = this.#app.screen.getState();
    return dialog && dialog !== this.#dialog && OF_ANY_TREE.has(dialog.name) ? dialog : undefined;
  }

  async #leave(): Promise<void> {
    const { tree } = this.#app.screen.getState();
    if (!tree) return;
    commitTitle(tree);
    // It says itself what goes wrong, and nobody has to wait for it.
    void this.#unwatch?.();
    this.#unwatch = undefined;
    this.#unshelve?.();
    this.#unshelve = undefined;
    this.#app.notices.leave(tree.id);
    await this.#views?.flush();
    // What is not stored by then is told as long as it is not.
    await tree.close();
  }
}

/** What the browser's history keeps with the address of a tree in which nothing was typed yet: the name of its plan. */
function freshPlan(state: unknown): unknown {
  return typeof state === "object" && state !== null && "fresh" in state ? state.fresh : undefined;
}

/** The page for a tree that did not open. */
function pageOf(opened: Exclude<OpenTreeResult, { state: "open" }>): Page {
  if (opened.state !== "failed") return opened.state;
  return opened.why === "newer" || opened.why === "outdated" ? "newer" : "damaged";
}
