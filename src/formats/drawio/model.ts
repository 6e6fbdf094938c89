import { Inflate, strFromU8 } from "fflate";
import { strings } from "../../core/strings/index.ts";
import type { ReadFailure } from "../format.ts";
import { LIMITS, tooLarge } from "../limits.ts";
import { fromBase64 } from "../payload/base64.ts";
import { childrenOf, parseXml, type XmlElement } from "../xml/parse.ts";
import { inflated } from "../zip/inflated.ts";

export interface PageModel {
  readonly title: string;
  /** `<mxGraphModel>`; undefined for an empty page. */
  readonly model: XmlElement | undefined;
}

export type Models = { readonly ok: true; readonly pages: readonly PageModel[] } | ReadFailure;

/** The pages of a file: a model as it stands, or pages that hold one, plain or packed. */
export function modelsIn(root: XmlElement): Models {
  if (root.name === "mxGraphModel") return { ok: true, pages: [{ title: "", model: root }] };
  const pages: PageModel[] = [];
  for (const diagram of childrenOf(root, "diagram")) {
    const title = diagram.attributes.get("name") ?? "";
    const [plain] = childrenOf(diagram, "mxGraphModel");
    const packed = diagram.content.filter((part) => typeof part === "string").join("");
    const opened = plain ? { ok: true as const, root: plain } : packed.trim() === "" ? undefined : unpacked(packed);
    if (opened && !opened.ok) return opened;
    pages.push({ title, model: opened?.root });
  }
  return { ok: true, pages };
}

/** A page as draw.io packs it: XML with escapes as in an address, deflated, in base 64. */
function unpacked(packed: string): ReturnType<typeof parseXml> {
  const bytes = fromBase64(packed);
  const found = bytes && inflated(new Inflate(), bytes, LIMITS.fileBytes);
  if (found && found.size > LIMITS.fileBytes)
    return tooLarge(strings.limits.tooManyBytes(found.size, LIMITS.fileBytes));
  const xml = found?.ended ? plainOf(strFromU8(found.bytes)) : undefined;
  if (xml === undefined) return { ok: false, reason: "broken", message: strings.formats.pageDamaged };
  return parseXml(xml);
}

/** Older files are not escaped. */
function plainOf(text: string): string | undefined {
  if (text.trimStart().startsWith("<")) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
