import { strToU8, Zip, ZipDeflate } from "fflate";
import { joined } from "./inflated.ts";
import { EPOCH } from "./zip.ts";

/** Writes an archive one entry after the other, so that only what is packed is held; `finish` gives all of it. */
export class ZipWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  readonly #zip = new Zip((error, part) => {
    if (error) throw error;
    this.#parts.push(part);
    this.#length += part.length;
  });

  add(name: string, text: string): void {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = EPOCH;
    this.#zip.add(entry);
    entry.push(strToU8(text), true);
  }

  finish(): Uint8Array {
    this.#zip.end();
    return joined(this.#parts, this.#length);
  }
}
