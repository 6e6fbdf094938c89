import type { CommandId } from "../../core/strings/commands.ts";
import type { RefusalKey } from "../../core/strings/refusals.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";

/** Where the keyboard is when a key is pressed. */
export type KeyPlace =
  /** A node of the map or the outline. */
  | "node"
  /** The chosen link of the map. */
  | "link"
  /** The title editor. */
  | "title"
  /** A row of a step on its card; what holds for a text field holds here too. */
  | "row"
  /** The weekly review, outside of its text fields; what holds for the page holds here too. */
  | "review"
  /** A tree that is presented, outside of its text fields: these keys come before those of its nodes. */
  | "present"
  /** Any other text field. */
  | "field"
  /** Anywhere else on the page. */
  | "page";

export interface KeyBinding {
  readonly chord: string;
  readonly on: readonly KeyPlace[];
  /** Only while sketching: with it off, Tab leaves the tree as everywhere on the web. */
  readonly sketching?: boolean;
  /** The browser's own event (copy, cut, paste) runs it; the key is listed and never taken. */
  readonly native?: boolean;
}

/** What a context menu is about. */
export const MENU_PLACES = ["node", "canvas", "link"] as const;
export type MenuPlace = (typeof MENU_PLACES)[number];

/** Sections of the help sheet and the palette, in the order in which they are shown. */
export const GROUPS = [
  "sketch",
  "arrange",
  "walk",
  "select",
  "link",
  "audit",
  "review",
  "present",
  "view",
  "tree",
  "history",
  "app",
] as const;
export type Group = (typeof GROUPS)[number];

/** What a command runs on. */
export interface Context {
  readonly app: App;
  /** The open tree; commands that need one are off without it. */
  readonly tree: Workspace | undefined;
}

/** Context of a command that needs an open tree. */
export interface TreeContext extends Context {
  readonly tree: Workspace;
}

interface CommandBase {
  readonly id: CommandId;
  readonly group: Group;
  readonly icon?: string;
  readonly keys?: readonly KeyBinding[];
  /** The context menus that offer it, each with its place there: tens are the section, ones the line in it. */
  readonly menu?: Readonly<Partial<Record<MenuPlace, number>>>;
  /** Not offered in the palette: it only makes sense as a key. */
  readonly keyOnly?: boolean;
}

/**
 * One thing a person can do. Keys, palette, menus, tooltips and the help sheet are views of these.
 * `whyNot` gives the reason that it is off right now; it is shown, and `run` is then not called.
 */
export interface Command extends CommandBase {
  /** The text of the list entry if it depends on the moment; else the catalogue's. */
  title?(context: Context): string | undefined;
  /** False leaves it out of menus: its opposite stands there now. */
  inMenu?(context: Context): boolean;
  whyNot?(context: Context): RefusalKey | undefined;
  run(context: Context): void | Promise<void>;
}

interface TreeCommand extends CommandBase {
  title?(context: TreeContext): string | undefined;
  inMenu?(context: TreeContext): boolean;
  whyNot?(context: TreeContext): RefusalKey | undefined;
  run(context: TreeContext): void | Promise<void>;
}

/** The screens that have keys of their own. */
type KeyedScreen = "review" | "present";
export type ScreenKey<S extends KeyedScreen = KeyedScreen> = Extract<CommandId, `${S}.${string}`>;

/** Makes a command that is off while no tree is open. */
export function treeCommand(command: TreeCommand): Command {
  const { id, group, icon, keys, menu, keyOnly, title, inMenu, whyNot, run } = command;
  return {
    id,
    group,
    ...(icon === undefined ? {} : { icon }),
    ...(keys === undefined ? {} : { keys }),
    ...(menu === undefined ? {} : { menu }),
    ...(keyOnly === undefined ? {} : { keyOnly }),
    ...(inMenu && { inMenu: (context) => !isOpen(context) || inMenu(context) }),
    title: (context) => (isOpen(context) ? title?.(context) : undefined),
    whyNot: (context) => (isOpen(context) ? whyNot?.(context) : "noTree"),
    run: (context) => (isOpen(context) ? run(context) : undefined),
  };
}

function isOpen(context: Context): context is TreeContext {
  return context.tree !== undefined;
}

/** `whyNot` of a command that acts on the chosen node. */
export function needsNode({ tree }: TreeContext): RefusalKey | undefined {
  return tree.focused ? undefined : "noNode";
}

/** `whyNot` of a command that goes through the tactics with the rules at hand. */
export function needsTactic({ tree }: TreeContext): RefusalKey | undefined {
  if (!tree.findings.ready) return "noRules";
  const hasOne = [...tree.document.all()].some(({ id }) => tree.document.node(id)?.kind === "tactic");
  return hasOne ? undefined : "noTactic";
}

/** `whyNot` of a command that acts on the chosen link. */
export function needsLink({ tree }: TreeContext): RefusalKey | undefined {
  const { link } = tree.session.getState();
  return link !== undefined && tree.document.get(link) ? undefined : "noLink";
}

type Press<S extends KeyedScreen> = (context: TreeContext, id: ScreenKey<S>) => void;
const pressed: { [S in KeyedScreen]?: Press<S> } = {};

/** Says what the keys of a screen do. They come with it, and must not be waited for: the next letter may be text. */
export function listenToScreen<S extends KeyedScreen>(screen: S, press: Press<S>): void {
  Object.assign(pressed, { [screen]: press });
}

/** A key of the weekly review, or of a tree that is presented. */
export function screenCommand<S extends KeyedScreen>(screen: S, id: ScreenKey<S>, chords: readonly string[]): Command {
  return treeCommand({
    id,
    group: screen,
    keyOnly: true,
    keys: chords.map((chord) => ({ chord, on: [screen] })),
    run: (context) => pressed[screen]?.(context, id),
  });
}
