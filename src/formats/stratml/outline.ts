import { LINK_KINDS } from "../../core/records/link.ts";
import type { Face } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import type { ImportLink, ImportTree } from "../import/import-tree.ts";
import { type Item, itemsInOrder } from "../import/items.ts";
import { withText } from "../import/remarks.ts";
import type { LossList } from "../loss-list.ts";
import type { XmlElement } from "../xml/parse.ts";
import { all, textIn, wordsOf } from "./elements.ts";
import { measured } from "./measured.ts";
import { OWN_INDICATOR, OWN_NUMBERS, STAGES } from "./names.ts";
import { aboutPlan, peopleOf } from "./people.ts";

/** A node with the relations that its element names. */
interface Found {
  readonly item: Item;
  readonly identifier: string;
  readonly relations: readonly Relation[];
}

interface Relation {
  readonly to: string;
  readonly type: string;
  readonly words: string;
}

/** A plan as an outline: the plan, its goals, their objectives by their numbers, indicators below them. */
export function outlineOf(root: XmlElement, isOurs: boolean, losses: LossList): ImportTree {
  return new Plan(root, isOurs, losses).outline();
}

class Plan {
  readonly #root: XmlElement;
  readonly #isOurs: boolean;
  readonly #losses: LossList;
  readonly #found: Found[] = [];

  constructor(root: XmlElement, isOurs: boolean, losses: LossList) {
    this.#root = root;
    this.#isOurs = isOurs;
    this.#losses = losses;
  }

