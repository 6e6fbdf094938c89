import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { useStore } from "zustand";
import type { Pane, View as ViewName } from "../../app/session.ts";
import { FIRST } from "../../app/sketch/plan.ts";
import type { Workspace } from "../../app/workspace.ts";
import { strings } from "../../core/strings/index.ts";
import { TreeContext, useApp, useSession, useTreeTitle } from "../app-context.ts";
import { FindingsChip } from "../audit/FindingsChip.tsx";
import { MapView } from "../canvas/MapView.tsx";
import { ZoomControls } from "../canvas/ZoomControls.tsx";
import { CommandButton } from "../kit/CommandButton.tsx";
import { TreeBanners } from "../recovery/TreeBanners.tsx";
import { PhoneBar } from "./PhoneBar.tsx";
import styles from "./shell.module.css";
import { TopBar } from "./TopBar.tsx";

/** What a first visit does without comes behind the first picture. */
const Outline = lazy(() => import("../outline/Outline.tsx").then((module) => ({ default: module.Outline })));
const FindingsPanel = lazy(() =>
  import("../audit/FindingsPanel.tsx").then((module) => ({ default: module.FindingsPanel })),
);
const OverlayControl = lazy(() =>
  import("../audit/OverlayControl.tsx").then((module) => ({ default: module.OverlayControl })),
);
const FindBar = lazy(() => import("../find/FindBar.tsx").then((module) => ({ default: module.FindBar })));
const Table = lazy(() => import("../table/Table.tsx"));
const BranchPath = lazy(() => import("./BranchPath.tsx"));
const Overlays = lazy(() => import("./Overlays.tsx").then((module) => ({ default: module.Overlays })));

/** One open tree: top bar, outline, map, findings, details. */
export function TreeScreen({ tree }: { readonly tree: Workspace }): ReactNode {
  return (
    <TreeContext value={tree}>
      <Views />
    </TreeContext>
  );
}

/** The session and a talk have the screen to themselves: what is on a projector is read by all. */
function Views(): ReactNode {
  const isBare = useSession(({ view }) => view === "session" || view === "present");
  return (
    <>
      {!isBare && <TopBar />}
      <TreeBanners />
      <Branch />
      <WindowName />
      <View />
      {!isBare && <PhoneBar />}
    </>
  );
}

/** What has the findings and the details beside it. */
const PANES: ReadonlySet<ViewName> = new Set<ViewName>(["map", "outline", "table"]);

/** Says that one branch is shown as if it were the tree, beside the map and the outline. */
function Branch(): ReactNode {
  const isAlone = useSession(({ view, within }) => within !== undefined && PANES.has(view));
  if (!isAlone) return null;
  return (
    <Suspense fallback={null}>
      <BranchPath />
    </Suspense>
  );
}

/** The screens beside the map and the outline. */
const SCREENS = {
  sheet: lazy(() => import("../sheet/Sheet.tsx")),
  review: lazy(() => import("../review/Review.tsx")),
  log: lazy(() => import("../decisions/DecisionLog.tsx")),
  history: lazy(() => import("../history/History.tsx")),
  session: lazy(() => import("../half-hour/HalfHour.tsx")),
  present: lazy(() => import("../presenting/Presenting.tsx")),
} as const;

function View(): ReactNode {
  const view = useSession((session) => session.view);
  if (view === "map" || view === "outline" || view === "table") return <Panes view={view} />;
  const Screen = SCREENS[view];
  return (
    <Suspense fallback={<main className={styles.main} />}>
      <Screen />
    </Suspense>
  );
}

function Panes({ view }: { readonly view: Pane | "table" }): ReactNode {
  const outlineOpen = useSession((session) => session.outlineOpen);
  const ghosts = useSession((session) => session.ghosts);
  const auditOpen = useSession((session) => session.auditOpen);
  const beside = outlineOpen && !ghosts && view === "map";
  const isPictured = useStore(useApp().pictured);
  return (
    <main className={styles.main} data-view={view === "map" ? "map" : "outline"}>
      {(view === "outline" || beside) && (
        <Suspense fallback={<div className={styles.outlineRoom} data-pane="outline" />}>
          <Outline wide={view === "outline"} />
        </Suspense>
      )}
      {view === "table" && (
        <Suspense fallback={<div data-pane="table" />}>
          <Table />
        </Suspense>
      )}
      {view === "map" && (
        <div className={styles.stage}>
          <MapView />
          {isPictured && (
            <Suspense fallback={null}>
              <FindBar />
              <OverlayControl />
            </Suspense>
          )}
          <Bottom />
        </div>
      )}
      {auditOpen && (
        <Suspense fallback={null}>
          <FindingsPanel />
        </Suspense>
      )}
      {isPictured && (
        <Suspense fallback={null}>
          <Overlays />
        </Suspense>
      )}
    </main>
  );
}

/** What to start from while the tree is fresh, and the findings, unless their list is open. */
function Bottom(): ReactNode {
  const auditOpen = useSession((session) => session.auditOpen);
  const isFirst = useSession((session) => session.ghosts === FIRST);
  const sketching = useSession((session) => session.sketching);
  return (
    <footer className={styles.bottom}>
      {isFirst ? (
        <span className={styles.starts}>
          <CommandButton id="tree.example" icon="book" />
          <CommandButton id="tree.paste" icon="clipboard" />
          <CommandButton id="tree.open" icon="folder" />
        </span>
      ) : (
        <ZoomControls />
      )}
      <span className={styles.end}>
        <span className={styles.mode}>{strings.sketch.modeLine(sketching)}</span>
        {!auditOpen && <FindingsChip />}
      </span>
    </footer>
  );
}

/** ms without a change after which the window is named anew: nobody looks there while typing, and the browser is slow at it. */
const NAME_REST = 300;

/** Names the window after the tree. A part of its own: of a new name the screen need not hear. */
function WindowName(): ReactNode {
  const title = useTreeTitle();
  const rest = useRef(0);
  useEffect(() => {
    const name = (): void => {
      document.title = title ? `${title} – ${strings.app.name}` : strings.app.name;
    };
    const timer = setTimeout(name, rest.current);
    rest.current = NAME_REST;
    return () => clearTimeout(timer);
  }, [title]);
  return null;
}
