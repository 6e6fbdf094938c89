import { SAFE } from "./limits.ts";
import { number, phrases } from "./phrases.ts";

const kilobytes = (characters: number): string => `${number(Math.ceil(characters / 100) / 10)} kB`;

/** What a link with a tree in it says, when it is made and when it is opened. */
export const sharing = phrases("sharing", {
  empty: `There is no tree in this link: it ends before it. Ask for the link again, or for a file. ${SAFE}`,
  damaged:
    `This link is damaged or was cut off on its way, as chat and mail programs do with long ones. ` +
    `Ask for the tree as a file. ${SAFE}`,
  tooLong: (length: number, limit: number) =>
    `This link has ${kilobytes(length)}; links up to ${kilobytes(limit)} can be opened. Ask for the tree as a file. ${SAFE}`,
  refused: (length: number, limit: number) =>
    `This makes a link of ${kilobytes(length)}, and programs cut off links over ${kilobytes(limit)}. ` +
    "Send a file, or less of the tree.",
  outside: "What is not in this part of the tree",
  leftOut: (type: string) => `Every ${type}: you left out what happened so far`,

  title: "Share as a link",
  link: "The link",
  length: (length: number, limit: number) => `${kilobytes(length)} of ${kilobytes(limit)}`,
  past: "Readings, reviews, decisions and comments",
  inside: "The tree is in the link itself",
  copies: (counts: string) =>
    `Nothing is uploaded. Whoever has the link has what is in it: ${counts}. It opens as a copy; later changes stay here.`,
  long: "Some chat and mail programs cut off links of this length. If it does not open there, send a file.",
  onlyHere:
    "Aimtree runs on this computer only, so for others the link leads nowhere. They can paste it into their own Aimtree.",
  whole: "Nothing of it is lost.",
  stays: "Nothing leaves this device until you send it",
  copy: "Copy link",
  copied: "Link copied",
  byHand: "This browser does not let the page copy. The link is marked: copy it yourself",
  file: "Save a file",

  opened: "A tree from a link",
  failed: "This link cannot be opened",
  drawn: (when: string) => `The link is from ${when}.`,
  upToDate: (when: string) => `The link is from ${when}; the tree on this device has not changed since.`,
  older: (made: string, edited: string) =>
    `The link is older than the tree on this device. It is from ${made}; the tree was last changed ${edited}.`,
  own: "It opens as a tree of its own. Nothing of yours is changed.",
} as const);
