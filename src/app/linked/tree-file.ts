import { createStore, type StoreApi } from "zustand/vanilla";
import type { DiskFile } from "./disk.ts";
import type { FileLink } from "./file-link.ts";
import { type FileHeld, NO_FILE, type TreeFileParts } from "./held.ts";

/** The file of the open tree, if it has one; what does the work is loaded when it is first asked for. */
export class TreeFile {
  readonly store: StoreApi<FileHeld> = createStore<FileHeld>(() => NO_FILE);
  readonly #parts: TreeFileParts;
  #link: Promise<FileLink> | undefined;
  #closed = false;

  constructor(parts: TreeFileParts) {
    this.#parts = parts;
  }

  /** This browser lets a page write a file again that a person chose. */
  get available(): boolean {
    return this.#parts.disk !== undefined;
  }

  /** Finds out whether the tree has a file, and how it stands. Never rejects. */
  async begin(): Promise<void> {
    try {
      await (await this.link())?.look();
    } catch (error) {
      this.#parts.onError(error);
    }
  }

  /** What does the work; undefined where no file can be written, or the tree is closed. */
  link(): Promise<FileLink> | undefined {
    const { disk } = this.#parts;
    if (!disk || this.#closed) return this.#link;
    this.#link ??= Promise.all([disk(), import("./file-link.ts")]).then(
      ([opened, { FileLink }]) => new FileLink({ ...this.#parts, disk: opened, store: this.store }),
    );
    return this.#link;
  }

  /** Lets the person choose a file and writes the tree to it from now on; true if they chose one. */
  async choose(suggested: string): Promise<boolean> {
    const disk = await this.#parts.disk?.();
    const file = await disk?.chooseToSave(suggested);
    if (file) await this.use(file);
    return file !== undefined;
  }

  /** Writes the tree to a file from now on. */
  async use(file: DiskFile): Promise<void> {
    await (await this.link())?.use(file);
  }

  /** Writes at once, and lets the browser ask if it wants to. */
  async save(): Promise<void> {
    if (this.store.getState().name !== undefined) await (await this.link())?.save();
  }

  /** Writes what is not written yet, and lets go. Never rejects. */
  async close(): Promise<void> {
    this.#closed = true;
    try {
      await (await this.#link)?.close();
    } catch (error) {
      this.#parts.onError(error);
    }
  }
}
