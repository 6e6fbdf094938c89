/** A topic as either kind of file holds it. */
export interface Topic {
  readonly id: string | undefined;
  readonly title: string;
  readonly note: string;
  readonly labels: readonly string[];
  readonly markers: readonly string[];
  /** An address, or `xmind:#ID` for another topic. */
  readonly href: string | undefined;
  readonly image: string | undefined;
  /** Titles of the frames around its children. */
  readonly frames: readonly string[];
  /** Made when they are asked for: a map may be deep. */
  below(): readonly Below[];
}

export interface Below {
  readonly topic: Topic;
  /** Floating topics belong to the sheet and hang below nothing. */
  readonly as: "attached" | "detached" | "summary" | "callout";
}

export interface Relationship {
  readonly from: string;
  readonly to: string;
  readonly title: string;
}

export interface Sheet {
  readonly title: string;
  readonly root: Topic;
  readonly relationships: readonly Relationship[];
}

export const PLACES = ["attached", "summary", "callout", "detached"] as const;
