import { shiftDates } from "../core/edits/shift-dates.ts";
import { daysBetween } from "../core/records/dates.ts";
import type { Id } from "../core/records/fields.ts";
import type { AnyRecord } from "../core/records/records.ts";
import { asNewTree } from "../formats/import/as-new-tree.ts";
import type { App } from "./app.ts";
import { EXAMPLES, type ExampleName, TEMPLATES, type TemplateName, type Text, WRITTEN } from "./examples/starts.ts";

/** Where the application is, kept in the address after the `#`, so that back and forward work. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "start" }
  /** A tree that is in the address itself; the address is not kept. */
  | { readonly page: "link"; readonly link: string }
  | { readonly page: "tree"; readonly id: Id; readonly node?: Id };

const TREE = /^\/t\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})(?:\/([A-Za-z0-9][A-Za-z0-9_-]{0,63}))?$/;

export function readRoute(hash: string): Route {
  const path = hash.replace(/^#/, "");
  const [, id, node] = TREE.exec(path) ?? [];
  if (id !== undefined) return { page: "tree", id, ...(node === undefined ? {} : { node }) };
  if (path.startsWith("/s/")) return { page: "link", link: hash };
  return path === "/trees" ? { page: "home" } : { page: "start" };
}

export function hashOf(route: Route): string {
  if (route.page === "tree") return `#/t/${route.id}${route.node === undefined ? "" : `/${route.node}`}`;
  if (route.page === "link") return route.link;
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

/** Stores an example as a tree of its own, as fresh as on the day it was written, and opens it. */
export async function openExample(app: App, name: ExampleName = "retention"): Promise<void> {
  const records = await readStart(app, `${name}.aimtree`, await EXAMPLES[name]());
  const fresh = shiftDates(records, daysBetween(WRITTEN, app.host.today()));
  await openTree(app, await app.library.add(asNewTree(fresh, app.host)));
}

/** Opens a blank form; it is stored with its first change. */
export async function openTemplate(app: App, name: TemplateName): Promise<void> {
  await app.openFresh(await readStart(app, `${name}.aimtree`, await TEMPLATES[name]()));
}

async function readStart(app: App, fileName: string, { default: text }: Text): Promise<readonly AnyRecord[]> {
  const job = await app.importing.lookAt({ bytes: new Uint8Array(), text, fileName });
  app.importing.close();
  return job.records;
}
