import { type RefObject, useEffect } from "react";
import { isFar } from "../../app/canvas-model/window-box.ts";
import { openLinkMenu, openMenu, openNodeMenu } from "../../app/menu/open.ts";
import { chooseLink, chooseOnly } from "../../app/session.ts";
import { commitTitle, openEditor } from "../../app/sketch/editor.ts";
import { startNode } from "../../app/sketch/new-node.ts";
import { choose } from "../../app/walk/select.ts";
import type { Workspace } from "../../app/workspace.ts";
import { useTree } from "../app-context.ts";
import { listenForMenu } from "../menu/listen-for-menu.ts";
import { PointerDriver } from "./pointer-driver.ts";

/** ms between two taps that are a double tap. */
const DOUBLE = 350;

/** Everything that a pointer does on the map, but for panning and zooming, which React Flow does. */
export function usePointer(frame: RefObject<HTMLElement | null>): void {
  const tree = useTree();
  useEffect(() => {
    const map = frame.current;
    if (!map) return;
    const controller = new AbortController();
    const { signal } = controller;
    const driver = new PointerDriver(map, tree);
    driver.listen(signal);
    // Before the clicks: the tap that ends a long press is none.
    listenForMenu(map, signal, (target, at) => openMenuAt(tree, driver, target, at));
    listenForClicks(map, tree, driver, signal);
    return () => controller.abort();
  }, [tree, frame]);
}

/** A click on the pane: a link, from far away a card; else it clears the choice. Two of them add a node. */
function listenForClicks(map: HTMLElement, tree: Workspace, driver: PointerDriver, signal: AbortSignal): void {
  let byTouch = false;
  let last = { at: 0, on: "" };
  map.addEventListener("pointerdown", ({ pointerType }) => (byTouch = pointerType === "touch"), {
    signal,
    capture: true,
  });
  map.addEventListener(
    "click",
    (event) => {
      const node = nodeOf(event.target);
      if (byTouch && !isRow(event.target) && (node !== undefined || isPane(event.target))) {
        const on = node ?? "";
        const isDouble = event.timeStamp - last.at < DOUBLE && last.on === on;
        last = { at: isDouble ? 0 : event.timeStamp, on };
        if (isDouble) {
          event.stopPropagation();
          if (node !== undefined) openEditor(tree, node, { pane: "map" });
          else addStray(tree);
          return;
        }
      }
      if (isPane(event.target)) clickPane(tree, driver, event);
    },
    { signal, capture: true },
  );
  map.addEventListener(
    "dblclick",
    (event) => {
      // A double tap was seen already, in the click, where the system lets a page open its keyboard.
      if (byTouch) event.stopPropagation();
      else if (isPane(event.target) && !pointed(tree, driver, event)) addStray(tree);
    },
    { signal, capture: true },
  );
}

function clickPane(tree: Workspace, driver: PointerDriver, event: MouseEvent): void {
  const { session } = tree;
  commitTitle(tree);
  session.setState({ sketching: true, pane: "map" });
  const on = pointed(tree, driver, event);
  if (on?.node !== undefined) choose(tree, on.node, { mod: event.ctrlKey || event.metaKey, shift: event.shiftKey });
  else if (on?.link !== undefined) chooseLink(session, on.link);
  else if (!event.shiftKey) chooseOnly(session, undefined);
}

/** What the canvas itself shows under a point: from far away a card, else perhaps a link. */
function pointed(
  tree: Workspace,
  driver: PointerDriver,
  event: { readonly clientX: number; readonly clientY: number },
): { readonly node?: string | undefined; readonly link?: string | undefined } | undefined {
  const far = isFar(tree.session.getState().viewport);
  const node = far ? tree.canvas.at(driver.pointAt(event)) : undefined;
  // Links that start at one point lie on each other there: the one that is lit is meant.
  const link = tree.session.getState().hoverLink ?? driver.linkAt(event);
  return node === undefined && link === undefined ? undefined : { node, link };
}

function openMenuAt(tree: Workspace, driver: PointerDriver, target: Element, at: { x: number; y: number }): void {
  const node = nodeOf(target) ?? target.closest<HTMLElement>("[data-of]")?.dataset.of;
  const on = node === undefined ? pointed(tree, driver, { clientX: at.x, clientY: at.y }) : { node };
  const link = target.closest<HTMLElement>("[data-link]")?.dataset.link ?? on?.link;
  if (on?.node !== undefined) openNodeMenu(tree, on.node, "map", at);
  else if (link !== undefined) openLinkMenu(tree, link, at);
  else openMenu(tree, { on: "canvas", at });
}

function addStray(tree: Workspace): void {
  tree.session.setState({ pane: "map", sketching: true });
  startNode(tree, { parent: undefined }, { kind: "tactic" });
}

function nodeOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-node]")?.dataset.node : undefined;
}

function isPane(target: EventTarget | null): boolean {
  return target instanceof Element && target.classList.contains("react-flow__pane");
}

/** A row of a step: a tap on it goes into its text. */
function isRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("[data-field]") !== null;
}
