import { revisions } from "../strings/revisions.ts";
import type { Revision } from "./revision.ts";

/** What a revision is called: its name, or what was about to happen. */
export function revisionTitle({ name, why, count }: Revision): string {
  return name ?? revisions.whys[why](count);
}
