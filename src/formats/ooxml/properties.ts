import { escaped } from "../xml/escape.ts";
import { element } from "../xml/write.ts";
import type { Package } from "./package.ts";

export interface Properties {
  readonly title: string;
  readonly description: string;
  /** BCP 47, or empty. */
  readonly language: string;
  /** ISO 8601. */
  readonly made: string | undefined;
}

const CORE = "docProps/core.xml";
const APP = "docProps/app.xml";

/** What a program shows of the file without opening it. */
export function addProperties(file: Package, { title, description, language, made }: Properties): void {
  const dates = ["created", "modified"].map((name) =>
    made === undefined ? "" : element(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, escaped(made)),
  );
  const core = element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    element("dc:title", {}, escaped(title)),
    element("dc:description", {}, escaped(description)),
    language === "" ? "" : element("dc:language", {}, escaped(language)),
    ...dates,
  );
  const app = element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    element("Application", {}, "Aimtree"),
  );
  file.add(CORE, core, "application/vnd.openxmlformats-package.core-properties+xml");
  file.add(APP, app, "application/vnd.openxmlformats-officedocument.extended-properties+xml");
  file.relate("", CORE, "core-properties");
  file.relate("", APP, "extended-properties");
}
