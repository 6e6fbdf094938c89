import type { Id } from "../core/records/fields.ts";
import type { App } from "./app.ts";

/** Where the application is, kept in the address after the `#`, so that back and forward work. */
export type Route = { readonly page: "home" } | { readonly page: "start" } | { readonly page: "tree"; readonly id: Id };

export function readRoute(hash: string): Route {
  const path = hash.replace(/^#/, "");
  const tree = /^\/t\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})$/.exec(path);
  if (tree?.[1]) return { page: "tree", id: tree[1] };
  return path === "/trees" ? { page: "home" } : { page: "start" };
}

export function hashOf(route: Route): string {
  if (route.page === "tree") return `#/t/${route.id}`;
  return route.page === "home" ? "#/trees" : "#/";
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

export async function openExample(app: App): Promise<void> {
  const [{ default: text }, { asNewTree }] = await Promise.all([
    import("./examples/retention.aimtree?raw"),
    import("../formats/import/as-new-tree.ts"),
  ]);
  const job = await app.importing.lookAt({ bytes: new Uint8Array(), text, fileName: "retention.aimtree" });
  app.importing.close();
  await openTree(app, await app.library.add(asNewTree(job.records, app.host)));
}
