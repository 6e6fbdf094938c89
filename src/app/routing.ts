import type { Id } from "../core/records/fields.ts";
import type { App } from "./app.ts";
import { hashOf, type Route, readRoute } from "./navigation.ts";
import { type OpeningParts, openWorkspace, startFresh } from "./opening.ts";
import type { OpenTree, Persistence } from "./persist/open-tree.ts";
import { type ViewSaver, viewSaver } from "./persist/view-saver.ts";
import { commitTitle } from "./sketch/editor.ts";
import { readView } from "./view/stored-view.ts";
import type { Workspace } from "./workspace.ts";

interface RoutingParts extends Omit<OpeningParts, "saveView" | "persistence"> {
  /** Asks the browser never to clear what is stored; to be called after the first edit. */
  readonly keepStorage: () => Promise<unknown>;
}

/** Opens what the address says, and closes what was open: nothing is left unsaved on the way. */
export class Routing {
  readonly #app: App;
  readonly #persistence: Persistence;
  readonly #parts: RoutingParts;
  #views: ViewSaver | undefined;
  #turn = 0;

  constructor(app: App, persistence: Persistence, parts: RoutingParts) {
    this.#app = app;
    this.#persistence = persistence;
    this.#parts = parts;
  }

  /** Shows what the address says now and follows it from then on. */
  async start(): Promise<void> {
    window.addEventListener("hashchange", () => void this.#show(readRoute(location.hash)).catch(this.#app.report));
    window.addEventListener("pagehide", () => void this.#views?.flush().catch(this.#app.report));
    await this.#show(readRoute(location.hash));
  }

  /** Goes somewhere else; the address changes and the browser's back button leads here. */
  async go(route: Route): Promise<void> {
    const hash = hashOf(route);
    if (location.hash === hash) await this.#show(route);
    else location.hash = hash;
  }

  /** Opens a fresh tree; its address is known to the history, though it is stored only with its first letter. */
  async openFresh(): Promise<void> {
    const fresh = this.#app.library.fresh();
    await this.#enter(fresh, undefined);
    history.pushState(null, "", hashOf({ page: "tree", id: fresh.document.tree.id }));
    const { tree } = this.#app.screen.getState();
    if (tree) startFresh(tree);
  }

  async #show(route: Route): Promise<void> {
    this.#turn += 1;
    if (route.page === "home") {
      await this.#leave();
      this.#app.screen.setState({ page: "home", tree: undefined, dialog: undefined });
      return;
    }
    const id = route.page === "tree" ? route.id : await this.#app.library.latest();
    if (id === undefined) await this.#firstVisit();
    else await this.#openStored(id, this.#turn);
  }

  /** The first visit opens on a real map with the caret in an aim. */
  async #firstVisit(): Promise<void> {
    const fresh = this.#app.library.fresh();
    await this.#enter(fresh, undefined);
    history.replaceState(null, "", hashOf({ page: "tree", id: fresh.document.tree.id }));
    const { tree } = this.#app.screen.getState();
    if (tree) startFresh(tree);
  }

  async #openStored(id: Id, turn: number): Promise<void> {
    const { tree } = this.#app.screen.getState();
    if (tree?.id === id) {
      this.#app.screen.setState({ page: "tree" });
      return;
    }
    const [opened, view] = await Promise.all([this.#app.library.open(id), this.#persistence.store.view(id)]);
    if (turn !== this.#turn) return;
    if (opened.state === "open") {
      await this.#enter(opened.tree, readView(view));
      history.replaceState(null, "", hashOf({ page: "tree", id }));
    } else if (opened.state === "failed") throw opened.error;
    else this.#app.screen.setState({ page: opened.state, tree: undefined });
  }

  async #enter(open: OpenTree, view: ReturnType<typeof readView>): Promise<void> {
    await this.#leave();
    const id = open.document.tree.id;
    const views = viewSaver(this.#persistence.store, id, this.#app.report);
    this.#views = views;
    const saveView = (_id: Id, next: unknown): void => views.save(next);
    const tree: Workspace = openWorkspace({ ...this.#parts, persistence: this.#persistence, saveView }, open, view);
    this.#app.screen.setState({ page: "tree", tree, dialog: undefined });
    const stop = open.document.onChange(() => {
      stop();
      void this.#parts.keepStorage().catch(this.#app.report);
    });
  }

  async #leave(): Promise<void> {
    const { tree } = this.#app.screen.getState();
    if (!tree) return;
    commitTitle(tree);
    await this.#views?.flush();
    if (!(await tree.close())) this.#app.notices.show(this.#app.strings.status.leftUnsaved);
  }
}
