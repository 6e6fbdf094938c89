import type { TextPainter } from "../formats/pdf/draw.ts";
import type { Raster } from "../formats/png/write.ts";
import type { OutsideFile } from "./importing/open-outside.ts";
import type { Disk } from "./linked/disk.ts";

/** Files and the clipboard of the machine, as far as a page may touch them. */
export interface Files {
  /** Lets the person choose a file, or several; none if they think better of it. */
  choose(several?: "several"): Promise<readonly OutsideFile[]>;
  /** Files that may be written again; absent where the browser has none. */
  readonly disk: (() => Promise<Disk>) | undefined;
  /** Lets a drag leave a file outside the browser; gives what to call once it is over. */
  handOut(data: DataTransfer, name: string, mime: string, text: string): () => void;
  /** Puts a file among the downloads. */
  save(name: string, mime: string, content: string | Uint8Array | Blob): void;
  /** Fetches what paints: pictures are seldom made. */
  painter(): Promise<Painter>;
  /** Copies a picture; false where the browser cannot. */
  copyPicture(png: Promise<Blob>): Promise<boolean>;
  /** Copies text. */
  copyText(plain: string): Promise<void>;
  /** Copies text, and HTML for the programs that prefer it. */
  copy(copied: Copied): Promise<void>;
  /** The same with a picture beside them; false where the browser takes only text, which is then copied. */
  copyMixed(copied: Promise<Copied>, png: Promise<Blob>): Promise<boolean>;
  /** What is on the clipboard; undefined if the browser does not tell. */
  readClipboard(): Promise<Copied | undefined>;
  /** The window as it looks now, without dialogs, as PNG. */
  captureScreen(): Promise<Blob>;
  /** Fetches what lays paper over the screen: printing is rare. */
  paper(): Promise<Paper>;
  /** Opens the print dialog of the browser. */
  print(): void;
}

export interface Painter {
  /** Paints a picture as PNG. */
  readonly rasterise: Raster;
  /** Paints a line of text in whatever font has its letters. */
  readonly paintText: TextPainter;
}

/** What is printed in place of the screen; it goes when printing is over. */
export interface Paper {
  laySheet(sheet: Sheet): void;
  /** Lays pages of text, one element of well-formed markup; `style` is their style sheet. */
  layPages(markup: string, style: string, page?: { readonly width: number; readonly height: number }): void;
  /** Whether something to print is laid already. */
  isLaid(): boolean;
}

/** A copy in both forms; the HTML may be empty. */
export interface Copied {
  readonly plain: string;
  readonly html: string;
}

/** One page of paper. */
export interface Sheet {
  /** The drawing that fills it. */
  readonly svg: string;
  /** In px of the map; decides how the page lies and how large small trees are printed. */
  readonly width: number;
  readonly height: number;
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
