import type { Workspace } from "../workspace.ts";
import type { OverlayName } from "./view.ts";

/** Colours the map by this; once more, and the colours are those of the kinds again. */
export function colourBy({ session }: Workspace, name: OverlayName): void {
  session.setState(({ overlay }) => ({ overlay: overlay === name ? "kind" : name, view: "map" }));
}
