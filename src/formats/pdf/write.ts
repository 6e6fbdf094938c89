import { strToU8 } from "fflate";
import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { listed, type PictureOptions, packedTree, pictureOptions, tellLength } from "../payload/picture.ts";
import type { Scene } from "../scene/primitives.ts";
import { attach } from "./attachment.ts";
import type { PaintedText, Surroundings } from "./draw.ts";
import { Fonts } from "./fonts.ts";
import { PdfFile, pdfText, type Ref, short } from "./pdf-file.ts";
import { pageContent } from "./sheet.ts";
import { type PdfOptions, type Sheet, sheetsOf } from "./sheets.ts";

/**
 * The tree as vectors and text on paper, with the tree itself attached. Needs a `measurer` among the options; see
 * `PictureOptions` and `PdfOptions` for the others.
 */
export function write(view: View, options: WriteOptions, host: Host): WriteResult {
  const wanted = pictureOptions(options, view, host);
  if (!wanted) return { ok: false, message: strings.formats.needsMeasurer };
  const { pages = "one", paper = "a4", paintText } = options as PdfOptions;
  const losses = listed(wanted);
  const file = new PdfFile();
  const fonts = new Fonts();
  const images = new Map<string, Ref>();
  const lost = paintText ? strings.formats.paintedLetters : strings.formats.framedLetters;
  const around: Surroundings = {
    fonts,
    measurer: wanted.measurer,
    paintText,
    addImage: (painted) => {
      const name = `I${images.size + 1}`;
      images.set(name, addImage(file, painted));
      return name;
    },
    lacks: (run) => losses.add("changed", lost, run),
  };
  const sheets = sheetsOf(view, wanted, pages, paper);
  const resources = file.reserve();
  const tree = addPages(file, sheets, resources, around);
  const pictures = [...images].map(([name, ref]) => `/${name} ${ref}`).join(" ");
  file.set(resources, `<< /Font ${fonts.addTo(file)} /XObject << ${pictures} >> >>`);
  const packed = packedTree(view, wanted);
  const attached = packed ? attach(file, packed, wanted.drawnAt) : "";
  const language = view.tree.language ? `/Lang ${pdfText(view.tree.language)} ` : "";
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${tree} ${language}/ViewerPreferences << /DisplayDocTitle true >> ${attached}>>`,
  );
  const content = file.bytes(catalog, file.add(infoOf(sheets[0]?.scene, wanted)));
  tellLength(losses, packed, content.length);
  return { ok: true, content, losses: losses.toLosses() };
}

function addPages(file: PdfFile, sheets: readonly Sheet[], resources: Ref, around: Surroundings): Ref {
  const tree = file.reserve();
  const kids = sheets.map(({ scene, page }, i) => {
    const text = pageContent(scene, page, { at: i + 1, of: sheets.length }, around);
    const size = `/MediaBox [0 0 ${short(page.width)} ${short(page.height)}]`;
    const content = file.addStream(strToU8(text));
    return file.add(`<< /Type /Page /Parent ${tree} ${size} /Resources ${resources} /Contents ${content} >>`);
  });
  file.set(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(" ")}] >>`);
  return tree;
}

function addImage(file: PdfFile, { rgba, width, height }: PaintedText): Ref {
  const [colours, cover] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)];
  for (let i = 0; i < cover.length; i++) {
    colours.set(rgba.subarray(i * 4, i * 4 + 3), i * 3);
    cover[i] = rgba[i * 4 + 3] ?? 0;
  }
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
  const mask = file.addStream(cover, `${entries} /ColorSpace /DeviceGray `);
  return file.addStream(colours, `${entries} /ColorSpace /DeviceRGB /SMask ${mask} `);
}

function infoOf(scene: Scene | undefined, { drawnAt }: PictureOptions): string {
  const digits = drawnAt?.replace(/\D/g, "").slice(0, 14);
  const date = digits?.length === 14 ? ` /CreationDate (D:${digits}Z)` : "";
  return `<< /Title ${pdfText(scene?.title ?? "")} /Subject ${pdfText(scene?.description ?? "")} /Creator (Aimtree)${date} >>`;
}
