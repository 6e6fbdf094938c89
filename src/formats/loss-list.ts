import { strings } from "../core/strings/index.ts";
import type { Loss } from "./format.ts";

/** Lines that a list of losses shows at most; what is beyond them is counted in one last line. */
const LISTED = 50;
/** Places that one line names at most. */
const PLACES = 3;

interface Entry {
  readonly severity: Loss["severity"];
  readonly what: string;
  readonly places: string[];
  count: number;
}

/** Collects losses while a file is read or written: one line for each kind, with its number and first places. */
export class LossList {
  readonly #entries = new Map<string, Entry>();

  add(severity: Loss["severity"], what: string, where?: string, count = 1): void {
    const key = `${severity} ${what}`;
    const entry = this.#entries.get(key) ?? { severity, what, places: [], count: 0 };
    entry.count += count;
    if (where && entry.places.length <= PLACES && !entry.places.includes(where)) entry.places.push(where);
    this.#entries.set(key, entry);
  }

  addAll(losses: readonly Loss[]): void {
    for (const { severity, what, where, count } of losses) this.add(severity, what, where, count);
  }

  /** At most `LISTED` lines, in the order in which each kind came up first. */
  toLosses(): readonly Loss[] {
    const all = [...this.#entries.values()].map(toLoss);
    if (all.length <= LISTED) return all;
    const rest = all.slice(LISTED - 1);
    const count = rest.reduce((sum, loss) => sum + loss.count, 0);
    return [...all.slice(0, LISTED - 1), { severity: "changed", what: strings.formats.more, count }];
  }
}

function toLoss({ severity, what, places, count }: Entry): Loss {
  if (places.length === 0) return { severity, what, count };
  const where = places.slice(0, PLACES).join(", ") + (places.length > PLACES ? ", …" : "");
  return { severity, what, where, count };
}
