import { strings } from "../../core/strings/index.ts";
import { withPhysicalSize } from "../../formats/png/physical-size.ts";
import { pictureScale } from "../../formats/png/scale.ts";
import { sceneOf } from "../../formats/scene/scene.ts";
import { svgOf } from "../../formats/svg/write.ts";
import type { App } from "../app.ts";
import type { Workspace } from "../workspace.ts";

/** Pixels per px of the map: pictures are sharp on a good screen and in print. */
const SCALE = 2;

interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The whole tree as an SVG picture. */
export function pictureOf(tree: Workspace, app: App): Picture {
  const { document, canvas } = tree;
  const findings = new Map(
    tree.findings.all.flatMap(({ node }) => (node === undefined ? [] : [[node, tree.findings.of(node)] as const])),
  );
  const scene = sceneOf(document, {
    measurer: canvas.cards.measurer,
    today: tree.host.today(),
    language: app.language,
    theme: "light",
    findings,
  });
  return { svg: svgOf(scene), width: scene.width, height: scene.height };
}

/** The whole tree as a PNG picture, smaller than wished where a browser could not draw it. */
export async function pngOf(tree: Workspace, app: App): Promise<Blob> {
  const { svg, width, height } = pictureOf(tree, app);
  const scale = pictureScale(width, height, SCALE);
  if (scale < SCALE) app.notices.show(strings.exporting.scaled(Math.round((scale / SCALE) * 100)));
  const png = await app.files.raster(svg, width, height, scale);
  const bytes = withPhysicalSize(new Uint8Array(await png.arrayBuffer()), scale);
  return new Blob([bytes as BlobPart], { type: "image/png" });
}
