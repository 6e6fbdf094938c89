import { strToU8, zlibSync } from "fflate";

/** What an object of a file refers to another by: `12 0 R`. */
export type Ref = string;

/** Bytes beyond ASCII tell programs that this is no text (ISO 32000-1, 7.5.2). */
const HEAD = Uint8Array.from([...strToU8("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);

/** The objects of a PDF, written one after the other with a table of where they are. */
export class PdfFile {
  readonly #objects: (readonly Uint8Array[])[] = [];

  /** An object that is told later what it is, so that others can name it before. */
  reserve(): Ref {
    this.#objects.push([]);
    return `${this.#objects.length} 0 R`;
  }

  add(content: string): Ref {
    const ref = this.reserve();
    this.set(ref, content);
    return ref;
  }

  set(ref: Ref, content: string): void {
    this.#objects[Number.parseInt(ref, 10) - 1] = [strToU8(content)];
  }

  /** A stream, packed here unless it is packed already. `entries` are those of its dictionary but length and filter. */
  addStream(bytes: Uint8Array, entries = "", isPacked = false): Ref {
    const data = isPacked ? bytes : zlibSync(bytes, { level: 9 });
    const ref = this.reserve();
    const dictionary = `<< /Length ${data.length} /Filter /FlateDecode ${entries}>>\nstream\n`;
    this.#objects[Number.parseInt(ref, 10) - 1] = [strToU8(dictionary), data, strToU8("\nendstream")];
    return ref;
  }

  bytes(catalog: Ref, info: Ref): Uint8Array {
    const parts: Uint8Array[] = [HEAD];
    const places: number[] = [];
    let length = HEAD.length;
    const put = (part: Uint8Array): void => {
      parts.push(part);
      length += part.length;
    };
    this.#objects.forEach((object, i) => {
      places.push(length);
      put(strToU8(`${i + 1} 0 obj\n`));
      for (const part of object) put(part);
      put(strToU8("\nendobj\n"));
    });
    const count = places.length + 1;
    const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    const trailer = `trailer\n<< /Size ${count} /Root ${catalog} /Info ${info} >>\nstartxref\n${length}\n%%EOF\n`;
    put(strToU8(`xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`));
    const all = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/** A text in any script as PDF reads it. */
export function pdfText(text: string): string {
  return `<FEFF${utf16(text)}>`;
}

/** Hexadecimal UTF-16 with the high byte first. */
export function utf16(text: string): string {
  let hex = "";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return hex.toUpperCase();
}

/** A number as short as a page needs it. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
