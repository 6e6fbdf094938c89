import type { View } from "../../core/document/view.ts";
import type { Host } from "../../core/host.ts";
import { rootsInOrder } from "../../core/query/reading-order.ts";
import { treeTitle } from "../../core/query/tree-title.ts";
import type { Id } from "../../core/records/fields.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { WriteOptions, WriteResult } from "../format.ts";
import { LossList } from "../loss-list.ts";
import type { Manner } from "../told/sentences.ts";
import { titleOf } from "../told/sentences.ts";
import { escaped } from "../xml/escape.ts";
import { DECLARATION, element } from "../xml/write.ts";
import { aimIndicator, indicator } from "./indicator.ts";
import { identifierOf, MARK, NAMESPACE, OWN_NUMBERS } from "./names.ts";
import { otherInformation } from "./other.ts";
import { type Place, placesIn } from "./places.ts";

/** A tree as a plan: aims are goals, tactics objectives, metrics the indicators of what they hang under. */
export function write(view: View, options: WriteOptions, host: Host): WriteResult {
  const losses = new LossList();
  const language = typeof options.language === "string" ? options.language : "en";
  const writer = new Writer(view, { language, today: host.today() }, losses);
  return { ok: true, content: writer.plan(), losses: losses.toLosses() };
}

/** What is written elsewhere than as fields: the whole of it, or as sentences. */
const TOLD = new Set(["tree", "node", "reading", "link", "gate", "mechanism"]);

class Writer {
  readonly #view: View;
  readonly #manner: Manner;
  readonly #losses: LossList;
  readonly #places: ReadonlyMap<Id, Place>;
  /** What stands in a goal or objective, by what it is. */
  readonly #inside = new Map<string, Id[]>();

  constructor(view: View, manner: Manner, losses: LossList) {
    this.#view = view;
    this.#manner = manner;
    this.#losses = losses;
    this.#places = placesIn(view, losses);
    for (const [id, place] of this.#places) {
      const key = `${place.as} ${place.in}`;
      if (!this.#inside.get(key)?.push(id)) this.#inside.set(key, [id]);
    }
  }

  plan(): string {
    for (const { type } of this.#view.all()) {
      if (!TOLD.has(type)) this.#losses.add("dropped", strings.formats.notInPlan(type));
    }
    const title = treeTitle(this.#view) || strings.app.untitled;
    const goals = rootsInOrder(this.#view).filter((id) => this.#places.get(id)?.as === "goal");
    const core = goals.length > 0 ? goals.map((id, at) => this.#goal(id, at + 1)) : [this.#emptyGoal(title)];
    const root = element(
      "PerformancePlanOrReport",
      { xmlns: NAMESPACE, Type: this.#type() },
      line(element("Name", {}, escaped(title))),
      line(element("StrategicPlanCore", {}, "\n", ...core)),
    );
    return `${DECLARATION}${MARK}\n${root}\n`;
  }

  /** With readings it is a report, with metrics a plan of performance. */
  #type(): string {
    const types = new Set([...this.#view.all()].map(({ type }) => type));
    if (types.has("reading")) return "Performance_Report";
    return [...this.#places.values()].some(({ as }) => as === "indicator") ? "Performance_Plan" : "Strategic_Plan";
  }

  #goal(id: Id, number: number): string {
    const node = this.#view.node(id) as NodeRecord;
    const own = aimIndicator(this.#view, node) + this.#indicators(id);
    // A goal cannot hold indicators: one objective stands for its numbers.
    const numbers =
      own === ""
        ? ""
        : line(
            element(
              "Objective",
              {},
              text("Name", titleOf(node)),
              text("SequenceIndicator", `${number}${OWN_NUMBERS}`),
              own,
            ),
          );
    const objectives = this.#objectives(id, String(number));
    return line(element("Goal", {}, "\n", ...this.#about(node, String(number), true), numbers, ...objectives));
  }

  #emptyGoal(title: string): string {
    return line(element("Goal", {}, text("Name", title), element("Description")));
  }

  /** Objectives do not nest: their numbers say which belongs to which. */
  #objectives(above: Id, number: string): string[] {
    const lines: string[] = [];
    const waiting = this.#steps(above).map((id, at) => ({ id, number: `${number}.${at + 1}` }));
    waiting.reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const node = this.#view.node(next.id) as NodeRecord;
      const about = this.#about(node, next.number, false);
      lines.push(line(element("Objective", {}, "\n", ...about, this.#indicators(next.id))));
      const below = this.#steps(next.id).map((id, at) => ({ id, number: `${next?.number}.${at + 1}` }));
      waiting.push(...below.reverse());
    }
    return lines;
  }

  #steps(above: Id): readonly Id[] {
    return this.#inside.get(`objective ${above}`) ?? [];
  }

  #indicators(above: Id): string {
    const all = this.#inside.get(`indicator ${above}`) ?? [];
    return all.map((id) => indicator(this.#view, id, this.#manner)).join("");
  }

  /** What goals and objectives have in common, in the sequence of the schema. */
  #about(node: NodeRecord, number: string, isGoal: boolean): string[] {
    const description = node.text ?? "";
    const owner = element("Name", {}, escaped(node.owner ?? ""));
    const performer = element(
      "Role",
      {},
      element("Name", {}, escaped(strings.formats.ownerRole)),
      element("RoleType", {}, "Performer"),
    );
    const person = element("Stakeholder", { StakeholderTypeType: "Person" }, owner, performer);
    const other = otherInformation(this.#view, node, this.#manner);
    return [
      text("Name", titleOf(node)),
      ...(description === "" && !isGoal ? [] : [text("Description", description)]),
      text("Identifier", identifierOf(node.id)),
      text("SequenceIndicator", number),
      ...(node.owner ? [line(person)] : []),
      ...(other === "" ? [] : [text("OtherInformation", other)]),
    ];
  }
}

function text(name: string, content: string): string {
  return line(element(name, {}, escaped(content)));
}

function line(markup: string): string {
  return `${markup}\n`;
}
