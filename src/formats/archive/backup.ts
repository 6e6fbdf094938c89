import type { Id } from "../../core/records/fields.ts";
import type { Revision } from "../../core/revisions/revision.ts";
import { LIMITS } from "../limits.ts";
import { ZipWriter } from "../zip/writer.ts";

export const LIST = "aimtree-backup.json";
export const BACKUP_FORMAT = 1;

/** What is known of a tree beside its records. */
export interface BackupTree {
  readonly id: Id;
  readonly title: string;
  readonly nodes: number;
  /** Instants, ISO 8601. */
  readonly edited: string;
  readonly trashed?: string;
}

export interface ListedTree extends BackupTree {
  readonly file: string;
  readonly history?: string;
}

export interface BackupList {
  readonly "aimtree-backup": number;
  /** The instant, ISO 8601. */
  readonly made: string;
  readonly trees: readonly ListedTree[];
}

/** A kept state: what is known of it, and the text of its `.aimtree` file. */
export interface KeptText {
  readonly about: Omit<Revision, "changes">;
  readonly text: string;
}

/** What a backup may hold unpacked so that it can be read again, with room for the list. */
const MOST = LIMITS.archiveBytes * 0.95;

/** A backup in the making. Trees come first: kept states only fill what room is left. */
export class BackupWriter {
  readonly #zip = new ZipWriter();
  readonly #trees: ListedTree[] = [];
  readonly #names = new Set<string>();
  readonly #made: string;
  #size = 0;

  constructor(made: string) {
    this.#made = made;
  }

  /** False if there is no room for it. */
  addTree(tree: BackupTree, text: string): boolean {
    if (this.#trees.length * 2 + 3 > LIMITS.archiveEntries || !this.#takes(text)) return false;
    const file = `trees/${this.#nameOf(tree)}.aimtree`;
    this.#zip.add(file, text);
    this.#trees.push({ ...tree, file });
    return true;
  }

  /** Adds kept states of a tree, given newest first; gives how many there was no room for. */
  addHistory(id: Id, states: readonly KeptText[]): number {
    const index = this.#trees.findIndex((tree) => tree.id === id);
    const tree = this.#trees[index];
    const fitting = states.filter(({ text }) => this.#takes(text));
    if (!tree || fitting.length === 0) return states.length;
    const history = `history/${id}.json`;
    this.#zip.add(history, JSON.stringify(fitting));
    this.#trees[index] = { ...tree, history };
    return states.length - fitting.length;
  }

  finish(): Uint8Array {
    const list: BackupList = { "aimtree-backup": BACKUP_FORMAT, made: this.#made, trees: this.#trees };
    this.#zip.add(LIST, `${JSON.stringify(list, undefined, 1)}\n`);
    return this.#zip.finish();
  }

  /** Letters may take three bytes, and quoting more. */
  #takes(text: string): boolean {
    const size = text.length * 3;
    if (this.#size + size > MOST) return false;
    this.#size += size;
    return true;
  }

  #nameOf({ title, id }: BackupTree): string {
    const words = title
      .normalize("NFKC")
      .toLocaleLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 40);
    const name = [words || "tree", id].join("-");
    // File systems that do not tell letters apart by case would lose one of two.
    let free = name;
    for (let n = 2; this.#names.has(free.toLowerCase()); n++) free = `${name}-${n}`;
    this.#names.add(free.toLowerCase());
    return free;
  }
}
