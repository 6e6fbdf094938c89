import "../../core/zod-config.ts";
import * as z from "zod/mini";
import { PHASES } from "../../core/loop/phases.ts";
import type { Session } from "../session.ts";
import { FIRST } from "../sketch/plan.ts";
import { COLUMNS, type TableView, USUAL_TABLE } from "../table/view.ts";

const finite = z.number().check(z.minimum(-1e9), z.maximum(1e9));

/** By the parts of the half hour. */
const times = z.object({ prepare: z.number(), work: z.number(), commit: z.number() });

/** What of the view is kept on this device, beside the tree and never in its file. */
const schema = z.object({
  folded: z.array(z.string()),
  focus: z.exactOptional(z.string()),
  within: z.exactOptional(z.string()),
  inspector: z.exactOptional(z.boolean()),
  guided: z.exactOptional(z.object({ node: z.string(), question: z.string() })),
  halfHour: z.exactOptional(
    z.object({
      aim: z.string(),
      began: z.string(),
      phase: z.enum(PHASES),
      spent: times,
      added: times,
      since: z.optional(z.number()),
      seen: z.number(),
      isOpen: z.boolean(),
    }),
  ),
  table: z.exactOptional(
    z.object({
      columns: z.array(z.enum(COLUMNS)),
      sort: z.exactOptional(z.object({ by: z.enum(COLUMNS), down: z.boolean() })),
    }),
  ),
  /** Read by the desk of the review, which comes with it. */
  reviewing: z.optional(z.unknown()),
  drafts: z.exactOptional(z.array(z.tuple([z.string(), z.string()]))),
  /** The template that the tree is still being filled in from. */
  plan: z.exactOptional(z.string()),
  viewport: z.object({ x: finite, y: finite, zoom: z.number().check(z.minimum(1e-5), z.maximum(2)) }),
});

export type StoredView = z.infer<typeof schema>;

export function viewOf({
  folded,
  within,
  focus,
  viewport,
  inspectorOpen,
  guided,
  ghosts,
  halfHour,
  reviewing,
  drafts,
  table,
}: Session): StoredView {
  return {
    folded: [...folded],
    viewport,
    reviewing,
    ...(drafts.size === 0 ? {} : { drafts: [...drafts] }),
    ...(focus === undefined ? {} : { focus }),
    ...(within === undefined ? {} : { within }),
    ...(table.columns === USUAL_TABLE.columns && table.sort === undefined ? {} : { table: storedTable(table) }),
    ...(inspectorOpen ? { inspector: true } : {}),
    ...(guided === undefined ? {} : { guided }),
    ...(halfHour === undefined ? {} : { halfHour }),
    ...(ghosts === undefined || ghosts === FIRST ? {} : { plan: ghosts.name }),
  };
}

/** What is looked for in the table is not kept: a table that comes back shows every node. */
function storedTable({ columns, sort }: TableView): NonNullable<StoredView["table"]> {
  return { columns: [...columns], ...(sort === undefined ? {} : { sort }) };
}

/** The table as it was kept, or as it usually is. */
export function tableOf(view: StoredView): TableView {
  return view.table ? { columns: new Set(view.table.columns), sort: view.table.sort, asked: "" } : USUAL_TABLE;
}

/** A view as it was kept; undefined if there is none or it makes no sense. */
export function readView(stored: unknown): StoredView | undefined {
  const result = schema.safeParse(stored);
  return result.success ? result.data : undefined;
}
