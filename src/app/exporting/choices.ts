import type { View } from "../../core/document/view.ts";
import type { Id } from "../../core/records/fields.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Paper } from "../../formats/pdf/pages.ts";
import type { Pages } from "../../formats/pdf/sheets.ts";
import type { Slides } from "../../formats/pptx/contents.ts";
import type { Detail } from "../../formats/scene/options.ts";
import { branchNodes, recordsOf } from "../../formats/scene/scope.ts";
import type { Workspace } from "../workspace.ts";

/** What of the tree goes into a picture. */
export type Scope = "tree" | "within" | "branch" | "selection" | "view";

/** What a person chooses for a picture. */
export interface PictureChoices {
  readonly scope: Scope;
  readonly detail: Detail;
  readonly theme: "light" | "dark";
  readonly transparent: boolean;
  readonly because: boolean;
  readonly findings: boolean;
  readonly readings: boolean;
  readonly heading: boolean;
  readonly legend: boolean;
  /** Pixels per px of the map. */
  readonly scale: 1 | 2 | 3 | 4;
  readonly outlines: boolean;
  readonly pages: Pages;
  readonly paper: Paper;
  readonly slides: Slides;
  readonly pictureOnly: boolean;
  /** Of a link: nothing of what happened so far. */
  readonly planOnly: boolean;
}

/** As on the map, on white, with the tree inside; of one branch while that is shown alone. */
export function usualChoices(tree: Workspace, language: string): PictureChoices {
  return {
    scope: tree.session.getState().within === undefined ? "tree" : "within",
    detail: tree.document.tree.detail ?? "card",
    theme: "light",
    transparent: false,
    because: true,
    findings: true,
    readings: true,
    heading: false,
    legend: false,
    scale: 2,
    outlines: false,
    pages: "one",
    paper: usesLetter(language) ? "letter" : "a4",
    slides: "fit",
    pictureOnly: false,
    planOnly: false,
  };
}

/** Where paper is measured in inches. */
function usesLetter(language: string): boolean {
  return /-(US|CA|MX|CL|CO|PH|PR)\b/.test(language);
}

/** The nodes that a scope means; undefined for all of them, however they were chosen. */
export function nodesIn(tree: Workspace, scope: Scope): ReadonlySet<Id> | undefined {
  const nodes = meant(tree, scope);
  return nodes?.size === countsInside(tree.document, undefined).node ? undefined : nodes;
}

function meant(tree: Workspace, scope: Scope): ReadonlySet<Id> | undefined {
  const { focus, selected, within } = tree.session.getState();
  if (scope === "within" && within !== undefined) return branchNodes(tree.document, within);
  if (scope === "branch" && focus !== undefined) return branchNodes(tree.document, focus);
  if (scope === "selection" && selected.size > 0) return selected;
  return scope === "view" ? new Set(tree.canvas.nodesIn(tree.canvas.visible())) : undefined;
}

/** How many nodes, readings and decisions go with the picture. */
export function countsInside(
  view: View,
  nodes: ReadonlySet<Id> | undefined,
): Record<"node" | "reading" | "decision", number> {
  const counts = { node: 0, reading: 0, decision: 0 };
  const records: Iterable<AnyRecord> = nodes ? recordsOf(view, nodes) : view.all();
  for (const { type } of records) if (type === "node" || type === "reading" || type === "decision") counts[type] += 1;
  return counts;
}
