import { lazy, type ReactNode, Suspense } from "react";
import { useSession } from "../app-context.ts";
import { FixMenu } from "../audit/FixMenu.tsx";
import { Inspector } from "../inspector/Inspector.tsx";
import { ContextMenu } from "../menu/ContextMenu.tsx";
import { KindMenu } from "../sketch/KindMenu.tsx";
import { LinkPicker } from "../sketch/LinkPicker.tsx";

const OutcomeHelp = lazy(() => import("../audit/OutcomeHelp.tsx"));

function OutcomeQuestions(): ReactNode {
  const aim = useSession((session) => session.outcome);
  if (aim === undefined) return null;
  return (
    <Suspense fallback={null}>
      <OutcomeHelp key={aim} aim={aim} />
    </Suspense>
  );
}

/** What opens beside and over the map and the outline. It is there as soon as the first picture stands. */
export function Overlays(): ReactNode {
  return (
    <>
      <Inspector />
      <LinkPicker />
      <KindMenu />
      <FixMenu />
      <ContextMenu />
      <OutcomeQuestions />
    </>
  );
}
