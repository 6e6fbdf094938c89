import type { Raster } from "../formats/png/write.ts";
import type { OutsideFile } from "./importing/open-outside.ts";

/** Files and the clipboard of the machine, as far as a page may touch them. */
export interface Files {
  /** Lets the person choose a file; undefined if they think better of it. */
  choose(): Promise<OutsideFile | undefined>;
  /** Puts a file among the downloads. */
  save(name: string, mime: string, content: string | Uint8Array | Blob): void;
  /** Paints a picture as PNG. */
  readonly raster: Raster;
  /** Copies a picture; false where the browser cannot. */
  copyPicture(png: Promise<Blob>): Promise<boolean>;
  /** Copies text, with an HTML form of it. */
  copyText(plain: string, html?: string): Promise<void>;
  /** What is on the clipboard as text; undefined if the browser does not tell. */
  readText(): Promise<string | undefined>;
}

/** A name for a file of this tree: its title in lower case with hyphens. */
export function fileName(title: string, fallback: string, extension: string): string {
  const words = title
    .normalize("NFKC")
    .toLocaleLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return `${words || fallback}.${extension}`;
}
