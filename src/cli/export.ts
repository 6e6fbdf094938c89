import { tableMeasurer } from "../adapters/text/table.ts";
import { RecordStore } from "../core/document/record-store.ts";
import type { View } from "../core/document/view.ts";
import type { Host } from "../core/host.ts";
import { Linter } from "../core/lint/run.ts";
import type { Id } from "../core/records/fields.ts";
import { cli as words } from "../core/strings/cli.ts";
import type { FormatInfo, Loss, WriteResult } from "../formats/format.ts";
import { FORMATS } from "../formats/index.gen.ts";
import type { PictureOptions } from "../formats/payload/picture.ts";
import type { Paper } from "../formats/pdf/pages.ts";
import type { Pages } from "../formats/pdf/sheets.ts";
import type { Slides } from "../formats/pptx/contents.ts";
import type { Detail } from "../formats/scene/options.ts";
import { branchNodes, recordsOf } from "../formats/scene/scope.ts";
import { nodeNamed } from "./node-named.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";
import { faultOf, readTree } from "./read-tree.ts";

export interface ExportArguments {
  /** One, or several that belong together. */
  readonly files: readonly string[];
  /** `-` is the standard output. */
  readonly out: string;
  readonly target: Target;
  readonly today: string;
  /** The node at the top of what is written: its id, number or title; the whole tree without. */
  readonly branch?: string | undefined;
  readonly look: Look;
}

/** What can be asked of a picture. */
export interface Look {
  readonly theme: "light" | "dark";
  /** As the tree says without. */
  readonly detail?: Detail | undefined;
  /** Of a PDF; `slides` is the same of a presentation. */
  readonly pages?: Pages;
  readonly slides?: Slides;
  readonly paper?: Paper;
}

/** Something that a tree can be written as. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly extensions: readonly string[];
  /** Why it cannot be written here. */
  readonly refusal: string | undefined;
  readonly write: (view: View, branch: Id | undefined, look: Look, host: Host) => Promise<WriteResult>;
}

/** All that a tree can be written as here; a format that needs a browser refuses. */
export const TARGETS: readonly Target[] = FORMATS.filter(({ can }) => can.write).map(targetOf);

function targetOf({ id, title, extensions, needs, choices, load }: FormatInfo): Target {
  return {
    id,
    title,
    extensions,
    refusal: needs && words.needsBrowser(title),
    write: async (view, branch, look, host) => {
      const { write } = await load();
      if (!write) throw new Error(`The format ${id} says it can write, and has no writer`);
      const nodes = branch === undefined ? undefined : branchNodes(view, branch);
      if (choices) return write(view, { ...pictured(view, host), ...look, nodes }, host);
      return write(nodes ? new RecordStore(recordsOf(view, nodes)) : view, {}, host);
    },
  };
}

/** What a picture is drawn with here. */
function pictured(view: View, host: Host): Partial<PictureOptions> {
  const today = host.today();
  const findings = new Linter().run(view, { today }).byNode;
  return { measurer: tableMeasurer(), today, language: view.tree.language || "en", findings };
}

/** Writes a tree in another format. What did not survive is told on the side. */
export async function exportTree(
  { files, out, target, today, branch, look }: ExportArguments,
  outside: Outside,
): Promise<Exit> {
  if (target.refusal !== undefined) return refuse(outside, target.refusal);
  const itself = out === "-" ? undefined : files.find((file) => outside.isSame(file, out));
  if (itself !== undefined) return refuse(outside, words.onItself(itself));
  const host = { newId: outside.newId, today: () => today };
  const read = await readTree(files, host, outside);
  if (!read.ok) return refuse(outside, `${files.join(", ")}: ${read.message}`);
  const root = branch === undefined ? undefined : nodeNamed(read.view, branch);
  if (root && !root.ok) return refuse(outside, root.message);
  const written = await target.write(read.view, root?.id, look, host);
  if (!written.ok) return refuse(outside, written.message);
  try {
    if (out === "-") outside.print(written.content);
    else await outside.write(out, written.content);
  } catch (error) {
    return refuse(outside, faultOf(out, error));
  }
  tell(outside, words.whenRead, read.losses);
  tell(outside, words.whenWritten, written.losses);
  if (out !== "-") outside.complain(words.wrote(out, target.title));
  return EXIT.fine;
}

function refuse(outside: Outside, message: string): Exit {
  outside.complain(message);
  return EXIT.failed;
}

function tell(outside: Outside, when: string, losses: readonly Loss[]): void {
  if (losses.length === 0) return;
  outside.complain(when);
  for (const { severity, what, where, count } of losses) {
    outside.complain(`  ${words.losses[severity]}, ${count} ×: ${what}${where ? `: ${where}` : ""}`);
  }
}
