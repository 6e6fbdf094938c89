import { removeBranches } from "../../core/edits/remove.ts";
import { strings } from "../../core/strings/index.ts";
import type { App } from "../app.ts";
import { openFiles, openText, pasteText } from "../importing/from-outside.ts";
import { textOf } from "../importing/pasted-text.ts";
import { keyPlace } from "../keys/key-place.ts";
import { chooseOnly } from "../session.ts";
import type { Workspace } from "../workspace.ts";
import { chosenTops, heirOf } from "./chosen.ts";

const loadCut = () => import("./cut.ts");
/** Fetched behind the first picture; here as soon as it is there, because the browser's own copying waits for nobody. */
let cutOf: Awaited<ReturnType<typeof loadCut>>["cutOf"] | undefined;

/** Fetches what copying needs. */
export async function prepareCopying(): Promise<void> {
  cutOf = (await loadCut()).cutOf;
}

/** Listens to copy, cut and paste of a page; gives the way to stop. */
export function listenToClipboard(page: EventTarget, app: App): () => void {
  const onCopy = (event: Event): void => onCopyOrCut(event as ClipboardEvent, app);
  const onPasted = (event: Event): void => onPaste(event as ClipboardEvent, app);
  page.addEventListener("copy", onCopy);
  page.addEventListener("cut", onCopy);
  page.addEventListener("paste", onPasted);
  return () => {
    page.removeEventListener("copy", onCopy);
    page.removeEventListener("cut", onCopy);
    page.removeEventListener("paste", onPasted);
  };
}

/** Copies the chosen branches from a menu or the palette. */
export async function copyNow(tree: Workspace, app: App): Promise<void> {
  const cut = (await loadCut()).cutOf(tree, app);
  await app.files.copy(cut);
  app.notices.show(strings.arrange.copied(cut.count));
}

export async function cutNow(tree: Workspace, app: App): Promise<void> {
  await copyNow(tree, app);
  removeChosen(tree);
}

export async function pasteNow(tree: Workspace, app: App): Promise<void> {
  const copied = await app.files.readClipboard();
  if (copied === undefined) app.notices.show(strings.arrange.pasteByKey);
  else await pasteText(tree, app, textOf(copied), tree.session.getState().focus);
}

function onCopyOrCut(event: ClipboardEvent, app: App): void {
  const tree = app.tree();
  if (!tree || !event.clipboardData || keyPlace(event.target) !== "node" || !tree.focused) return;
  event.preventDefault();
  if (!cutOf) {
    void (event.type === "cut" ? cutNow(tree, app) : copyNow(tree, app)).catch(app.report);
    return;
  }
  const cut = cutOf(tree, app);
  event.clipboardData.setData("text/plain", cut.plain);
  event.clipboardData.setData("text/html", cut.html);
  const isCut = event.type === "cut";
  if (isCut) removeChosen(tree);
  app.notices.say((isCut ? strings.said.cut : strings.arrange.copied)(cut.count));
}

function onPaste(event: ClipboardEvent, app: App): void {
  const place = keyPlace(event.target);
  const data = event.clipboardData;
  if (!data || (place !== "node" && place !== "page")) return;
  const text = textOf({ html: data.getData("text/html"), plain: data.getData("text/plain") });
  const files = [...data.files];
  event.preventDefault();
  // Text programs put a picture of the text beside it; the text is what was copied.
  if (files.length > 0 && text.trim() === "") {
    void openFiles(app, files).catch(app.report);
    return;
  }
  const tree = app.tree();
  if (!tree) void openText(app, text).catch(app.report);
  else void pasteText(tree, app, text, place === "node" ? tree.session.getState().focus : undefined).catch(app.report);
}

function removeChosen(tree: Workspace): void {
  const { document, session } = tree;
  const tops = chosenTops(document, session.getState());
  const heir = heirOf(document, tops);
  document.commit({ key: "cut", subject: document.node(tops[0] ?? "")?.title ?? "" }, (draft) =>
    removeBranches(draft, tops),
  );
  chooseOnly(session, heir);
}
