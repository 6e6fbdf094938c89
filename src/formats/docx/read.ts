import type { Host } from "../../core/host.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { readPackage } from "../ooxml/read.ts";

/** The tree that one of our documents carries; its text is not looked at. */
export function read(input: ReadInput, host: Host): ReadResult {
  return readPackage(input, "Word", host);
}
