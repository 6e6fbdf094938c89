import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { parseXml } from "../xml/parse.ts";
import { localName } from "./elements.ts";
import { MARK } from "./names.ts";
import { outlineOf } from "./outline.ts";

/** How many characters at the start may hold our mark. */
const HEAD = 500;

/** A plan or report of StratML: Part 1 (strategic plans) and Part 2 (with indicators). */
export function read(input: ReadInput, host: Host): ReadResult {
  const parsed = parseXml(String(cleaned(input.text).value));
  if (!parsed.ok) return parsed;
  if (!/^(PerformancePlanOrReport|StrategicPlan)$/.test(localName(parsed.root))) {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("StratML") };
  }
  const losses = new LossList();
  const isOurs = input.text.slice(0, HEAD).includes(MARK);
  return fromOutline(outlineOf(parsed.root, isOurs, losses), input, losses, host);
}
