import { createStore, type StoreApi } from "zustand/vanilla";
import type { Host } from "../../core/host.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo, Loss, ReadFailure, ReadSuccess } from "../../formats/format.ts";
import type { ImportLevel, ShapeChoices } from "../../formats/import/import-tree.ts";
import type { Source } from "../../formats/import/read-any.ts";
import type { shape } from "../../formats/import/shape.ts";
import type { DiskFile } from "../linked/disk.ts";
import type { Incoming } from "./bring-in.ts";

/** A file or text that is being looked at before it comes in. */
export interface ImportJob {
  readonly name: string;
  /** What it was read from: several where they belong together. */
  readonly parts: readonly Source[];
  /** The file itself, where the system opened Aimtree with it. */
  readonly origin: DiskFile | undefined;
  readonly state: "reading" | "ready" | "failed";
  readonly format: FormatInfo | undefined;
  readonly read: ReadSuccess | undefined;
  readonly failure: ReadFailure | undefined;
  /** What the person chose in the preview; the records follow it. */
  readonly choices: ShapeChoices;
  readonly records: readonly AnyRecord[];
  readonly losses: readonly Loss[];
  /** What a paste into the open tree would change; it reads kinds and links from that tree. */
  readonly pasted: Incoming | undefined;
  /** What the levels of an outline become. */
  readonly levels: readonly ImportLevel[];
}

interface From {
  /** What the paste that led here would change. */
  readonly pasted?: Incoming;
  readonly origin?: DiskFile | undefined;
}

/** A file with its bytes. */
interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes text of the bytes of a file, whatever they are encoded in. */
type Decode = (name: string, bytes: Uint8Array) => Source | Promise<Source>;

interface ImportState {
  readonly job: ImportJob | undefined;
}

const READING = {
  parts: [],
  state: "reading",
  format: undefined,
  read: undefined,
  failure: undefined,
  choices: {},
  records: [],
  losses: [],
  levels: [],
  pasted: undefined,
  origin: undefined,
} as const;

/** Reads what comes from outside and holds it for the preview; nothing touches a tree before the person says so. */
export class Importing {
  readonly store: StoreApi<ImportState> = createStore<ImportState>(() => ({ job: undefined }));
  readonly #host: Host;
  #shape: typeof shape | undefined;
  readonly #decode: Decode;

  constructor(host: Host, decode: Decode) {
    this.#host = host;
    this.#decode = decode;
  }

  /** Makes text of the bytes of a file. */
  async decode(name: string, bytes: Uint8Array): Promise<Source> {
    return this.#decode(name, bytes);
  }

  /** Reads a file for the preview. */
  async look(name: string, bytes: Uint8Array, origin?: DiskFile): Promise<ImportJob> {
    return this.lookAt(await this.#decode(name, bytes), { origin });
  }

  /** Reads files that were given together; those that do not belong to the first are left alone. */
  async lookAll(files: readonly Given[]): Promise<ImportJob> {
    return this.#read(await Promise.all(files.map(({ name, bytes }) => this.#decode(name, bytes))), {});
  }

  /** Reads a source for the preview; a newer call wins. */
  lookAt(source: Source, from: From = {}): Promise<ImportJob> {
    return this.#read([source], from);
  }

  /** What belongs to what the preview shows already is added to it. */
  async #read(given: readonly Source[], { pasted, origin }: From): Promise<ImportJob> {
    const shown = this.store.getState().job;
    const before = shown?.state === "ready" ? shown : undefined;
    const job: ImportJob = { name: given[0]?.fileName ?? "", ...READING, pasted, origin };
    this.store.setState({ job });
    try {
      const done = await this.#readNow(given, job, before);
      if (this.store.getState().job === job) this.store.setState({ job: done });
      return done;
    } catch (error) {
      // A fault of ours, or a part of the app that cannot be fetched: the preview must not wait for ever.
      const failure = { ok: false, reason: "broken", message: strings.problem.fault } as const;
      if (this.store.getState().job === job) this.store.setState({ job: { ...job, state: "failed", failure } });
      throw error;
    }
  }

  async #readNow(given: readonly Source[], job: ImportJob, before: ImportJob | undefined): Promise<ImportJob> {
    const [{ readWith }, shaping] = await Promise.all([
      import("../../formats/import/read-together.ts"),
      import("../../formats/import/shape.ts"),
    ]);
    this.#shape = shaping.shape;
    const { format, result, parts } = await readWith(before?.parts ?? [], given, this.#host);
    const name = parts.map(({ fileName }) => fileName).filter((one) => one !== "");
    const named = { ...job, parts, name: name.join(", ") };
    if (result.ok) {
      return { ...named, ...lookOf(result), state: "ready", format, read: result, choices: result.ask?.choices ?? {} };
    }
    // What is there already does not go because one more part is broken.
    const stays = before?.parts.some((part) => parts.includes(part)) ? before : undefined;
    return stays ? { ...stays, failure: result } : { ...named, state: "failed", format, failure: result };
  }

  /** Shows why a file is not even read. */
  refuse(name: string, failure: ReadFailure): void {
    this.store.setState({ job: { name, ...READING, state: "failed", failure } });
  }

  /** Shapes the outline anew for other answers. */
  choose(choices: ShapeChoices): void {
    const { job } = this.store.getState();
    const outline = job?.read?.ask?.outline;
    if (!job?.read || !outline || !this.#shape) return;
    const { records, repairs, levels } = this.#shape(outline, choices, this.#host);
    const losses = [...job.read.losses, ...(outline.losses ?? []), ...repairs];
    this.store.setState({ job: { ...job, choices, records, losses, levels } });
  }

  close(): void {
    this.store.setState({ job: undefined });
  }
}

function lookOf({ records, losses, repairs, ask }: ReadSuccess): Pick<ImportJob, "records" | "losses" | "levels"> {
  return { records, losses: [...losses, ...repairs], levels: ask?.levels ?? [] };
}
