import { treeElement } from "../payload/element.ts";
import { element } from "../xml/write.ts";
import type { Package } from "./package.ts";

const ITEM = "customXml/item1.xml";
const ABOUT = "customXml/itemProps1.xml";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Puts the packed tree into the file as a custom part of its main part, which Office carries through every change. */
export function addTree(file: Package, main: string, packed: Uint8Array, drawnAt: string | undefined): void {
  file.add(ITEM, treeElement(packed, drawnAt));
  const about = { "ds:itemID": "{6A1B7C52-3E0D-4B6E-9A44-41494D545245}", "xmlns:ds": NAMESPACE };
  file.add(
    ABOUT,
    element("ds:datastoreItem", about, element("ds:schemaRefs")),
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  );
  file.relate(ITEM, ABOUT, "customXmlProps");
  file.relate(main, ITEM, "customXml");
}
