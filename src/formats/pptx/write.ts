import { readingsOf } from "../../core/card/content.ts";
import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import { strings } from "../../core/strings/index.ts";
import { papers } from "../../core/strings/papers.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { Package } from "../ooxml/package.ts";
import { addProperties } from "../ooxml/properties.ts";
import { addTree } from "../ooxml/tree-part.ts";
import { listed, packedTree, pictureOptions, tellLength } from "../payload/picture.ts";
import { contentsOf, type Slides } from "./contents.ts";
import { notesMaster, presentation, slideLayout, slideMaster, theme } from "./masters.ts";
import { notesOf } from "./notes.ts";
import { type SlideContent, slideOf } from "./slide.ts";

const MAIN = "ppt/presentation.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.presentationml";
const THEME = "application/vnd.openxmlformats-officedocument.theme+xml";

/**
 * The tree as slides of native shapes, with the tree itself as a custom part. Needs a `measurer` among the options; see
 * `PictureOptions` for the others, and `slides`.
 */
export function write(view: View, options: WriteOptions, host: Host): WriteResult {
  const wanted = pictureOptions(options, view, host);
  if (!wanted) return { ok: false, message: strings.formats.needsMeasurer };
  const { slides = "fit" } = options as { slides?: Slides };
  const losses = listed(wanted);
  const contents = contentsOf(view, wanted, slides);
  const drawn = contents.flatMap(({ arrangement }) => [...arrangement.cards.keys()]);
  const hasCourse = drawn.some((id) => readingsOf(view, id).length > 1);
  if (hasCourse && wanted.readings !== false) losses.add("dropped", papers.noCourse);
  const file = new Package();
  addSlides(file, contents);
  const title = treeTitle(view) || strings.app.untitled;
  const nodes = new Set(drawn);
  const language = view.tree.language ?? "";
  const description = strings.exporting.description(title, nodes.size);
  addProperties(file, { title, description, language, made: wanted.drawnAt });
  const packed = packedTree(view, wanted);
  if (packed) addTree(file, MAIN, packed, wanted.drawnAt);
  const content = file.bytes();
  tellLength(losses, packed, content.length);
  return { ok: true, content, losses: losses.toLosses() };
}

function addSlides(file: Package, contents: readonly SlideContent[]): void {
  const part = (name: string, at?: number): string => `ppt/${name}s/${name}${at ?? 1}.xml`;
  const [master, layout, notes] = [part("slideMaster"), part("slideLayout"), part("notesMaster")];
  const isLight = contents[0]?.options.theme !== "dark";
  file.relate("", MAIN, "officeDocument");
  const layoutId = file.relate(master, layout, "slideLayout");
  file.add(master, slideMaster(layoutId), `${TYPE}.slideMaster+xml`);
  file.add(layout, slideLayout(), `${TYPE}.slideLayout+xml`);
  file.add(notes, notesMaster(), `${TYPE}.notesMaster+xml`);
  file.add("ppt/theme/theme1.xml", theme(isLight), THEME);
  file.add("ppt/theme/theme2.xml", theme(true), THEME);
  file.relate(layout, master, "slideMaster");
  file.relate(master, "ppt/theme/theme1.xml", "theme");
  file.relate(notes, "ppt/theme/theme2.xml", "theme");
  const masters = { slides: file.relate(MAIN, master, "slideMaster"), notes: file.relate(MAIN, notes, "notesMaster") };
  file.relate(MAIN, "ppt/theme/theme1.xml", "theme");
  const ids = contents.map((content, i) => {
    const [slide, note] = [part("slide", i + 1), part("notesSlide", i + 1)];
    const { arrangement, options } = content;
    file.add(slide, slideOf(content), `${TYPE}.slide+xml`);
    file.add(note, notesOf(arrangement, options), `${TYPE}.notesSlide+xml`);
    file.relate(slide, layout, "slideLayout");
    file.relate(slide, note, "notesSlide");
    file.relate(note, notes, "notesMaster");
    file.relate(note, slide, "slide");
    return file.relate(MAIN, slide, "slide");
  });
  file.add(MAIN, presentation(masters, ids), `${TYPE}.presentation.main+xml`);
}
