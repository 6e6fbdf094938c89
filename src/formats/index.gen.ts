// Written by `npm run generate`: one line a folder with an `info.ts`.
import { info as aimtree } from "./aimtree/info.ts";
import { info as csv } from "./csv/info.ts";
import { info as csvLinks } from "./csv-links/info.ts";
import { info as csvReadings } from "./csv-readings/info.ts";
import { info as docx } from "./docx/info.ts";
import { info as drawio } from "./drawio/info.ts";
import { info as excalidraw } from "./excalidraw/info.ts";
import { info as flyingLogic } from "./flying-logic/info.ts";
import type { FormatInfo } from "./format.ts";
import { info as freemind } from "./freemind/info.ts";
import { info as htmlList } from "./html-list/info.ts";
import { info as jsonCanvas } from "./json-canvas/info.ts";
import { info as jsonTree } from "./json-tree/info.ts";
import { info as link } from "./link/info.ts";
import { info as markdown } from "./markdown/info.ts";
import { info as mermaid } from "./mermaid/info.ts";
import { info as narrative } from "./narrative/info.ts";
import { info as okrCsv } from "./okr-csv/info.ts";
import { info as opml } from "./opml/info.ts";
import { info as pdf } from "./pdf/info.ts";
import { info as png } from "./png/info.ts";
import { info as pptx } from "./pptx/info.ts";
import { info as stratml } from "./stratml/info.ts";
import { info as svg } from "./svg/info.ts";
import { info as text } from "./text/info.ts";
import { info as tpStudio } from "./tp-studio/info.ts";
import { info as xmind } from "./xmind/info.ts";
import { info as yaml } from "./yaml/info.ts";

export const FORMATS: readonly FormatInfo[] = [
  aimtree,
  csvLinks,
  csvReadings,
  csv,
  docx,
  drawio,
  excalidraw,
  flyingLogic,
  freemind,
  htmlList,
  jsonCanvas,
  jsonTree,
  link,
  markdown,
  mermaid,
  narrative,
  okrCsv,
  opml,
  pdf,
  png,
  pptx,
  stratml,
  svg,
  text,
  tpStudio,
  xmind,
  yaml,
];
