import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../aimtree/write.ts";
import type { WriteOptions } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { LossList } from "../loss-list.ts";
import type { SceneOptions } from "../scene/options.ts";
import { recordsOf } from "../scene/scope.ts";
import { pack } from "./pack.ts";

/** What every format of pictures can be asked for, by name among the options of `write`. */
export interface PictureOptions extends SceneOptions {
  /** The tree is not put inside. */
  readonly pictureOnly?: boolean | undefined;
  /** The instant, ISO 8601; by it a picture later knows whether the tree has changed since. */
  readonly drawnAt?: string | undefined;
}

/** Fills in what was not asked for; undefined where nothing can measure text. */
export function pictureOptions(options: WriteOptions, view: View, host: Host): PictureOptions | undefined {
  const asked = options as Partial<PictureOptions>;
  if (!asked.measurer) return undefined;
  return {
    theme: "light",
    language: view.tree.language ?? "",
    today: host.today(),
    ...asked,
    measurer: asked.measurer,
  };
}

/** The tree as it goes into the picture: what is drawn and nothing else; undefined for a picture only. */
export function packedTree(view: View, { nodes, pictureOnly }: PictureOptions): Uint8Array | undefined {
  if (pictureOnly) return undefined;
  return pack(writeAimtree(nodes ? recordsOf(view, nodes) : view));
}

/** Tells that a file of this length carries the tree and cannot be opened for it. */
export function tellLength(losses: LossList, packed: Uint8Array | undefined, length: number): void {
  if (packed && length > LIMITS.fileBytes) losses.add("dropped", strings.formats.tooLargeToOpen(LIMITS.fileBytes));
}

/** What such a picture does not keep. */
export function listed({ nodes, pictureOnly }: Pick<PictureOptions, "nodes" | "pictureOnly">): LossList {
  const losses = new LossList();
  if (pictureOnly) losses.add("dropped", strings.formats.pictureOnly);
  else if (nodes) losses.add("dropped", strings.formats.outsidePicture);
  return losses;
}
