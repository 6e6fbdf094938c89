import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { fromOutline } from "../import/from-outline.ts";
import { joinPages } from "../import/pages.ts";
import { LossList } from "../loss-list.ts";
import { cleaned } from "../restore/clean.ts";
import { parseXml } from "../xml/parse.ts";
import { modelsIn } from "./model.ts";
import { pageTree } from "./page.ts";

/** A diagram of draw.io: all its pages, plain or compressed. */
export function read(input: ReadInput, host: Host): ReadResult {
  const parsed = parseXml(String(cleaned(input.text).value));
  if (!parsed.ok) return parsed;
  if (parsed.root.name !== "mxfile" && parsed.root.name !== "mxGraphModel") {
    return { ok: false, reason: "broken", message: strings.formats.notOurs("draw.io") };
  }
  const models = modelsIn(parsed.root);
  if (!models.ok) return models;
  const losses = new LossList();
  const pages = models.pages.flatMap(({ title, model }) => (model ? [{ title, grown: pageTree(model, losses) }] : []));
  const { tree, turned } = joinPages("", pages);
  return fromOutline(tree, input, losses, host, turned);
}
