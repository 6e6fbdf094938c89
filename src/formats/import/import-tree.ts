import type { LinkKind } from "../../core/records/link.ts";
import type { Face } from "../../core/records/node.ts";
import type { Loss } from "../format.ts";
import type { Counts } from "./counts.ts";

/**
 * An outline as a foreign file holds it, before anybody decided what its levels are to us. Plain data, so that
 * the preview can shape it again for other answers without reading the file again.
 */
export interface ImportTree {
  /** For the tree record; empty if the file names itself nowhere. */
  readonly title: string;
  /** Depth first: a node's parent is the nearest one before it whose depth is one less. */
  readonly nodes: readonly ImportNode[];
  readonly links?: readonly ImportLink[];
  /** Of a drawing: whether its arrows were read from parents to children, or the other way round. */
  readonly lead?: "down" | "up";
  /** Its roots stand side by side, unless the person wants one aim above them. */
  readonly apart?: true;
  /** What making a tree of it changed. */
  readonly losses?: readonly Loss[];
  /** How much of the file this is made of, where it is not as many nodes and links. */
  readonly held?: Counts;
}

/** A relation beside the tree; its ends are places in `ImportTree.nodes`. */
export interface ImportLink {
  readonly from: number;
  readonly to: number;
  /** Absent: what the two nodes ask for, whichever end is named first. */
  readonly kind?: LinkKind;
  readonly said?: Said;
}

/** What a file says of an edge or a link, by our field names. */
export interface Said {
  readonly because?: string;
  readonly sign?: "+" | "-";
}

export interface ImportNode {
  /** 0 for a root; at most one more than the node before it. */
  readonly depth: number;
  readonly title: string;
  /** What the file calls this kind of node, as written: “Goal”, “KPI”. */
  readonly word?: string;
  /** Set where the file says it in our own words; the levels of the preview then leave it alone. */
  readonly face?: Face;
  /** A root that nothing leads to or from where all else is connected: it lies in the tray. */
  readonly stray?: true;
  /** Kept as the node's id: of files that we wrote, and of those whose parts find each other by it. */
  readonly id?: string;
  /** The file only names it; in a tree that has it, it is what is there. */
  readonly standIn?: true;
  /** By our own field names; checked when records are made of it. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Of two on one day the later one counts. */
  readonly readings?: readonly ImportReading[];
}

export interface ImportReading {
  readonly date: string;
  readonly value: number;
  readonly note?: string;
  readonly confidence?: number;
}

/** What the preview asks, with the answers that the records of the result already follow. */
export interface Ask {
  readonly outline: ImportTree;
  readonly levels: readonly ImportLevel[];
  /** Several roots could hang below one new aim. */
  readonly offerRoot?: { readonly title: string; readonly roots: number };
  readonly choices: ShapeChoices;
  /** The same file with its arrows read the other way round. */
  readonly turned?: ImportTree;
}

/** Nodes of one depth that the file calls by one word. */
export interface ImportLevel {
  /** Names the level in `ShapeChoices.faces`. */
  readonly key: string;
  readonly depth: number;
  /** As the file writes it; empty if it has no word. */
  readonly word: string;
  readonly count: number;
  /** These lie in the tray. */
  readonly stray?: true;
  /** What most of its nodes become. */
  readonly face: Face;
}

export interface ShapeChoices {
  /** Title of an aim above all roots; absent: the roots stay roots. */
  readonly rootTitle?: string;
  /** What the nodes of a level become, by `ImportLevel.key`; absent: by their word, else by their place. */
  readonly faces?: Readonly<Record<string, Face>>;
  /** Arrows are read the other way round. */
  readonly turned?: boolean;
  /** What the roots will hang under in a tree that is there already. */
  readonly under?: Face;
}
