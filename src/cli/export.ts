import { tableMeasurer } from "../adapters/text/table.ts";
import type { View } from "../core/document/view.ts";
import type { Host } from "../core/host.ts";
import { Linter } from "../core/lint/run.ts";
import { cli as words } from "../core/strings/cli.ts";
import type { Loss, WriteResult } from "../formats/format.ts";
import { FORMATS } from "../formats/index.gen.ts";
import type { PictureOptions } from "../formats/payload/picture.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";
import { faultOf, readTree } from "./read-tree.ts";

export interface ExportArguments {
  readonly file: string;
  /** `-` is the standard output. */
  readonly out: string;
  readonly target: Target;
  readonly theme: "light" | "dark";
  readonly today: string;
}

/** Something that a tree can be written as. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly extensions: readonly string[];
  readonly write: (view: View, host: Host, theme: "light" | "dark") => Promise<WriteResult>;
}

/** All that a tree can be written as here; a format that needs a browser refuses. */
export const TARGETS: readonly Target[] = FORMATS.filter(({ can }) => can.write).map(
  ({ id, title, extensions, needs, can, load }) => ({
    id,
    title,
    extensions,
    write: async (view, host, theme) => {
      const { write } = await load();
      if (needs || !write) return { ok: false, message: words.needsBrowser(title) };
      return write(view, can.embedsTree ? pictured(view, host, theme) : {}, host);
    },
  }),
);

/** What a picture is drawn with here. */
function pictured(view: View, host: Host, theme: "light" | "dark"): Partial<PictureOptions> {
  const today = host.today();
  const findings = new Linter().run(view, { today }).byNode;
  return { measurer: tableMeasurer(), today, language: view.tree.language || "en", theme, findings };
}

/** Writes a tree in another format. What did not survive is told on the side. */
export async function exportTree(
  { file, out, target, theme, today }: ExportArguments,
  outside: Outside,
): Promise<Exit> {
  if (out !== "-" && outside.isSame(file, out)) return refuse(outside, words.onItself(file));
  const host = { newId: outside.newId, today: () => today };
  const read = await readTree(file, host, outside);
  if (!read.ok) return refuse(outside, `${file}: ${read.message}`);
  const written = await target.write(read.view, host, theme);
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
