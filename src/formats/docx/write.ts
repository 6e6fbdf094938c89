import { formatDate } from "../../core/describe/format.ts";
import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import { strings } from "../../core/strings/index.ts";
import { papers as words } from "../../core/strings/papers.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import type { LossList } from "../loss-list.ts";
import { Package } from "../ooxml/package.ts";
import { addProperties } from "../ooxml/properties.ts";
import { addTree } from "../ooxml/tree-part.ts";
import { listed, type PictureOptions, packedTree, pictureOptions, tellLength } from "../payload/picture.ts";
import type { Raster } from "../png/write.ts";
import { element } from "../xml/write.ts";
import { findings, numbers, sheets, steps, type Told } from "./body.ts";
import { NAMESPACES, type Paper, paragraph, section } from "./markup.ts";
import { MARGIN, PAPERS, type PaperName } from "./papers.ts";
import { addPictures } from "./pictures.ts";
import { foot, numbering, settings, styles } from "./styles.ts";

const MAIN = "word/document.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/**
 * The tree as a document to read, with the tree itself as a custom part. Needs a `measurer` among the options; see
 * `PictureOptions` for the others, `paper`, and `raster`, without which there is no picture.
 */
export async function write(view: View, options: WriteOptions, host: Host): Promise<WriteResult> {
  const wanted = pictureOptions(options, view, host);
  if (!wanted) return { ok: false, message: strings.formats.needsMeasurer };
  const { paper = "a4", raster } = options as { paper?: PaperName; raster?: Raster };
  const losses = listed(wanted);
  const file = new Package();
  const sheet = PAPERS[paper];
  const title = treeTitle(view) || strings.app.untitled;
  const language = view.tree.language ?? "";
  file.relate("", MAIN, "officeDocument");
  const footId = addParts(file, title, language);
  const pictures = raster ? await picturesOf({ file, view, wanted, sheet, raster, footId, losses }) : "";
  if (!raster) losses.add("dropped", words.noPicture);
  file.add(MAIN, documentOf(view, wanted, { sheet, title, pictures, footId }), `${TYPE}.document.main+xml`);
  addProperties(file, { title, description: words.treeInside, language, made: wanted.drawnAt });
  const packed = packedTree(view, wanted);
  if (packed) addTree(file, MAIN, packed, wanted.drawnAt);
  const content = file.bytes();
  tellLength(losses, packed, content.length);
  return { ok: true, content, losses: losses.toLosses() };
}

/** All parts but the main one; gives the id of the foot. */
function addParts(file: Package, title: string, language: string): string {
  const parts = [
    ["styles", styles(language)],
    ["numbering", numbering()],
    ["settings", settings()],
  ] as const;
  for (const [name, content] of parts) {
    file.add(`word/${name}.xml`, content, `${TYPE}.${name}+xml`);
    file.relate(MAIN, `word/${name}.xml`, name);
  }
  file.add("word/footer1.xml", foot(title.replace(/\s+/gu, " ")), `${TYPE}.footer+xml`);
  return file.relate(MAIN, "word/footer1.xml", "footer");
}

interface Frame {
  readonly sheet: Paper;
  readonly title: string;
  readonly pictures: string;
  readonly footId: string;
}

function documentOf(view: View, wanted: PictureOptions, { sheet, title, pictures, footId }: Frame): string {
  const { nodes, today, language } = wanted;
  const told: Told = { view, nodes, manner: { today, language }, lineWidth: sheet.width - 2 * MARGIN };
  const made = formatDate(today, undefined, language);
  const head = [paragraph([{ text: title }], "Title"), paragraph([{ text: made }], "Subtitle")];
  const own = section(sheet, footId);
  const front = [...head, ...sheets(told)];
  const rest = [...numbers(told), ...steps(told), ...(wanted.findings ? findings(told, wanted.findings) : [])];
  // Each section is ended by what its last paragraph says; the last one by the document.
  const content = pictures === "" ? [...front, ...rest] : [...front, paragraph([], "After", own), pictures, ...rest];
  return element("w:document", NAMESPACES, element("w:body", {}, ...content, own));
}

interface Pictured {
  readonly file: Package;
  readonly view: View;
  readonly wanted: PictureOptions;
  readonly sheet: Paper;
  readonly raster: Raster;
  readonly footId: string;
  readonly losses: LossList;
}

/** The pictures, in sections that lie as the pictures lie. */
async function picturesOf({ file, view, wanted, sheet, raster, footId, losses }: Pictured): Promise<string> {
  const pages = await addPictures(file, MAIN, view, wanted, sheet, raster, losses);
  const across = { ...sheet, width: sheet.height, height: sheet.width };
  const content = [paragraph([{ text: words.picture }], "Heading1")];
  pages.forEach((page, i) => {
    content.push(page.content);
    const next = pages[i + 1];
    // Upright drawings stand below each other in one section; each that lies across has its page.
    if (next && !next.isWide && !page.isWide) return;
    content.push(paragraph([], "After", section(page.isWide ? across : sheet, footId)));
  });
  return content.join("");
}
