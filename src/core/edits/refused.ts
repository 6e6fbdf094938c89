import type { RefusalKey } from "../strings/refusals.ts";

/** An edit that must not be made. Nothing was changed; `reason` is a key of the strings catalogue. */
export class Refused extends Error {
  readonly reason: RefusalKey;

  constructor(reason: RefusalKey) {
    super(reason);
    this.name = "Refused";
    this.reason = reason;
  }
}
