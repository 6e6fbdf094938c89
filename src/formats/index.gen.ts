// Written by `npm run generate`: one line a folder with an `info.ts`.
import { info as aimtree } from "./aimtree/info.ts";
import { info as csv } from "./csv/info.ts";
import { info as csvLinks } from "./csv-links/info.ts";
import { info as csvReadings } from "./csv-readings/info.ts";
import { info as docx } from "./docx/info.ts";
import { info as flyingLogic } from "./flying-logic/info.ts";
import type { FormatInfo } from "./format.ts";
import { info as freemind } from "./freemind/info.ts";
import { info as htmlList } from "./html-list/info.ts";
import { info as markdown } from "./markdown/info.ts";
import { info as mermaid } from "./mermaid/info.ts";
import { info as narrative } from "./narrative/info.ts";
import { info as okrCsv } from "./okr-csv/info.ts";
import { info as opml } from "./opml/info.ts";
import { info as pdf } from "./pdf/info.ts";
import { info as png } from "./png/info.ts";
import { info as pptx } from "./pptx/info.ts";
import { info as svg } from "./svg/info.ts";
import { info as text } from "./text/info.ts";
import { info as tpStudio } from "./tp-studio/info.ts";

export const FORMATS: readonly FormatInfo[] = [
  aimtree,
  csvLinks,
  csvReadings,
  csv,
  docx,
  flyingLogic,
  freemind,
  htmlList,
  markdown,
  mermaid,
  narrative,
  okrCsv,
  opml,
  pdf,
  png,
  pptx,
  svg,
  text,
  tpStudio,
];
