import { createStore, type StoreApi } from "zustand/vanilla";
import type { HalfHour } from "../core/loop/half-hour-clock.ts";
import type { Id } from "../core/records/fields.ts";
import { type AuditView, EVERYTHING, type Mark, type OverlayName } from "./audit/view.ts";
import type { MenuPlace } from "./commands/command.ts";
import type { Gesture } from "./gestures/gesture.ts";
import type { Merging } from "./merging/merging.ts";
import type { Plan } from "./sketch/plan.ts";
import { type TableView, USUAL_TABLE } from "./table/view.ts";
import type { Work } from "./working/work.ts";

/** The two trees that show one document. They have one selection and one title editor. */
export type Pane = "map" | "outline";

/** What the open tree is shown as. */
export type View = Pane | "table" | "sheet" | "review" | "log" | "history" | "session" | "present";

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A title that is being typed. */
export interface Editing {
  readonly id: Id;
  /** Just made: an empty text takes it away again, and its kind is decided when it is committed. */
  readonly isNew: boolean;
  /** Just put between a node and its parent: an empty text takes it out again, and leaves that node. */
  readonly above?: Id | undefined;
  /** The title as it was when the editor opened. */
  readonly former: string;
  /** Typed over a title: the first Escape brings the old one back. */
  readonly typedOver: boolean;
  /** Merge key of the undo step that this typing belongs to. */
  readonly step: string;
  readonly pane: Pane;
}

/**
 * A field other than the title that has the caret or is to get it. Whoever shows that field reads this: a row of the
 * card, or its control beside the map.
 */
export interface FieldFocus {
  readonly id: Id;
  /** As in the schema, or one of `mechanism`, `gate`, `reading`. */
  readonly name: string;
  /** Where in its text the caret begins; at the end without. */
  readonly caret?: number | undefined;
}

/** Choosing the other end of a link. */
export interface LinkPick {
  readonly from: Id;
  /** Opened by `[[` while typing: the text before it is kept, and typing goes on afterwards. */
  readonly whileTyping: boolean;
}

