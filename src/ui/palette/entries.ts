import uFuzzy from "@leeoniya/ufuzzy";
import { type Command, type Context, GROUPS } from "../../app/commands/command.ts";
import { COMMANDS } from "../../app/commands/index.gen.ts";
import { keyOf, titleOf } from "../../app/commands/registry.ts";
import type { ExampleName } from "../../app/examples/starts.ts";
import type { Plan } from "../../app/sketch/plan.ts";
import { TEMPLATES } from "../../app/sketch/templates.ts";
import { searchNodes } from "../../core/query/search.ts";
import { faceOf } from "../../core/records/node.ts";
import type { CommandId } from "../../core/strings/commands.ts";
import { exampleWords as words } from "../../core/strings/examples.ts";
import { strings } from "../../core/strings/index.ts";
import type { AnyIconName } from "../kit/AnyIcon.tsx";

interface EntryBase {
  readonly title: string;
  readonly icon: AnyIconName | undefined;
  /** From–to positions of the matched letters in the title. */
  readonly marks: readonly number[];
  readonly more: string;
  readonly chord?: string | undefined;
  /** Why it is off. */
  readonly reason?: string | undefined;
}

export type Entry =
  | (EntryBase & { readonly kind: "command"; readonly id: CommandId })
  | (EntryBase & { readonly kind: "node"; readonly id: string })
  | (EntryBase & { readonly kind: "start"; readonly id: string; readonly plan: Plan })
  | (EntryBase & { readonly kind: "example"; readonly id: ExampleName })
  | (EntryBase & { readonly kind: "tree"; readonly id: string });

type StartName = Exclude<keyof typeof strings.starts, "title" | "note">;

const ICONS = { map: "tree", sheet: "file", session: "clock" } as const;
const NODE_LIMIT = 8;
const matcher = new uFuzzy({ intraMode: 1, intraIns: 1 });

/** What the palette lists for these letters: commands, then nodes, then templates and examples, then other trees. */
export function entriesFor(context: Context, asked: string): Entry[] {
  const only = asked[0] === ">" || asked[0] === "@" ? asked[0] : "";
  const letters = asked.slice(only.length).trim();
  const found: Entry[] = [];
  if (only !== "@") found.push(...commandEntries(context, letters));
  if (only !== ">" && letters) found.push(...nodeEntries(context, letters));
  if (!only) found.push(...startEntries(letters), ...exampleEntries(letters), ...treeEntries(context, letters));
  return found;
}

const OFFERED = COMMANDS.filter((command) => !command.keyOnly).toSorted(
  (a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group),
);

/** Before the first letter what can be done here comes first. */
function commandEntries(context: Context, letters: string): Entry[] {
  const isOff = ({ whyNot }: Command): boolean => whyNot?.(context) !== undefined;
  const offered = letters ? OFFERED : OFFERED.toSorted((a, b) => Number(isOff(a)) - Number(isOff(b)));
  const titles = offered.map((command) => titleOf(command, context));
  return rank(titles, letters).map(({ index, marks }) => {
    const command = offered[index] as (typeof offered)[number];
    const refusal = command.whyNot?.(context);
    const reason = refusal && strings.refusals[refusal];
    const title = titles[index] ?? "";
    const icon = command.icon as AnyIconName | undefined;
    return { kind: "command", id: command.id, title, icon, marks, more: reason ?? "", chord: keyOf(command), reason };
  });
}

function nodeEntries({ tree }: Context, letters: string): Entry[] {
  if (!tree) return [];
  return searchNodes(tree.document, letters)
    .slice(0, NODE_LIMIT)
    .map((id) => {
      const node = tree.document.node(id);
      const card = tree.canvas.cards.get(id);
      const title = node?.title ?? "";
      const number = tree.canvas.layout.numberOf(id);
      const numbers = [card?.content.value, card?.content.goal].filter(Boolean).join(" ");
      const more = [number, numbers, node?.owner].filter(Boolean).join(", ");
      return {
        kind: "node",
        id,
        title,
        icon: node ? faceOf(node) : undefined,
        marks: plainMarks(title, letters),
        more,
      };
    });
}

function treeEntries({ app, tree }: Context, letters: string): Entry[] {
  const others = app.library.store.getState().list.filter(({ id }) => id !== tree?.id);
  const titles = others.map(({ title }) => title || strings.app.untitled);
  if (!letters) return [];
  return rank(titles, letters)
    .slice(0, NODE_LIMIT)
    .map(({ index, marks }) => {
      return { kind: "tree", id: others[index]?.id ?? "", title: titles[index] ?? "", icon: "tree", marks, more: "" };
    });
}

/** The templates; their plans are at hand, so that nothing is waited for. */
function startEntries(letters: string): Entry[] {
  if (!letters) return [];
  const titles = TEMPLATES.map(({ name }) => strings.starts[name as StartName].title);
  return rank(titles, letters).flatMap(({ index, marks }) => {
    const plan = TEMPLATES[index];
    if (!plan) return [];
    const title = titles[index] ?? "";
    const more = strings.starts[plan.name as StartName].text;
    return [{ kind: "start", id: plan.name, title, icon: ICONS[plan.begins ?? "map"], marks, more, plan }];
  });
}

/** The examples; the first of them is a command as well, and the tour is one. */
function exampleEntries(letters: string): Entry[] {
  if (!letters) return [];
  const names = ["platform", "month-close"] as const;
  return rank(
    names.map((name) => words.open[name]),
    letters,
  ).flatMap(({ index, marks }) => {
    const name = names[index];
    if (!name) return [];
    return [
      { kind: "example", id: name, title: words.open[name], icon: "book", marks, more: strings.starts[name].text },
    ];
  });
}

function rank(titles: string[], letters: string): { index: number; marks: readonly number[] }[] {
  if (!letters) return titles.map((_, index) => ({ index, marks: [] }));
  const [, info, order] = matcher.search(titles, letters);
  if (!info || !order) return [];
  return order.map((at) => ({ index: info.idx[at] ?? 0, marks: info.ranges[at] ?? [] }));
}

function plainMarks(title: string, letters: string): readonly number[] {
  const at = title.toLocaleLowerCase().indexOf(letters.toLocaleLowerCase());
  return at < 0 ? [] : [at, at + letters.length];
}
