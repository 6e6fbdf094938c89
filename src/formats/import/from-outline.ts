import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { checkNodes, checkReadings } from "../limits.ts";
import type { LossList } from "../loss-list.ts";
import { heldBy } from "./counts.ts";
import type { Ask, ImportTree, ShapeChoices } from "./import-tree.ts";
import { withLabelledSteps } from "./labelled-steps.ts";
import { shape } from "./shape.ts";
import { titleOfFile } from "./title-of-file.ts";

/**
 * How a foreign outline is read: shaped by its words and places, with several roots below one new aim. `other` is the
 * same outline with its arrows read the other way round.
 */
export function fromOutline(
  given: ImportTree,
  input: ReadInput,
  losses: LossList,
  host: Host,
  other?: ImportTree,
): ReadResult {
  if (given.nodes.length === 0) return { ok: false, reason: "not-this-format", message: strings.formats.empty };
  const tree = withSteps(given, losses);
  const deepest = tree.nodes.reduce((depth, node) => Math.max(depth, node.depth), 0);
  const large = checkNodes(tree.nodes.length, deepest) ?? checkReadings(countReadings(tree));
  if (large) return large;
  const outline = tree.title === "" ? { ...tree, title: titleOfFile(input.fileName) } : tree;
  const { offerRoot, choices } = offerFor(outline);
  const { records, repairs, levels } = shape(outline, choices, host);
  const turned = other && { ...other, title: outline.title };
  const ask = { outline, levels, choices, ...(offerRoot ? { offerRoot } : {}), ...(turned ? { turned } : {}) };
  const asks = offerRoot !== undefined || levels.length > 0 || turned !== undefined;
  const standIns = tree.nodes.flatMap(({ standIn, id }) => (standIn && id !== undefined ? [id] : []));
  return {
    ok: true,
    records,
    losses: losses.toLosses(),
    repairs: [...(outline.losses ?? []), ...repairs],
    held: heldBy(given),
    ...(asks ? { ask } : {}),
    ...(standIns.length > 0 ? { standIns } : {}),
  };
}

/** Rows of steps that stand as items below them; where a file says itself what is what, it is left alone. */
function withSteps(tree: ImportTree, losses: LossList): ImportTree {
  const isSaid = (tree.links ?? []).length > 0 || tree.nodes.some(({ face, id, readings }) => face ?? id ?? readings);
  return isSaid ? tree : { ...tree, nodes: withLabelledSteps(tree.nodes, losses, ({ word }) => word === undefined) };
}

/** One aim above several roots, and whether it stands there unless the person says otherwise. */
export function offerFor(tree: ImportTree): Pick<Ask, "offerRoot" | "choices"> {
  const offerRoot = rootsToJoin(tree);
  const choices: ShapeChoices = offerRoot && !tree.apart ? { rootTitle: offerRoot.title } : {};
  return { ...(offerRoot ? { offerRoot } : {}), choices };
}

function countReadings({ nodes }: ImportTree): number {
  return nodes.reduce((count, { readings = [] }) => count + readings.length, 0);
}

/** Several roots, none of which is one in our own words: they may belong below one aim. */
function rootsToJoin({ nodes, title }: ImportTree): { title: string; roots: number } | undefined {
  const roots = nodes.filter(({ depth, stray }) => depth === 0 && !stray);
  if (roots.length < 2 || roots.some(({ face }) => face !== undefined)) return undefined;
  return { title: title === "" ? strings.formats.newAim : title, roots: roots.length };
}
