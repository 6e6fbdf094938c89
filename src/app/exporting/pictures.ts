import { strings } from "../../core/strings/index.ts";
import { withPhysicalSize } from "../../formats/png/physical-size.ts";
import { pictureScale } from "../../formats/png/scale.ts";
import { sceneOf } from "../../formats/scene/scene.ts";
import { svgOf } from "../../formats/svg/write.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";

interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels per px of the map: pictures are sharp on a good screen and in print. */
const SCALE = 2;

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

export function saveSvg(tree: Workspace, app: App): void {
  const name = nameOf(tree, "svg");
  app.files.save(name, "image/svg+xml", pictureOf(tree, app).svg);
  app.notices.show(strings.exporting.saved(name));
}

export async function savePng(tree: Workspace, app: App): Promise<void> {
  const name = nameOf(tree, "png");
  app.files.save(name, "image/png", await pngOf(tree, app));
  app.notices.show(strings.exporting.saved(name));
}

/** Copies the whole tree as a picture; where the browser cannot, it is saved as a file instead. */
export async function copyPicture(tree: Workspace, app: App): Promise<void> {
  const png = pngOf(tree, app);
  if (await app.files.copyPicture(png)) {
    app.notices.show(strings.exporting.copied);
    return;
  }
  app.files.save(nameOf(tree, "png"), "image/png", await png);
  app.notices.show(strings.exporting.notCopied);
}

async function pngOf(tree: Workspace, app: App): Promise<Blob> {
  const { svg, width, height } = pictureOf(tree, app);
  const scale = pictureScale(width, height, SCALE);
  if (scale < SCALE) app.notices.show(strings.exporting.scaled(Math.round((scale / SCALE) * 100)));
  const png = await app.files.raster(svg, width, height, scale);
  const bytes = withPhysicalSize(new Uint8Array(await png.arrayBuffer()), scale);
  return new Blob([bytes as BlobPart], { type: "image/png" });
}

function nameOf(tree: Workspace, extension: string): string {
  return fileName(
    tree.document.tree.title || (tree.document.node(tree.firstNode() ?? "")?.title ?? ""),
    "tree",
    extension,
  );
}
