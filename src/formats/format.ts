import type { View } from "../core/document/view.ts";
import type { Outline } from "../core/grammar/outline.ts";
import type { Host } from "../core/host.ts";
import type { Id } from "../core/records/fields.ts";
import type { AnyRecord } from "../core/records/records.ts";
import type { Counts } from "./import/counts.ts";
import type { Ask } from "./import/import-tree.ts";
import type { TableAsk, TableChoice } from "./import/table.ts";
import type { Scene } from "./scene/primitives.ts";

/** What of a picture can be chosen, by name among the options of `write`. */
export type Choice = (typeof DRAWN)[number] | "scale" | "outlines" | "pages" | "paper" | "slides";

/** What every picture of the scene lets a person choose. */
export const DRAWN = [
  "scope",
  "detail",
  "theme",
  "transparent",
  "because",
  "findings",
  "readings",
  "heading",
  "legend",
] as const;

/** What the main bundle knows of a format; `load` brings the reader and the writer as a chunk of their own. */
export interface FormatInfo {
  /** Name of the folder. */
  readonly id: string;
  readonly title: string;
  /** One line: what somebody would use it for. */
  readonly purpose: string;
  /** Without the dot, lower case; the first one is used for new files. */
  readonly extensions: readonly string[];
  readonly mime: string;
  /** Where the list of formats shows it. */
  readonly group: "picture" | "document" | "text" | "tree";
  /** What is written is copied and sent, not saved, and always opens as a tree of its own. */
  readonly isLink?: true;
  /** What most people want of its group: it stands first. */
  readonly usual?: true;
  /** What can be chosen for it; it is drawn from the scene then. */
  readonly choices?: readonly Choice[];
  readonly can: FormatAbilities;
  /** What it holds may be spread over several files, which `join` reads as one. */
  readonly joins?: true;
  /** What only a browser can lend; without it the command line refuses by this word. */
  readonly needs?: readonly ("raster" | "dom")[];
  /** The reader takes the bytes; that they are no text is no fault. */
  readonly binary?: true;
  /**
   * How sure this format is that the file is its own, from 0 to 1. `head` is the first 4,096 characters of the
   * text, of a binary file its first bytes as Latin-1. The surest format reads; a test forbids ties.
   */
  sniff(head: string, fileName: string): number;
  load(): Promise<Format>;
}

export interface FormatAbilities {
  readonly read?: true;
  readonly write?: true;
  /** Writing and reading again gives the same tree. */
  readonly lossless?: true;
  /** The file is made for people, and carries the whole tree for us. */
  readonly embedsTree?: true;
}

/** Both directions are pure: same input and host, same output. Neither throws, whatever the input. */
export interface Format {
  read?(input: ReadInput, host: Host): ReadResult | Promise<ReadResult>;
  /** Several files of a format that `joins`, in any order. */
  join?(inputs: readonly ReadInput[], host: Host): ReadResult;
  /**
   * A pasted text as the outline that a person typed, so that kinds and links follow from where it goes; undefined
   * where it is a document of ours.
   */
  outline?(text: string): OutlineResult | undefined;
  write?(view: View, options: WriteOptions, host: Host): WriteResult | Promise<WriteResult>;
  /** What a file of several pages will be like; undefined where nothing can measure text. */
  leaves?(view: View, options: WriteOptions, host: Host): Leaves | undefined;
}

/** A file of several pages before it is written. */
export interface Leaves {
  readonly unit: "pages" | "slides" | "drawings";
  readonly leaves: readonly Leaf[];
  /** The headings of a text in their order, each with what stands below it. */
  readonly outline?: readonly { readonly heading: string; readonly told: string }[];
}

/** One page, in units of its own. */
export interface Leaf {
  readonly width: number;
  readonly height: number;
  /** What stands above the drawing, in which colour. */
  readonly title?: { readonly text: string; readonly ink: string };
  readonly scene: Scene;
  /** Where the whole drawing would stand, and what of the page shows it. */
  readonly at: Box;
  readonly window: Box;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface ReadInput {
  readonly bytes: Uint8Array;
  /** The decoded bytes without a byte order mark; empty for a format that is `binary`. */
  readonly text: string;
  /** Empty when the text was pasted. */
  readonly fileName: string;
  /** A person typed or pasted it, so that the end of a line may carry fields. */
  readonly pasted?: boolean;
  /** What a person says of the columns of a table. */
  readonly table?: TableChoice;
}

export type ReadResult = ReadSuccess | ReadFailure;

export type OutlineResult =
  | { readonly ok: true; readonly outline: Outline; readonly losses: readonly Loss[] }
  | ReadFailure;

export interface ReadSuccess {
  readonly ok: true;
  /** A whole document with its tree record; passes `checkInvariants`. */
  readonly records: readonly AnyRecord[];
  /** What the file holds and the tree will not. */
  readonly losses: readonly Loss[];
  /** What was wrong in the file, and what became of it. */
  readonly repairs: readonly Loss[];
  /** The file is a picture that was made at this instant (ISO 8601); the tree may have changed since. */
  readonly drawnAt?: string;
  /** What the preview lets the person decide; `shape` gives the records for other answers. */
  readonly ask?: Ask;
  /** What the columns of a table hold, for the person to correct; reading again with `ReadInput.table` follows. */
  readonly table?: TableAsk;
  /** Node fields that the file would hold if a node had them: where one is empty it is gone. */
  readonly says?: readonly string[];
  /** How much the file holds, where that is not what the records are. */
  readonly held?: Counts;
  /** Nodes that the file only names: in a tree that has them, they are what is there. */
  readonly standIns?: readonly Id[];
  /** What further files of a format that joins could bring, in words. */
  readonly wants?: readonly string[];
}

export interface ReadFailure {
  readonly ok: false;
  readonly reason: "not-this-format" | "too-new" | "broken" | "too-large";
  /** What is wrong, and that the open tree was not changed. */
  readonly message: string;
  /** Both count from 1. */
  readonly at?: Place;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One line of the list of what does not survive. */
export interface Loss {
  readonly severity: "dropped" | "changed" | "repaired";
  readonly what: string;
  /** The first few places. */
  readonly where?: string;
  readonly count: number;
}

/** By the name of the option; each format reads its own and has a default for all of them. */
export type WriteOptions = Readonly<Record<string, unknown>>;

export type WriteResult =
  | { readonly ok: true; readonly content: string | Uint8Array; readonly losses: readonly Loss[] }
  | { readonly ok: false; readonly message: string };
