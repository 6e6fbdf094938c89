import type { Id } from "../core/records/fields.ts";
import type { App } from "./app.ts";

/** Where the application is, kept in the address after the `#`, so that back and forward work. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "start" }
  /** A fresh tree; it gets an address of its own. */
  | { readonly page: "new" }
  /** A tree that is in the address itself; the address is not kept. */
  | { readonly page: "link"; readonly link: string }
  | { readonly page: "tree"; readonly id: Id; readonly node?: Id };

const TREE = /^\/t\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})(?:\/([A-Za-z0-9][A-Za-z0-9_-]{0,63}))?$/;

export function readRoute(hash: string): Route {
  const path = hash.replace(/^#/, "");
  const [, id, node] = TREE.exec(path) ?? [];
  if (id !== undefined) return { page: "tree", id, ...(node === undefined ? {} : { node }) };
  if (path.startsWith("/s/")) return { page: "link", link: hash };
  if (path === "/new") return { page: "new" };
  return path === "/trees" ? { page: "home" } : { page: "start" };
}

export function hashOf(route: Route): string {
  if (route.page === "tree") return `#/t/${route.id}${route.node === undefined ? "" : `/${route.node}`}`;
  if (route.page === "link") return route.link;
  return { home: "#/trees", new: "#/new", start: "#/" }[route.page];
}

export async function goHome(app: App): Promise<void> {
  await app.go({ page: "home" });
}

export async function openTree(app: App, id: Id): Promise<void> {
  await app.go({ page: "tree", id });
}

/** Opens a fresh tree: an aim with the caret in it. */
export async function newTree(app: App): Promise<void> {
  await app.openFresh();
}
