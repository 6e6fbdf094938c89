import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import type { Counts } from "./counts.ts";
import type { Arrow, Box } from "./graph.ts";

/** A frame around boxes and other frames. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly members: Iterable<string>;
}

/**
 * Frames as part of the tree. One that arrows lead to or from, or that holds something no arrow does, is a box above
 * what lies loose in it. To all else in it its title is a tag.
 */
export function withGroups(
  boxes: readonly Box[],
  groups: readonly Group[],
  arrows: readonly Arrow[],
  losses: LossList,
): { boxes: Box[]; arrows: Arrow[]; held: Counts } {
  const tied = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const homes = homesIn(groups, (group) => group.title.trim() !== "" || tied.has(group.key));
  const solid = solidGroups(boxes, groups, tied, homes);
  const frames = groups.filter(({ key }) => solid.has(key)).map(({ key, title }): Box => ({ key, title }));
  const holds: Arrow[] = [];
  const asTags = new Set<string>();
  const all = [...boxes, ...frames].map((box) => {
    const home = homes.get(box.key);
    if (!home) return box;
    if (!tied.has(box.key) && solid.has(home.key)) {
      holds.push({ from: home.key, to: box.key, holds: true });
      return box;
    }
    const around = asFarAs(enclosing(home, homes), solid).filter(({ title }) => title !== "");
    for (const { title } of around) asTags.add(title);
    const tags = [...((box.fields?.tags as readonly string[] | undefined) ?? []), ...around.map(({ title }) => title)];
    return tags.length === 0 ? box : { ...box, fields: { ...box.fields, tags } };
  });
  for (const title of asTags) losses.add("changed", strings.formats.frameAsTag, title);
  const titled = groups.filter(({ key, title }) => title.trim() !== "" || solid.has(key)).length;
  return {
    boxes: all,
    arrows: [...arrows, ...holds],
    held: { nodes: boxes.length + titled, arrows: arrows.length },
  };
}

/** Up to the first frame that is a box itself: what is around that one is on it. */
function asFarAs(groups: Iterable<Group>, solid: ReadonlySet<string>): Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    all.push(group);
    if (solid.has(group.key)) break;
  }
  return all;
}

/** The frame that a box or frame stands in: the first that names it, and that says anything. */
function homesIn(groups: readonly Group[], says: (group: Group) => boolean): Map<string, Group> {
  const first = new Map<string, Group>();
  for (const group of groups) {
    for (const key of group.members) if (!first.has(key) && key !== group.key) first.set(key, group);
  }
  const homes = new Map<string, Group>();
  for (const [key, group] of first) {
    for (const home of enclosing(group, first)) {
      if (!says(home)) continue;
      if (home.key !== key) homes.set(key, home);
      break;
    }
  }
  return homes;
}

/** Frames that become boxes, and so those around them that nothing else ties to the tree. */
function solidGroups(
  boxes: readonly Box[],
  groups: readonly Group[],
  tied: ReadonlySet<string>,
  homes: ReadonlyMap<string, Group>,
): ReadonlySet<string> {
  const solid = new Set(groups.filter(({ key }) => tied.has(key)).map(({ key }) => key));
  const loose = boxes.filter(({ key }) => !tied.has(key)).map(({ key }) => key);
  for (const start of [...loose, ...solid]) {
    for (let key = start; !tied.has(key); ) {
      const home = homes.get(key);
      if (!home || solid.has(home.key)) break;
      solid.add(home.key);
      key = home.key;
    }
  }
  return solid;
}

/** A frame and those around it, from the inside out. */
function* enclosing(group: Group, homes: ReadonlyMap<string, Group>): Generator<Group> {
  const seen = new Set<Group>();
  for (let at: Group | undefined = group; at && !seen.has(at); at = homes.get(at.key)) {
    seen.add(at);
    yield at;
  }
}
