/**
 * The part of papaparse that the formats use. `src/core/tsconfig.json` reads this in place of the package's own
 * types, which bring all of Node's globals with them and so would let the core use them.
 */
export interface ParseResult<Row> {
  readonly data: Row[];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
}

export interface ParseConfig {
  readonly delimiter?: string;
  /** Number of rows to read; 0 for all. */
  readonly preview?: number;
}

declare const Papa: { parse<Row>(text: string, config: ParseConfig): ParseResult<Row> };
export default Papa;