  outline(): ImportTree {
    const title = textIn(this.#root, "Name");
    const core = all(this.#root, "StrategicPlanCore");
    const goals = core.flatMap((one) => all(one, "Goal"));
    // In a plan of ours the goals are the aims of the tree; any other plan is a node above its goals.
    const plan = this.#isOurs
      ? undefined
      : this.#add({ title, word: "Plan", fields: aboutPlan(this.#root, core) }, this.#root, undefined);
    for (const value of core.flatMap((one) => all(one, "Value"))) {
      this.#add(
        { title: textIn(value, "Name"), word: "Note", fields: withText({}, [textIn(value, "Description")]) },
        value,
        plan,
      );
    }
    for (const goal of goals) this.#goal(goal, plan);
    return { title, ...this.#inOrder() };
  }

  #goal(goal: XmlElement, plan: Item | undefined): void {
    const item = this.#add(this.#about(goal, "Goal", "aim"), goal, plan);
    const numbered = new Map<string, Item>();
    for (const objective of all(goal, "Objective")) {
      const number = textIn(objective, "SequenceIndicator");
      const isOwn = this.#isOurs && number.endsWith(OWN_NUMBERS);
      const above = nearestAbove(number, numbered) ?? item;
      const own = isOwn ? item : this.#add(this.#about(objective, "Objective", "tactic"), objective, above);
      if (!isOwn && number !== "" && !numbered.has(number)) numbered.set(number, own);
      for (const indicator of all(objective, "PerformanceIndicator")) this.#indicator(indicator, own);
    }
  }

  #about(element: XmlElement, word: string, face: Face): Item {
    const [name, description] = [textIn(element, "Name"), textIn(element, "Description")];
    const { owner, told } = peopleOf(element, this.#isOurs);
    if (!this.#isOurs && textIn(element, "SequenceIndicator") !== "")
      this.#losses.add("changed", strings.formats.sequenceNumbers);
    const [title, text] = name === "" ? [description, ""] : [name, description];
    const fields = withText(owner === undefined ? {} : { owner }, [text, textIn(element, "OtherInformation"), ...told]);
    return { title, ...(this.#isOurs ? { face } : { word }), fields };
  }

  #indicator(indicator: XmlElement, above: Item): void {
    const { fields, readings, told } = measured(indicator, this.#isOurs);
    const stage = indicator.attributes.get("ValueChainStage") ?? "";
    const unit = textIn(indicator, "UnitOfMeasurement");
    if (this.#isOurs && textIn(indicator, "Identifier").endsWith(OWN_INDICATOR) && above.face === "aim") {
      const own = { ...above.fields, ...fields, ...(unit === "" ? {} : { unit }) };
      Object.assign(above, { fields: own, readings });
      return;
    }
    const title = textIn(indicator, "MeasurementDimension");
    const other = textIn(indicator, "OtherInformation");
    const item: Item = {
      title: title === "" ? (told[0] ?? "") : title,
      ...(this.#isOurs ? { face: faceOf(stage) } : { word: stage === "Outcome" ? "Outcome" : "Indicator" }),
      fields: withText({ ...fields, ...(unit === "" ? {} : { unit }) }, [
        other,
        ...(title === "" ? told.slice(1) : told),
      ]),
      ...(readings.length > 0 ? { readings } : {}),
    };
    this.#add(item, indicator, above);
  }

  #add(item: Item, element: XmlElement, parent: Item | undefined): Item {
    item.parent = parent;
    const relations = all(element, "Relationship").flatMap((relation) => relationsOf(relation));
    this.#found.push({ item, identifier: textIn(element, "Identifier"), relations });
    return item;
  }

  /** Narrower than another one of the same plan: it hangs below it. All other relations are links. */
  #inOrder(): Pick<ImportTree, "nodes" | "links"> {
    const byIdentifier = new Map<string, Item>();
    for (const { identifier, item } of this.#found) {
      if (identifier !== "" && !byIdentifier.has(identifier)) byIdentifier.set(identifier, item);
    }
    const links: { from: Item; to: Item; words: string }[] = [];
    for (const { item, relations } of this.#found) {
      for (const { to, type, words } of relations) {
        const other = byIdentifier.get(to);
        if (!other || other === item) {
          this.#losses.add("dropped", strings.formats.endsNowhere, words);
        } else if (this.#isOurs && type === "Narrower_Than") item.parent = other;
        else links.push({ from: item, to: other, words });
      }
    }
    const ordered = itemsInOrder(
      this.#found.map(({ item }) => item),
      this.#losses,
    );
    const places = new Map(ordered.map(({ item }, place) => [item, place]));
    const nodes = ordered.map(({ item: { parent: _parent, ...node }, depth }) => ({ ...node, depth }));
    return { nodes, links: links.map(({ from, to, words }) => linkOf(places.get(from), places.get(to), words)) };
  }
}

/** The name of a relation that is a kind of link is one; any other is the reason. */
function linkOf(from = -1, to = -1, words = ""): ImportLink {
  const kind = LINK_KINDS.find((one) => strings.link.kinds[one] === words);
  const said = kind || words === "" ? {} : { said: { because: words } };
  return { from, to, ...(kind ? { kind } : {}), ...said };
}

function relationsOf(relation: XmlElement): Relation[] {
  const type = relation.attributes.get("RelationshipType") ?? "";
  const words = [textIn(relation, "Name"), textIn(relation, "Description")].filter((part) => part !== "").join(": ");
  const referents = all(relation, "ReferentIdentifier").map(wordsOf);
  const ends = referents.length > 0 ? referents : [textIn(relation, "Identifier")];
  return ends.filter((to) => to !== "").map((to) => ({ to, type, words }));
}

/** `1.2` of `1.2.3`, where somebody has that number. */
function nearestAbove(number: string, numbered: ReadonlyMap<string, Item>): Item | undefined {
  for (let at = number.lastIndexOf("."); at > 0; at = number.lastIndexOf(".", at - 1)) {
    const item = numbered.get(number.slice(0, at));
    if (item) return item;
  }
  return undefined;
}

function faceOf(stage: string): Face {
  const role = (["proxy", "leading", "outcome"] as const).find((one) => STAGES[one] === stage);
  return role ?? "guardrail";
}
