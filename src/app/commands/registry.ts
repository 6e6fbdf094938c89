import { Refused } from "../../core/edits/refused.ts";
import type { CommandId } from "../../core/strings/commands.ts";
import { strings } from "../../core/strings/index.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import { type Chord, type Platform, parseChord } from "../keys/chord.ts";
import { type KeyPress, matches } from "../keys/match.ts";
import type { Command, Context, KeyBinding, KeyPlace } from "./command.ts";
import { COMMANDS } from "./index.gen.ts";

interface Bound {
  readonly command: Command;
  readonly binding: KeyBinding;
  readonly chord: Chord;
}

const byId = new Map<string, Command>(COMMANDS.map((command) => [command.id, command]));
let own: Readonly<Record<string, string>> = {};
let bound = bind();

function bind(): readonly Bound[] {
  return COMMANDS.flatMap((command) =>
    keysOf(command).map((binding) => ({ command, binding, chord: parseChord(binding.chord) })),
  );
}

/** Gives some keys another chord, or none, by `nameOfBinding`. */
export function rebind(keys: Readonly<Record<string, string>>): void {
  own = keys;
  bound = bind();
}

/** How the own chord of a key is kept: by the command and the chord that it comes with. */
export function nameOfBinding(id: CommandId, { chord }: KeyBinding): string {
  return `${id} ${chord}`;
}

/** The chord of a key as things stand; empty for none. */
export function ownChord(keys: Readonly<Record<string, string>>, name: string, { chord }: KeyBinding): string {
  return keys[name] ?? chord;
}

/** The keys of a command as they are on this device. */
export function keysOf({ id, keys = [] }: Command): readonly KeyBinding[] {
  return keys
    .map((binding) => ({ ...binding, chord: ownChord(own, nameOfBinding(id, binding), binding) }))
    .filter(({ chord }) => chord !== "");
}

export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`No command ${id}`);
  return command;
}

/** The command that a key press means where the keyboard is now. */
export function commandFor(
  press: KeyPress,
  place: KeyPlace,
  platform: Platform,
  sketching: boolean,
): { command: Command; binding: KeyBinding } | undefined {
  return bound.find(
    ({ binding, chord }) =>
      isAt(binding, place) && (!binding.sketching || sketching) && matches(press, chord, platform),
  );
}

function isAt({ on }: KeyBinding, place: KeyPlace): boolean {
  return on.includes(place) || (place === "row" && on.includes("field")) || (place === "review" && on.includes("page"));
}

/** Runs a command, or says why it is off. Errors that are no refusal go on to the caller. */
export async function runCommand(id: CommandId, context: Context): Promise<void> {
  const command = commandOf(id);
  const reason = command.whyNot?.(context);
  if (reason) {
    refuse(context, reason);
    return;
  }
  try {
    await command.run(context);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse(context, error.reason);
  }
}

/** What a command is called right now. */
export function titleOf(command: Command, context: Context): string {
  return command.title?.(context) ?? strings.commands[command.id];
}

/** The first key of a command, for menus and tooltips. */
export function keyOf(command: Command): string | undefined {
  return keysOf(command)[0]?.chord;
}

function refuse({ app }: Context, reason: RefusalKey): void {
  app.notices.show(strings.refusals[reason]);
}
