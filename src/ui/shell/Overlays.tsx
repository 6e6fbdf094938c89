import type { ReactNode } from "react";
import { FixMenu } from "../audit/FixMenu.tsx";
import { Inspector } from "../inspector/Inspector.tsx";
import { ContextMenu } from "../menu/ContextMenu.tsx";
import { KindMenu } from "../sketch/KindMenu.tsx";
import { LinkPicker } from "../sketch/LinkPicker.tsx";

/** What opens beside and over the map and the outline. It is there as soon as the first picture stands. */
export function Overlays(): ReactNode {
  return (
    <>
      <Inspector />
      <LinkPicker />
      <KindMenu />
      <FixMenu />
      <ContextMenu />
    </>
  );
}
