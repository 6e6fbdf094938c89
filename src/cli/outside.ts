/** What a command may ask of the machine; a test lends its own. */
export interface Outside {
  /** Bytes of a file. Rejects with an error that has a Node error code. */
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
  /** True if two paths name the same file. */
  readonly isSame: (path: string, other: string) => boolean;
  readonly print: (text: string | Uint8Array) => void;
  /** What is no result: errors, losses. */
  readonly complain: (text: string) => void;
  /** Today's calendar date here. */
  readonly today: () => string;
  /** An id that no other device makes. */
  readonly newId: () => string;
}

/** How the program ends. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];
