/** What the bench does to a page beside the mouse, by the same names whatever draws it. */
export interface Measured {
  /** Puts the camera at full size on the node that is worked on, or on the whole tree. */
  readonly look: (at: "near" | "far") => void;
  /** Changes the title of the node that is worked on, as a typed letter does. Gives whether the page shows it. */
  readonly rename?: (letter: string) => () => boolean;
  /** Adds a child to the node that is worked on. Gives whether the page shows it. */
  readonly add?: () => () => boolean;
  /** Makes ready for the next `add`. */
  readonly afterAdd?: () => void;
  /** Opens the title of the node that is worked on. */
  readonly beginTyping?: () => void;
  readonly endTyping?: () => void;
}

/** What only the app can be asked for. */
export interface MeasuredApp extends Measured {
  /** Stores a made-up tree and gives its id. */
  readonly store: (nodes: number) => Promise<string>;
  /** Makes all cards and lays out the whole tree. */
  readonly layOut: () => void;
  /** Changes one title through the door that every change goes through, with all who listen. */
  readonly commit: (count: number) => void;
}

declare global {
  interface Window {
    /** What `npm run bench` takes hold of; only on a page opened with `?bench`. */
    measured?: Measured | MeasuredApp;
  }
}
