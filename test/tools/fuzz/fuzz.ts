import { sourceOf } from "../../../src/adapters/files/decode.ts";
import { checkInvariants } from "../../../src/core/document/invariants.ts";
import { RecordStore } from "../../../src/core/document/record-store.ts";
import { SAFE } from "../../../src/core/strings/limits.ts";
import { writeAimtree } from "../../../src/formats/aimtree/write.ts";
import type { Format, FormatInfo, ReadResult } from "../../../src/formats/format.ts";
import { zipped } from "../../../src/formats/zip/zip.ts";
import { fixedHost } from "../fixed-host.ts";
import { mutated } from "./mutate.ts";
import { Dice } from "./random.ts";
import { partsOf, seedsOf } from "./seeds.ts";

/** Reads broken files of one format, one after the other; the same seed gives the same files. */
export class Fuzzer {
  opened = 0;
  refused = 0;
  readonly #info: FormatInfo;
  readonly #format: Format;
  readonly #files: readonly Uint8Array[];
  readonly #parts: ReadonlyMap<Uint8Array, readonly (readonly [path: string, content: Uint8Array])[]>;
  readonly #dice: Dice;
  readonly #before = prototypes();

  private constructor(info: FormatInfo, format: Format, files: readonly Uint8Array[], seed: number) {
    this.#info = info;
    this.#format = format;
    this.#files = files;
    this.#parts = new Map(files.map((file) => [file, [...(partsOf(file) ?? [])]]));
    this.#dice = new Dice(seed);
  }

  static async of(info: FormatInfo, seed: number): Promise<Fuzzer> {
    return new Fuzzer(info, await info.load(), await seedsOf(info), seed);
  }

  /** The next broken file. */
  next(): Uint8Array {
    const file = this.#dice.pick(this.#files);
    const parts = this.#parts.get(file) ?? [];
    if (parts.length === 0 || this.#dice.below(2) === 0) return mutated(file, this.#files, this.#dice);
    // Where only the container is broken nobody ever looks at what is in it.
    const [path, part] = this.#dice.pick(parts);
    return zipped(new Map([...parts, [path, mutated(part, [part], this.#dice)]]));
  }

  /** What is wrong with how a file is read; undefined if nothing is. */
  async fault(bytes: Uint8Array): Promise<string | undefined> {
    try {
      const result = await this.#read(bytes);
      if (result.ok) this.opened += 1;
      else this.refused += 1;
      return (result.ok ? whatIsNotWhole(result.records) : whatIsNotSaid(result)) ?? this.#changed();
    } catch (error) {
      return `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
  }

  async #read(bytes: Uint8Array): Promise<ReadResult> {
    const source = sourceOf(`broken.${this.#info.extensions[0]}`, bytes);
    if (source.noText && !this.#info.binary) return { ok: false, reason: "broken", message: source.noText.message };
    if (!this.#format.read) throw new Error(`${this.#info.id} has no reader`);
    return this.#format.read(source, fixedHost());
  }

  #changed(): string | undefined {
    return prototypes() === this.#before ? undefined : `a prototype has changed: ${prototypes()}`;
  }
}

/** Every record must stand on its own feet: written, and read by nobody's leave. */
function whatIsNotWhole(records: Extract<ReadResult, { ok: true }>["records"]): string | undefined {
  const store = new RecordStore(records);
  checkInvariants(
    store,
    records.map(({ id }) => id),
  );
  if (store.size !== records.length) return "two records have the same id";
  return writeAimtree(store).includes('"records":[') ? undefined : "it cannot be written";
}

function whatIsNotSaid({ message }: Extract<ReadResult, { ok: false }>): string | undefined {
  return message.includes(SAFE) ? undefined : `it is refused without a word about the open tree: ${message}`;
}

function prototypes(): string {
  return [Object, Array, Function, String, Map, Set]
    .map(({ prototype }) => Object.getOwnPropertyNames(prototype).join())
    .join(";");
}
