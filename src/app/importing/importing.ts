import { createStore, type StoreApi } from "zustand/vanilla";
import type { Host } from "../../core/host.ts";
import type { FormatInfo, ReadFailure } from "../../formats/format.ts";
import type { ShapeChoices } from "../../formats/import/import-tree.ts";
import type { Looker, Shown, Told } from "../../formats/import/look.ts";
import type { Source } from "../../formats/import/read-any.ts";
import type { TableChoice } from "../../formats/import/table.ts";
import type { DiskFile } from "../linked/disk.ts";
import type { Incoming } from "./bring-in.ts";
import type { Reading } from "./reading.ts";

/** A file or text that is being looked at before it comes in. */
export interface ImportJob {
  readonly name: string;
  /** What it was read from: several where they belong together. */
  readonly parts: readonly Source[];
  /** The file itself, where the system opened Aimtree with it. */
  readonly origin: DiskFile | undefined;
  readonly state: "reading" | "ready" | "failed";
  readonly format: FormatInfo | undefined;
  readonly told: Told | undefined;
  readonly failure: ReadFailure | undefined;
  /** What would come in, as the person chose; undefined until something was read. */
  readonly shown: Shown | undefined;
  /** What the person says, even while `shown` does not follow yet. */
  readonly choices: ShapeChoices;
  readonly isBehind: boolean;
  /** Of a large file: how many records are here, of how many. */
  readonly progress: { readonly records: number; readonly of: number } | undefined;
  /** What a paste into the open tree would change; it reads kinds and links from that tree. */
  readonly pasted: Incoming | undefined;
}

export interface From {
  /** What the paste that led here would change. */
  readonly pasted?: Incoming;
  readonly origin?: DiskFile | undefined;
}

/** A file with its bytes. */
interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reading needs of the outside world. */
export interface ReadingOutside {
  /** Makes text of the bytes of a file, whatever they are encoded in. */
  readonly decode: (name: string, bytes: Uint8Array) => Source | Promise<Source>;
  /** Whoever reads large files apart from the page; undefined where nobody can. */
  readonly apart: (onProgress: (records: number, of: number) => void) => Promise<Looker | undefined>;
}

export interface ImportState {
  readonly job: ImportJob | undefined;
}

/** Reads what comes from outside and holds it for the preview; nothing touches a tree before the person says so. */
export class Importing {
  readonly store: StoreApi<ImportState> = createStore<ImportState>(() => ({ job: undefined }));
  readonly #host: Host;
  readonly #outside: ReadingOutside;
  /** What does the work; it comes with the first file. */
  #reading: Reading | undefined;

  constructor(host: Host, outside: ReadingOutside) {
    this.#host = host;
    this.#outside = outside;
  }

  /** Makes text of the bytes of a file. */
  async decode(name: string, bytes: Uint8Array): Promise<Source> {
    return this.#outside.decode(name, bytes);
  }

  /** Reads a file for the preview. */
  async look(name: string, bytes: Uint8Array, origin?: DiskFile): Promise<ImportJob> {
    return this.lookAt(await this.decode(name, bytes), { origin });
  }

  /** Reads files that were given together; those that do not belong to the first are left alone. */
  async lookAll(files: readonly Given[]): Promise<ImportJob> {
    return this.#read(await Promise.all(files.map(({ name, bytes }) => this.decode(name, bytes))), {});
  }

  /** Reads a source for the preview; a newer call wins. */
  lookAt(source: Source, from: From = {}): Promise<ImportJob> {
    return this.#read([source], from);
  }

  async #read(given: readonly Source[], from: From): Promise<ImportJob> {
    const { Reading } = await import("./reading.ts");
    this.#reading ??= new Reading(this.store, this.#host, this.#outside);
    return this.#reading.read(given, from);
  }

  /** Shows why a file is not even read. */
  async refuse(name: string, failure: ReadFailure): Promise<void> {
    const { NOTHING } = await import("./reading.ts");
    this.#reading?.end();
    this.store.setState({ job: { ...NOTHING, name, state: "failed", failure } });
  }

  /** Shapes the outline anew for other answers. */
  choose(choices: ShapeChoices): Promise<void> | undefined {
    return this.#reading?.choose(choices);
  }

  /** Reads a table anew, as the person says what its columns hold. */
  chooseTable(table: TableChoice): Promise<void> | undefined {
    return this.#reading?.chooseTable(table);
  }

  /** What is being read is read no further. */
  close(): void {
    this.#reading?.end();
    this.store.setState({ job: undefined });
  }
}
