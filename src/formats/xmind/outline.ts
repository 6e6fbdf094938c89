import { strings } from "../../core/strings/index.ts";
import type { ImportLink, ImportNode, ImportTree } from "../import/import-tree.ts";
import { withText } from "../import/remarks.ts";
import type { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import type { Below, Sheet, Topic } from "./topic.ts";

/** What some topics are called, because of how they stand to their parent. */
const WORDS: Readonly<Record<Below["as"], string | undefined>> = {
  attached: undefined,
  detached: undefined,
  summary: "Summary",
  callout: "Comment",
};
/** The marker of a task that is done. */
const DONE = "task-done";
/** A topic that leads to another one of the workbook. */
const INSIDE = /^xmind:#/;

/** Remarks by the id of their topic. */
type Comments = ReadonlyMap<string, readonly string[]>;

interface Walked {
  readonly topic: Topic;
  readonly depth: number;
  readonly as: Below["as"];
}

/** All sheets as one outline: the centre of each is a root, topics that float beside it lie beside it. */
export function outlineOf(sheets: readonly Sheet[], comments: Comments, losses: LossList): ImportTree {
  const walked = sheets.flatMap(({ root }) => walk(root));
  const places = new Map<string, number>();
  walked.forEach(({ topic }, place) => {
    if (topic.id !== undefined && !places.has(topic.id)) places.set(topic.id, place);
  });
  const titleAt = (id: string): string | undefined => walked[places.get(id) ?? -1]?.topic.title;
  const nodes = walked.map((each, place) => {
    const remarks = comments.get(each.topic.id ?? "") ?? [];
    return nodeOf(each, isAlone(walked, place), { remarks, titleAt, losses });
  });
  const clean = cleaned(nodes);
  if (clean.count > 0) losses.add("repaired", strings.formats.controlCharacters, undefined, clean.count);
  if (sheets.length > 1) for (const { title } of sheets) losses.add("dropped", strings.formats.pageName, title);
  const links = sheets.flatMap(({ relationships }) => relationships.flatMap((one) => linkOf(one, places, losses)));
  const title = sheets.length === 1 ? (sheets[0]?.root.title ?? "") : "";
  return { title: title.replace(/\s+/g, " ").trim(), nodes: clean.value as ImportNode[], links };
}

/** Depth first; what floats stands behind the tree that it floats beside. */
function walk(root: Topic): Walked[] {
  const all: Walked[] = [];
  const floating: Walked[] = [];
  const waiting: Walked[] = [{ topic: root, depth: 0, as: "attached" }];
  for (let next = waiting.pop() ?? floating.shift(); next; next = waiting.pop() ?? floating.shift()) {
    all.push(next);
    for (const { topic, as } of next.topic.below().toReversed()) {
      if (as === "detached") floating.unshift({ topic, depth: 0, as });
      else waiting.push({ topic, depth: next.depth + 1, as });
    }
  }
  return all;
}

/** A floating topic without anything below. */
function isAlone(walked: readonly Walked[], place: number): boolean {
  return walked[place]?.as === "detached" && (walked[place + 1]?.depth ?? 0) === 0;
}

interface Beside {
  readonly remarks: readonly string[];
  readonly titleAt: (id: string) => string | undefined;
  readonly losses: LossList;
}

function nodeOf({ topic, depth, as }: Walked, isStray: boolean, { remarks, titleAt, losses }: Beside): ImportNode {
  const { title, note, labels, markers, href, image, frames } = topic;
  for (const marker of markers) if (marker !== DONE) losses.add("dropped", strings.formats.inMindMap.icon, marker);
  for (const frame of frames) losses.add("dropped", strings.formats.frames, frame);
  const addresses = [href, image].filter((address) => address !== undefined);
  const texts = addresses.flatMap((address) => {
    const inside = INSIDE.test(address) ? titleAt(address.replace(INSIDE, "")) : undefined;
    if (inside !== undefined) return [strings.formats.see(inside)];
    if (!address.startsWith("xap:")) return [address];
    losses.add("dropped", strings.formats.filesInside, address.replace(/^.*\//, ""));
    return [];
  });
  const fields = {
    ...(labels.length > 0 ? { tags: labels } : {}),
    ...(markers.includes(DONE) ? { status: "done" } : {}),
  };
  const word = WORDS[as];
  return {
    depth,
    title,
    ...(word === undefined ? {} : { word }),
    ...(isStray ? { stray: true } : {}),
    fields: withText(fields, [note, ...texts, ...remarks]),
  };
}

function linkOf(
  { from, to, title }: Sheet["relationships"][number],
  places: ReadonlyMap<string, number>,
  losses: LossList,
): ImportLink[] {
  const [start, end] = [places.get(from), places.get(to)];
  if (start !== undefined && end !== undefined && start !== end) {
    return [{ from: start, to: end, ...(title === "" ? {} : { said: { because: title } }) }];
  }
  losses.add("dropped", start === end ? strings.formats.toItself : strings.formats.endsNowhere);
  return [];
}
