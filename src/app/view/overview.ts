import { needsOverview } from "../canvas-model/minimap.ts";
import type { Workspace } from "../workspace.ts";

/** Width and height of a map, in px, that has no room for an overview unless it is asked for. */
const PHONE = 640;
const LOW = 420;

/** Whether the overview is shown: as the person said, else where the tree is larger than a screen with room for it. */
export function showsOverview({ session, canvas }: Workspace): boolean {
  const { minimap } = session.getState();
  return (
    minimap ??
    (canvas.screen.width > PHONE && canvas.screen.height > LOW && needsOverview(canvas.bounds(), canvas.screen))
  );
}
