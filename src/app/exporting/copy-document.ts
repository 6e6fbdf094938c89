import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { info as mermaid } from "../../formats/mermaid/info.ts";
import type { App } from "../app.ts";
import type { Copied } from "../files.ts";
import type { Workspace } from "../workspace.ts";
import { pngOf } from "./pictures.ts";

/** Says what was copied. */
export function tellCopied(app: App, isWhole: boolean): void {
  app.notices.show(isWhole ? strings.exporting.documentCopied : strings.exporting.documentAsText);
}

/** Copies a diagram in a block of Markdown, as an issue or a README takes it. */
export async function copyMermaid(tree: Workspace, app: App): Promise<void> {
  const { write } = await mermaid.load();
  const result = await write?.(tree.document, { fenced: true }, tree.host);
  if (!result?.ok) throw new Error(result?.message ?? "Mermaid cannot be written");
  await app.files.copyText(String(result.content));
  app.notices.show(strings.exporting.mermaidCopied);
}

/** Without the tree inside, which the HTML carries already. */
export async function plainPicture(tree: Workspace, app: App): Promise<Blob> {
  const { usualChoices } = await import("./choices.ts");
  return pngOf(tree, app, { ...usualChoices(tree, app.language), pictureOnly: true });
}

/** The tree as text, and as HTML that holds its picture, list and table, and all records for us. */
export async function documentOf({ document, host }: Workspace, app: App, png: Promise<Blob>): Promise<Copied> {
  const [{ write }, { fragmentOf }, { toBase64 }] = await Promise.all([
    import("../../formats/markdown/write.ts"),
    import("../../formats/html-list/fragment.ts"),
    import("../../formats/payload/base64.ts"),
  ]);
  const markdown = write(document);
  if (!markdown.ok) throw new Error(markdown.message);
  const bytes = new Uint8Array(await (await png).arrayBuffer());
  const html = fragmentOf(document, {
    carried: writeAimtree(document),
    picture: `data:image/png;base64,${toBase64(bytes)}`,
    table: true,
    language: app.language,
    today: host.today(),
  });
  return { plain: String(markdown.content), html };
}
