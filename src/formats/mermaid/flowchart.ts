import { Cursor } from "./cursor.ts";
import { takeLink } from "./edges.ts";
import { takeShape } from "./shapes.ts";
import { textOf } from "./text-of.ts";

export interface FlowNode {
  readonly key: string;
  /** Undefined where only its name was written. */
  title?: string | undefined;
  readonly classes: string[];
  href?: string;
}

export interface FlowArrow {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly weak: boolean;
}

export interface FlowGroup {
  readonly key: string;
  readonly title: string;
  /** Names of nodes and groups. */
  readonly members: ReadonlySet<string>;
}

export interface Flowchart {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly arrows: readonly FlowArrow[];
  readonly groups: readonly FlowGroup[];
  readonly direction: string;
  /** Lines that say how it looks. */
  readonly looks: number;
  /** Lines that could not be read. */
  readonly unread: readonly string[];
}

const DIRECTION = /[ \t]*(TB|TD|BT|RL|LR|>|<|v|\^)?[ \t]*(?=[\n;]|$)/y;
const GAP = /(?:[\s;]+|%%(?!\{)[^\n]*|%%\{[\s\S]*?\}%%)+/y;
const LOOKS = /(?:classDef|style|linkStyle|accTitle|accDescr|direction)\b[^\n;]*/y;
const CLASS = /class[ \t]+([\w ,-]+?)[ \t]+([\w-]+)[ \t]*(?=[\n;]|$)/y;
const CLICK = /click[ \t]+([\w-]+)[ \t]+(?:href[ \t]+)?"([^"]*)"[^\n;]*/y;
const GROUP = /subgraph\b[ \t]*/y;
const END = /end\b(?=[\s;]|$)/y;
const SPACE = /[ \t]*/y;
const ANY_SPACE = /\s*/y;
const LABEL_SET = /\blabel:\s*("[^"]*"|'[^']*'|[^,\n]*)/;
const AND = /[ \t]*&[ \t]*/y;
/** A name: a hyphen belongs to it unless an arrow begins there. */
const NAME = /(?:[\p{L}\p{N}_!#$%'*+.?\\/]|-(?![->.]))+/uy;
const TAGGED = /:::([\w-]+)/y;
/** `A@{ shape: rect, label: "words" }`. */
const SETTINGS = /@\{([^}]*)\}/y;

/** A flowchart as nodes, arrows and groups. What nobody can read is passed over, line by line. */
export function readFlowchart(body: string): Flowchart {
  return new Reader(body).run();
}

/** A node as one line mentions it. */
type Mention = Pick<FlowNode, "key" | "title" | "classes">;
type OpenGroup = FlowGroup & { readonly members: Set<string> };

class Reader {
  readonly #cursor: Cursor;
  readonly #nodes = new Map<string, FlowNode>();
  readonly #arrows: FlowArrow[] = [];
  readonly #groups = new Map<string, OpenGroup>();
  readonly #open: OpenGroup[] = [];
  readonly #housed = new Set<string>();
  readonly #unread: string[] = [];
  #looks = 0;

  constructor(body: string) {
    this.#cursor = new Cursor(body);
  }

  run(): Flowchart {
    const cursor = this.#cursor;
    const direction = cursor.take(DIRECTION)?.[1] ?? "";
    for (cursor.take(GAP); !cursor.isAtEnd; cursor.take(GAP)) this.#statement();
    // An arrow may name a group before it begins.
    for (const key of this.#groups.keys()) this.#nodes.delete(key);
    const groups = [...this.#groups.values()];
    return { nodes: this.#nodes, arrows: this.#arrows, groups, direction, looks: this.#looks, unread: this.#unread };
  }

  #statement(): void {
    const cursor = this.#cursor;
    const start = cursor.at;
    if (this.#setting()) return;
    const arrows: FlowArrow[] = [];
    const mentions = this.#chain(arrows);
    if (mentions && this.#isAtBreak()) {
      for (const mention of mentions) this.#mention(mention);
      this.#arrows.push(...arrows);
      return;
    }
    cursor.at = start;
    this.#unread.push(cursor.skipLine().trim());
  }

  /** A statement that is no chain of nodes. */
  #setting(): boolean {
    const cursor = this.#cursor;
    if (cursor.take(LOOKS)) {
      this.#looks += 1;
      return true;
    }
    const [, names, kind] = cursor.take(CLASS) ?? [];
    if (names !== undefined && kind !== undefined) {
      for (const key of names.split(",")) this.#mention({ key: key.trim(), classes: [kind] });
      return true;
    }
    const [, key, href] = cursor.take(CLICK) ?? [];
    if (key !== undefined && href !== undefined) {
      this.#mention({ key, classes: [] }).href = href;
      return true;
    }
    if (cursor.take(GROUP)) return this.#beginGroup();
    if (!cursor.take(END)) return false;
    this.#open.pop();
    return true;
  }

  #beginGroup(): boolean {
    const cursor = this.#cursor;
    const start = cursor.at;
    const name = cursor.take(NAME)?.[0];
    if (name !== undefined) cursor.take(SPACE);
    const label = name === undefined ? undefined : takeShape(cursor);
    let [key, title = ""] = [name, label];
    if (label === undefined) {
      cursor.at = start;
      title = cursor.skipLine().replace(/;\s*$/, "").trim();
      key = title;
    }
    const known = this.#groups.get(key ?? "");
    const group = known ?? {
      key: key || `subgraph ${this.#groups.size + 1}`,
      title: textOf(title),
      members: new Set(),
    };
    this.#groups.set(group.key, group);
    this.#house(group.key);
    this.#open.push(group);
    return true;
  }

  /** `A & B --> C --> D`. Undefined where it breaks off. */
  #chain(arrows: FlowArrow[]): Mention[] | undefined {
    let from = this.#mentions();
    if (!from) return undefined;
    const all = [...from];
    for (;;) {
      this.#cursor.take(SPACE);
      const link = takeLink(this.#cursor);
      if (!link) return all;
      this.#cursor.take(ANY_SPACE);
      const to = this.#mentions();
      if (!to) return undefined;
      const [starts, ends] = link.backward ? [to, from] : [from, to];
      const { text, weak } = link;
      if (!link.isHidden)
        for (const a of starts) for (const b of ends) arrows.push({ from: a.key, to: b.key, text, weak });
      all.push(...to);
      from = to;
    }
  }

  #mentions(): Mention[] | undefined {
    const cursor = this.#cursor;
    const all: Mention[] = [];
    do {
      const key = cursor.take(NAME)?.[0];
      if (key === undefined) return undefined;
      const settings = cursor.take(SETTINGS)?.[1];
      const label = settings === undefined ? takeShape(cursor) : LABEL_SET.exec(settings)?.[1];
      const classes: string[] = [];
      for (let found = cursor.take(TAGGED); found; found = cursor.take(TAGGED)) classes.push(found[1] ?? "");
      all.push({ key, title: label === undefined ? undefined : textOf(label.replace(/^'(.*)'$/s, "$1")), classes });
    } while (cursor.take(AND));
    return all;
  }

  #mention({ key, title, classes }: Mention): FlowNode {
    const node = this.#nodes.get(key) ?? { key, classes: [] };
    if (title !== undefined) node.title = title;
    node.classes.push(...classes);
    this.#nodes.set(key, node);
    this.#house(key);
    return node;
  }

  /** What stands in a group belongs to the first that it stands in. */
  #house(key: string): void {
    const group = this.#open.at(-1);
    if (!group || this.#housed.has(key) || group.key === key) return;
    group.members.add(key);
    this.#housed.add(key);
  }

  #isAtBreak(): boolean {
    const { text, at } = this.#cursor;
    return at >= text.length || /[\n;]/.test(text[at] ?? "") || text.startsWith("%%", at);
  }
}
