import "@xyflow/react/dist/base.css";
import { ReactFlow, ViewportPortal } from "@xyflow/react";
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { Viewport } from "../../app/session.ts";
import { minZoomOf } from "../../app/view/camera.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree, useTreeTitle } from "../app-context.ts";
import { FirstAim } from "../sketch/FirstAim.tsx";
import { EdgeCanvas } from "./EdgeCanvas.tsx";
import { GestureLayer, TrayZone } from "./GestureLayer.tsx";
import { GhostNode } from "./GhostNode.tsx";
import { LinkPill } from "./LinkPill.tsx";
import { MapHint } from "./MapHint.tsx";
import { Minimap } from "./Minimap.tsx";
import styles from "./map.module.css";
import { NodeCard } from "./NodeCard.tsx";
import { NodeHandles } from "./NodeHandles.tsx";
import { RowEditor } from "./RowEditor.tsx";
import { TitleEditor } from "./TitleEditor.tsx";
import { Tray } from "./Tray.tsx";
import { usePointer } from "./use-pointer.ts";

const NODE_TYPES = { card: NodeCard, ghost: GhostNode };
const NO_EDGES: never[] = [];
const MIDDLE_BUTTON = [1];

/**
 * The node graph. React Flow shows what the canvas model hands it; every change goes through a command. A quiet one has cards
 * and nothing round them.
 */
export function MapView({ isQuiet = false }: { readonly isQuiet?: boolean }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { canvas, session } = tree;
  const viewport = useSession((state) => state.viewport);
  const nodes = useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => canvas.flowNodes(),
  );
  const [frame, isMeasured] = useMapFrame();
  const onViewportChange = useCallback((next: Viewport) => session.setState({ viewport: next }), [session]);
  const onMove = useCallback(
    (event: unknown) => {
      if (event) app.dragged = true;
    },
    [app],
  );

  return (
    <section className={styles.map} data-pane="map" aria-label={strings.map.region} ref={frame}>
      <EdgeCanvas />
      {isMeasured && (
        <ReactFlow
          nodes={nodes as never[]}
          edges={NO_EDGES}
          nodeTypes={NODE_TYPES}
          viewport={viewport}
          onViewportChange={onViewportChange}
          minZoom={minZoomOf(tree)}
          maxZoom={2}
          panOnScroll
          panOnDrag={MIDDLE_BUTTON}
          panActivationKeyCode="Space"
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          disableKeyboardA11y
          onMove={onMove}
          attributionPosition="bottom-center"
        >
          <ViewportPortal>
            <Tray />
            <LinkPill />
            {!isQuiet && <NodeHandles />}
            <GestureLayer />
            <TitleEditor />
            <RowEditor />
            {!isQuiet && <MapHint />}
          </ViewportPortal>
        </ReactFlow>
      )}
      {isMeasured && <MapName frame={frame} />}
      <FirstAim />
      <TrayZone />
      {!isQuiet && <Minimap />}
    </section>
  );
}

/**
 * Tells the model how large the map is, makes its element a tree for screen readers. React Flow comes when the size is
 * known: it would start without nodes, and a frame would pass until they are there.
 */
function useMapFrame(): readonly [RefObject<HTMLElement | null>, boolean] {
  const tree = useTree();
  const frame = useRef<HTMLElement>(null);
  const [isMeasured, setMeasured] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = (): void => tree.setScreen(element.clientWidth, element.clientHeight);
    measure();
    tree.openView();
    setMeasured(true);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [tree]);
  // Before the picture: a screen reader would meet an application first.
  useLayoutEffect(() => {
    if (!isMeasured) return;
    // React Flow's own role is `application`, which hides its content from some screen readers; the tree is only
    // what holds the nodes.
    frame.current?.querySelector(".react-flow")?.setAttribute("role", "presentation");
    const nodes = frame.current?.querySelector(".react-flow__nodes");
    nodes?.setAttribute("role", "tree");
    nodes?.setAttribute("aria-multiselectable", "true");
  }, [isMeasured]);
  usePointer(frame);
  return [frame, isMeasured];
}

/** Names the tree of the map. A part of its own: of a new name nobody else here need hear. */
function MapName({ frame }: { readonly frame: RefObject<HTMLElement | null> }): ReactNode {
  const title = useTreeTitle();
  useEffect(() => {
    frame.current?.querySelector(".react-flow__nodes")?.setAttribute("aria-label", strings.map.treeName(title));
  }, [frame, title]);
  return null;
}
