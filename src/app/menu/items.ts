import { faceOf } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import type { Command, Context, MenuPlace } from "../commands/command.ts";
import { COMMANDS } from "../commands/index.gen.ts";
import { keysOf, titleOf } from "../commands/registry.ts";
import { chosenLink, sayLink } from "../link/chosen-link.ts";

/** A line of a context menu. */
export interface MenuItem {
  readonly command: Command;
  readonly title: string;
  readonly chord: string | undefined;
  /** Why it is off. */
  readonly reason: RefusalKey | undefined;
}

/** The commands of a context menu by section, in their order, as they stand right now. */
export function menuSections(context: Context, place: MenuPlace): MenuItem[][] {
  const sections = new Map<number, MenuItem[]>();
  for (const command of commandsOf(place)) {
    if (command.inMenu?.(context) === false) continue;
    const section = Math.floor((command.menu?.[place] ?? 0) / 10);
    const item = {
      command,
      title: titleOf(command, context),
      chord: chordOn(command, place),
      reason: command.whyNot?.(context),
    };
    sections.set(section, [...(sections.get(section) ?? []), item]);
  }
  return [...sections.values()];
}

/** The first key that runs the command where the menu was opened. */
function chordOn(command: Command, place: MenuPlace): string | undefined {
  const keys = keysOf(command);
  const there = place === "canvas" ? "page" : place;
  const found = keys.find(({ on }) => on.includes(there)) ?? keys.find(({ on }) => on.includes("page"));
  return found?.chord;
}

function commandsOf(place: MenuPlace): Command[] {
  return COMMANDS.filter(({ menu }) => menu?.[place] !== undefined).sort(
    (a, b) => (a.menu?.[place] ?? 0) - (b.menu?.[place] ?? 0),
  );
}

/** What a context menu says it is about. */
export function menuTitle({ tree }: Context, place: MenuPlace): string {
  if (!tree) return strings.menu.canvas;
  const { selected } = tree.session.getState();
  const link = chosenLink(tree);
  if (place === "link" && link) return sayLink(tree, link);
  if (place === "node" && selected.size > 1) return strings.menu.chosen(selected.size);
  const node = tree.focused;
  if (place === "canvas" || !node) return strings.menu.canvas;
  const number = tree.canvas.layout.numberOf(node.id);
  return `${strings.faces[faceOf(node)]}${number ? ` ${number}` : ""}, ${node.title || strings.cards.noTitle}`;
}
