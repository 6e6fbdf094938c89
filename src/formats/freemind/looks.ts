import { strings } from "../../core/strings/index.ts";
import type { LossList } from "../loss-list.ts";
import type { XmlElement } from "../xml/parse.ts";

/** What of a node is read elsewhere, or says nothing that a tree could lose. */
const READ = new Set([
  "TEXT",
  "LOCALIZED_TEXT",
  "ID",
  "LINK",
  "TAGS",
  "CREATED",
  "MODIFIED",
  "FOLDED",
  "TEXT_SHORTENED",
]);
const CONTENT = new Set(["node", "richcontent", "attribute", "arrowlink", "linktarget", "attribute_layout"]);

/** Lists what only the program that wrote the map can show: icons, clouds, colours, what its extensions keep. */
export function listLooks({ attributes, content }: XmlElement, losses: LossList): void {
  const words = strings.formats.inMindMap;
  let hasLooks = false;
  for (const part of content) {
    if (typeof part === "string" || CONTENT.has(part.name)) continue;
    const name = part.attributes.get("NAME") ?? "";
    if (part.name === "icon") losses.add("dropped", words.icon, part.attributes.get("BUILTIN"));
    else if (part.name === "cloud") losses.add("dropped", words.cloud);
    else if (part.name === "hook") {
      if (!part.attributes.has("URI") && !name.includes("NodeNote")) losses.add("dropped", words.hook, name);
    } else hasLooks = true;
  }
  if (attributes.has("ENCRYPTED_CONTENT")) losses.add("dropped", words.encrypted);
  hasLooks ||= [...attributes.keys()].some((name) => !READ.has(name) && name !== "ENCRYPTED_CONTENT");
  if (hasLooks) losses.add("dropped", words.looks);
}