/** A context menu that is open. */
export interface OpenMenu {
  readonly on: MenuPlace;
  /** Where it was asked for on the screen, in px; absent: beside what it is about. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** A tree that is told to a room. */
export interface Presenting {
  /** The branch that is told; undefined for the whole tree. */
  readonly stop: Id | undefined;
  /** All but the chosen branch is in the dark. */
  readonly spotlight: boolean;
  /** Titles only, as large as the cards hold. */
  readonly big: boolean;
  /** The page has the whole screen. */
  readonly isFull: boolean;
}

/** A part of the help. */
export type HelpPage = "begin" | "keys" | "writing" | "steps" | "access" | "news";

export type Dialog =
  /** These begin with a text field: `ask` was typed before it was there, and `entered` if Enter came first, too. */
  | { readonly name: "palette" | "rename" | "name"; readonly ask?: string; readonly entered?: boolean }
  | { readonly name: "help"; readonly page?: HelpPage }
  | { readonly name: "export" }
  | { readonly name: "brief" }
  | { readonly name: "share" }
  | { readonly name: "import" }
  | { readonly name: "restore"; readonly bytes: Uint8Array }
  | { readonly name: "readings"; readonly node: Id; readonly text?: string }
  | { readonly name: "revision"; readonly n: number; readonly ask: "name" | "current" }
  | { readonly name: "merge"; readonly merging: Merging }
  | { readonly name: "trash" }
  | { readonly name: "storage" }
  | { readonly name: "settings" }
  | { readonly name: "rules"; readonly rule?: string }
  | { readonly name: "press"; readonly aim: Id }
  | { readonly name: "coverage" }
  | { readonly name: "work"; readonly work: Work }
  | { readonly name: "report" };

export interface Session {
  readonly focus: Id | undefined;
  /** All selected nodes; holds `focus` if that is set. */
  readonly selected: ReadonlySet<Id>;
  /** Where a range that grows with Shift began. */
  readonly anchor: Id | undefined;
  readonly folded: ReadonlySet<Id>;
  /** The branch that is shown as if it were the tree; undefined for all of it. */
  readonly within: Id | undefined;
  readonly viewport: Viewport;
  readonly pane: Pane;
  /** Tab makes nodes. Off when focus came in by Tab from outside, so that Tab can leave. */
  readonly sketching: boolean;
  readonly editing: Editing | undefined;
  readonly field: FieldFocus | undefined;
  readonly linkPick: LinkPick | undefined;
  readonly kindMenu: Id | undefined;
  /** The key of the finding whose ways to close it are shown. */
  readonly fixMenu: string | undefined;
  /** The aim that is being said as an outcome, by three questions. */
  readonly outcome: Id | undefined;
  /** The fix menu begins with the reason for a dismissal. */
  readonly fixAsks: boolean;
  readonly finding: string | undefined;
  readonly findOpen: boolean;
  /** Something was typed into the search before its field was there. */
  readonly findAhead: boolean;
  /** What is being looked for; it stays while the field is closed. */
  readonly asked: string;
  /** The nodes that it asks for, in the order in which one goes through them; undefined while nothing is looked for. */
  readonly found: ReadonlySet<Id> | undefined;
  readonly auditOpen: boolean;
  /** What of the findings is listed, and in which groups. */
  readonly auditView: AuditView;
  /** What the audit shows: the findings, or one of its two walks. */
  readonly auditMode: AuditMode;
  /** Where the guided audit stopped: the tactic and the question. */
  readonly guided: GuidedPlace | undefined;
  /** What the colours of the cards say. */
  readonly overlay: OverlayName;
  /** What the overlay says of each node; undefined while there is none. */
  readonly marks: ReadonlyMap<Id, Mark> | undefined;
  readonly outlineOpen: boolean;
  /** The panel with every field of the chosen node. */
  readonly inspectorOpen: boolean;
  /** Somebody opened it just now, and it has not taken the keyboard yet: it may still be on its way. */
  readonly inspectorAsked: boolean;
  /** The map with the outline beside it, or what has the screen to itself. */
  readonly view: View;
  readonly table: TableView;
  /** The aim whose sheet was shown last. */
  readonly sheet: Id | undefined;
  /** The half-hour session that runs or waits. */
  readonly halfHour: HalfHour | undefined;
  /** What was answered in the review and is not logged yet, as its desk writes and reads it. */
  readonly reviewing: unknown;
  /** Texts that are being written and not taken over yet, such as a comment, by what they are to become. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly presenting: Presenting | undefined;
  /** What the spotlight lies on; undefined while there is none. */
  readonly lit: ReadonlySet<Id> | undefined;
  /** What the pointer is in the middle of. */
  readonly gesture: Gesture | undefined;
  /** The node under the pointer. */
  readonly hover: Id | undefined;
  /** The link under the pointer. */
  readonly hoverLink: Id | undefined;
  /** The chosen link; then no node is chosen. */
  readonly link: Id | undefined;
  readonly menu: OpenMenu | undefined;
  /** Undefined: the overview is there where the tree is larger than the screen, and not on phones. */
  readonly minimap: boolean | undefined;
  /** What a fresh tree is to become: ghost cards show what it still wants. */
  readonly ghosts: Plan | undefined;
}

export type AuditMode = "findings" | "guided" | "reading";

/** A place of the guided audit. */
export interface GuidedPlace {
  readonly node: Id;
  readonly question: string;
}

export type SessionStore = StoreApi<Session>;

export const START: Session = {
  focus: undefined,
  selected: new Set(),
  anchor: undefined,
  folded: new Set(),
  within: undefined,
  viewport: { x: 0, y: 0, zoom: 1 },
  pane: "map",
  sketching: false,
  editing: undefined,
  field: undefined,
  linkPick: undefined,
  kindMenu: undefined,
  fixMenu: undefined,
  outcome: undefined,
  fixAsks: false,
  finding: undefined,
  findOpen: false,
  findAhead: false,
  asked: "",
  found: undefined,
  auditOpen: false,
  auditView: EVERYTHING,
  auditMode: "findings",
  guided: undefined,
  overlay: "kind",
  marks: undefined,
  outlineOpen: true,
  inspectorOpen: false,
  inspectorAsked: false,
  view: "map",
  table: USUAL_TABLE,
  sheet: undefined,
  halfHour: undefined,
  reviewing: undefined,
  drafts: new Map(),
  presenting: undefined,
  lit: undefined,
  gesture: undefined,
  hover: undefined,
  hoverLink: undefined,
  link: undefined,
  menu: undefined,
  minimap: undefined,
  ghosts: undefined,
};

export function createSession(start: Partial<Session> = {}): SessionStore {
  return createStore<Session>(() => ({ ...START, ...start }));
}

/** Chooses exactly one node, or none. */
export function chooseOnly(session: SessionStore, id: Id | undefined): void {
  session.setState({ focus: id, selected: id === undefined ? new Set() : new Set([id]), anchor: id, link: undefined });
}

/** Chooses several nodes; `focus` is the one that keys act from. */
export function chooseSome(session: SessionStore, ids: Iterable<Id>, focus: Id): void {
  session.setState({ focus, selected: new Set([...ids, focus]), link: undefined });
}

/** Chooses a link instead of nodes. */
export function chooseLink(session: SessionStore, link: Id): void {
  session.setState({ focus: undefined, selected: new Set(), anchor: undefined, link });
}
