import type * as z from "zod/mini";

/** A field that names another record, and what becomes of this record when that one is gone. */
export interface Reference {
  readonly field: string;
  /** `remove`: this record means nothing without it. `clear`: the field is left out. `keep`: history, may dangle. */
  readonly whenGone: "remove" | "clear" | "keep";
}

/** What a file `records/<type>.ts` says about its record. Key order of the schema is key order in the file. */
export interface RecordType {
  readonly type: string;
  readonly schema: z.ZodMiniObject;
  /** Values that absence means; they are never written. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
}
