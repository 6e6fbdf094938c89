import { strings } from "../../core/strings/index.ts";
import { type Platform, showChord } from "../keys/chord.ts";
import { type Command, GROUPS, type Group } from "./command.ts";
import { COMMANDS } from "./index.gen.ts";
import { keysOf } from "./registry.ts";

export interface KeyRow {
  readonly id: string;
  readonly title: string;
  readonly onNode: readonly string[];
  readonly whileTyping: readonly string[];
}

export interface KeySection {
  readonly group: Group;
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** Commands stand in the order in which their titles are written down: what one needs first comes first. */
const ORDER = Object.keys(strings.commands);

/** All keys by section, as the help sheet and the README show them. */
export function keyTable(platform: Platform): KeySection[] {
  return GROUPS.map((group) => ({
    group,
    title: strings.commandGroups[group],
    rows: COMMANDS.filter((command) => command.group === group && keysOf(command).length > 0)
      .sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id))
      .map((command) => row(command, platform)),
  })).filter(({ rows }) => rows.length > 0);
}

function row(command: Command, platform: Platform): KeyRow {
  const chords = (place: "node" | "title"): string[] => {
    const bindings = keysOf(command);
    const also = place === "node" ? (["page", "link", "review", "present"] as const) : (["row"] as const);
    const here = bindings.filter(({ on }) => on.includes(place) || also.some((other) => on.includes(other)));
    return [...new Set(here.map(({ chord }) => showChord(chord, platform)))];
  };
  return { id: command.id, title: strings.commands[command.id], onNode: chords("node"), whileTyping: chords("title") };
}
