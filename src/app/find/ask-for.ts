import { type WishKey, withWish } from "../../core/query/asking.ts";
import type { Workspace } from "../workspace.ts";
import { lookFor } from "./look-for.ts";

/** Opens the search for everything that has a value, as if it had been picked there; what was asked before is gone. */
export function askFor(tree: Workspace, key: WishKey, value: string): void {
  const { view } = tree.session.getState();
  lookFor(tree, withWish("", key, value, true));
  tree.session.setState({ findOpen: true, view: view === "outline" ? view : "map" });
}
