import type { Host } from "../../core/host.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import type { Loss, ReadFailure, ReadSuccess } from "../format.ts";
import { type Counts, keptIn } from "./counts.ts";
import { offerFor } from "./from-outline.ts";
import type { Ask, ImportLevel, ImportTree, ShapeChoices } from "./import-tree.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import type { Source } from "./read-any.ts";
import { readWith } from "./read-together.ts";
import { shape } from "./shape.ts";
import type { TableAsk, TableChoice } from "./table.ts";

/** What is to be read: what was given now, with what was there before as far as it belongs to it. */
export interface Order {
  readonly before: readonly Source[];
  readonly given: readonly Source[];
  readonly table?: TableChoice | undefined;
}

/** What would come in as things are chosen. */
export interface Shown {
  readonly records: readonly AnyRecord[];
  readonly losses: readonly Loss[];
  /** What the levels of an outline become. */
  readonly levels: readonly ImportLevel[];
  readonly choices: ShapeChoices;
  readonly offerRoot: Ask["offerRoot"];
  readonly outlook: Outlook;
  readonly held: Counts;
  readonly kept: Counts;
}

/** What was read, besides what it looks like. */
export interface Told extends Pick<ReadSuccess, "drawnAt" | "standIns" | "wants" | "says"> {
  readonly table: TableAsk | undefined;
  /** How its arrows were read, where they can be read the other way round. */
  readonly arrows: "down" | "up" | "mixed" | undefined;
  /** A file of ours that holds everything a tree can hold. */
  readonly isWhole: boolean;
}

/** A reading; `parts` are the places in the order, before and given, of what it was made of. */
export type Looked = { readonly format: string | undefined; readonly parts: readonly number[] } & (
  | { readonly ok: true; readonly told: Told; readonly shown: Shown }
  | { readonly ok: false; readonly failure: ReadFailure }
);

/** Whoever reads: here, or apart from the page so that this one does not stand still. */
export interface Looker {
  read(order: Order): Promise<Looked>;
  /** Other answers for what was read last. */
  choose(choices: ShapeChoices): Promise<Shown>;
  /** It is no longer wanted. */
  end(): void;
}

/** Reads and keeps the outline, so that it can be shaped anew. */
export class Look implements Looker {
  readonly #host: Host;
  #result: ReadSuccess | undefined;
  #isTurned = false;

  constructor(host: Host) {
    this.#host = host;
  }

  async read({ before, given, table }: Order): Promise<Looked> {
    const all = [...before, ...given];
    const asked = table ? given.map((source): Source => ({ ...source, table })) : given;
    const { format, result, parts } = await readWith(before, asked, this.#host);
    const places = parts.map((part) => all.findIndex(({ bytes, text }) => bytes === part.bytes && text === part.text));
    const common = { format: format?.id, parts: places };
    if (!result.ok) return { ...common, ok: false, failure: result };
    this.#result = result;
    this.#isTurned = false;
    const { drawnAt, standIns, wants, says, ask } = result;
    const told: Told = {
      ...(drawnAt === undefined ? {} : { drawnAt }),
      ...(standIns ? { standIns } : {}),
      ...(wants ? { wants } : {}),
      ...(says ? { says } : {}),
      table: result.table,
      arrows: ask?.turned && (ask.outline.lead ?? "mixed"),
      isWhole: ask === undefined && (format?.can.lossless ?? format?.can.embedsTree) === true,
    };
    return { ...common, ok: true, told, shown: this.#shown(result, result, ask?.levels ?? [], ask) };
  }

  async choose(wanted: ShapeChoices): Promise<Shown> {
    const result = this.#result;
    if (!result?.ask) throw new Error("Nothing was read that could be shaped");
    const { ask } = result;
    const isTurned = wanted.turned === true;
    const outline = isTurned && ask.turned ? ask.turned : ask.outline;
    const offer = offerFor(outline);
    // Other roots are another question.
    const answers = isTurned === this.#isTurned ? wanted : { ...offer.choices, turned: isTurned };
    this.#isTurned = isTurned;
    const choices = withOffer(answers, offer.offerRoot !== undefined);
    const { records, repairs, levels } = shape(outline, choices, this.#host);
    const losses = { records, losses: result.losses, repairs: [...(outline.losses ?? []), ...repairs] };
    return this.#shown(result, losses, levels, { ...offer, choices, outline });
  }

  end(): void {
    this.#result = undefined;
  }

  #shown(
    { held = {} }: ReadSuccess,
    { records, losses, repairs }: Pick<ReadSuccess, "records" | "losses" | "repairs">,
    levels: readonly ImportLevel[],
    ask:
      | { readonly choices: ShapeChoices; readonly offerRoot?: Ask["offerRoot"]; readonly outline: ImportTree }
      | undefined,
  ): Shown {
    const choices = ask?.choices ?? {};
    // The edges to an aim that stands for no box are no arrows of the file.
    const above = choices.rootTitle === undefined ? 0 : (ask?.offerRoot?.roots ?? 0);
    const kept = keptIn(records);
    return {
      records,
      losses: [...losses, ...repairs],
      levels,
      choices,
      offerRoot: ask?.offerRoot,
      outlook: outlookOf(records),
      held,
      kept: { ...kept, arrows: kept.arrows - above },
    };
  }
}

/** A single root has nothing to be put below one aim for. */
function withOffer(choices: ShapeChoices, isOffered: boolean): ShapeChoices {
  if (isOffered || choices.rootTitle === undefined) return choices;
  const { rootTitle: _former, ...rest } = choices;
  return rest;
}
