import type { Scope } from "../../app/exporting/choices.ts";
import type { Workspace } from "../../app/workspace.ts";
import { strings } from "../../core/strings/index.ts";
import type { Segment } from "./Segments.tsx";

/** What of this tree may be taken right now. */
export function scopesOf(tree: Workspace): readonly Segment<Scope>[] {
  const { focus, selected, within } = tree.session.getState();
  const { scopes } = strings.exporting;
  return [
    { value: "tree", text: scopes.tree },
    ...(within === undefined ? [] : [{ value: "within", text: scopes.within } as const]),
    { value: "branch", text: scopes.branch, off: focus === undefined },
    ...(selected.size > 1 ? [{ value: "selection", text: scopes.selection } as const] : []),
    { value: "view", text: scopes.view },
  ];
}
