import type { Host } from "../../core/host.ts";
import type { ReadInput, ReadResult } from "../format.ts";
import { readPackage } from "../ooxml/read.ts";

/** The tree that one of our presentations carries; its slides are not looked at. */
export function read(input: ReadInput, host: Host): ReadResult {
  return readPackage(input, "PowerPoint", host);
}
