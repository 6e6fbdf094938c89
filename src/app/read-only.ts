import { Refused } from "../core/edits/refused.ts";
import { strings } from "../core/strings/index.ts";
import type { Notices } from "./notices.ts";

/** Keeps a change out of a tree that belongs to a newer build. */
export function refuseChange(): never {
  throw new Refused("readOnly");
}

/** Says why nothing happens, wherever on the page somebody tries: most of it expects no refusal. */
export function listenToRefusals(page: Window, notices: Notices): void {
  const say = (event: Event, error: unknown): void => {
    if (!(error instanceof Refused)) return;
    event.preventDefault();
    notices.show(strings.refusals[error.reason]);
  };
  page.addEventListener("error", (event) => say(event, event.error));
  page.addEventListener("unhandledrejection", (event) => say(event, event.reason));
}
