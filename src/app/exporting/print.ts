import type { App } from "../app.ts";
import type { Sheet } from "../files.ts";
import type { Workspace } from "../workspace.ts";

/** Prints the tree on one page. */
export async function printTree(tree: Workspace, app: App): Promise<void> {
  const [sheet, paper] = await Promise.all([drawer(), app.files.paper()]);
  paper.laySheet(sheet(tree, app));
  app.files.print();
}

/** Prints the tree, and not the screen, also where a person prints by the menu of the browser. */
export async function listenToPrint(page: EventTarget, app: App): Promise<void> {
  const [sheet, paper] = await Promise.all([drawer(), app.files.paper()]);
  page.addEventListener("beforeprint", () => {
    const tree = app.tree();
    if (tree?.firstNode() !== undefined && !paper.isLaid()) paper.laySheet(sheet(tree, app));
  });
}

type Drawer = (tree: Workspace, app: App) => Sheet;

/** What draws comes on its own: printing is rare. */
async function drawer(): Promise<Drawer> {
  const [{ pictureOf }, { usualChoices }, { sceneOf }, { svgOf }] = await Promise.all([
    import("./draw.ts"),
    import("./choices.ts"),
    import("../../formats/scene/scene.ts"),
    import("../../formats/svg/draw.ts"),
  ]);
  return (tree, app) => {
    const choices = {
      ...usualChoices(tree, app.language),
      transparent: true,
      findings: false,
      heading: true,
      legend: true,
    };
    const scene = sceneOf(tree.document, pictureOf(tree, app, choices));
    return { svg: svgOf(scene), width: scene.width, height: scene.height };
  };
}
