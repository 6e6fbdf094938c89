import type { FormatInfo } from "../format.ts";

/** Characters of a file that the formats look at to tell whose it is. */
export const HEAD_LENGTH = 4_096;

/** The formats that can read and think the file could be theirs, the surest first. */
export function detect(head: string, fileName: string, formats: readonly FormatInfo[]): readonly FormatInfo[] {
  return formats
    .filter(({ can }) => can.read)
    .map((info) => ({ info, sure: info.sniff(head.slice(0, HEAD_LENGTH), fileName) }))
    .filter(({ sure }) => sure > 0)
    .sort((a, b) => b.sure - a.sure)
    .map(({ info }) => info);
}
