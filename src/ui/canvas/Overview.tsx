import {
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from "react";
import { useStore } from "zustand";
import { fromOverview, onOverview, overviewOf, type Overview as Scale } from "../../app/canvas-model/minimap.ts";
import type { Workspace } from "../../app/workspace.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { readColours } from "./colours.ts";
import { drawMinimap } from "./draw-minimap.ts";
import { coloursOtherwise, otherwise } from "./drawn.ts";
import styles from "./gesture.module.css";

const SIZE = { width: 200, height: 132 };

/** The whole tree small, with its findings and what of it is on the screen; a click or drag moves the camera. */
export default function Overview(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const theme = useStore(app.theme.store, (state) => state.shown);
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const name = useName();
  useEffect(() => {
    if (!canvas.current || !view.current) return;
    return keepDrawn(tree, canvas.current, view.current, theme);
  }, [tree, theme]);
  const goTo = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = fromOverview(scaleOf(tree), { x: event.clientX - left, y: event.clientY - top });
    const { viewport } = tree.session.getState();
    const { width, height } = tree.canvas.screen;
    const { zoom } = viewport;
    tree.session.setState({ viewport: { x: width / 2 - at.x * zoom, y: height / 2 - at.y * zoom, zoom } });
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
  };
  return (
    <div className={styles.minimap} style={SIZE} onPointerDown={onPointerDown} onPointerMove={onPointerMove}>
      <canvas ref={canvas} role="img" aria-label={name} style={SIZE} />
      <div ref={view} className={styles.view} aria-hidden="true" />
    </div>
  );
}

/** Counting nodes is for those who ask: the name is made when the findings change, not at every letter. */
function useName(): string {
  const { document, findings } = useTree();
  const all = useSyncExternalStore(
    useCallback((wake) => findings.subscribe(wake), [findings]),
    () => findings.all,
  );
  return useMemo(() => {
    const nodes = [...document.all()].filter(({ type }) => type === "node").length;
    return strings.overview.name(nodes, all.length);
  }, [document, all]);
}

function scaleOf({ canvas }: Workspace): Scale {
  return overviewOf(canvas.bounds(), SIZE);
}

/** ms without a change after which the blocks are drawn anew: nobody looks here while typing. */
const REST = 120;

/** Draws the blocks anew when they have changed, and moves the frame of the screen with every step of the camera. */
function keepDrawn(tree: Workspace, canvas: HTMLCanvasElement, view: HTMLElement, theme: string): () => void {
  const pen = canvas.getContext("2d");
  const ratio = window.devicePixelRatio;
  Object.assign(canvas, { width: SIZE.width * ratio, height: SIZE.height * ratio });
  const colours = readColours(canvas, theme);
  const isOtherwise = otherwise();
  let asked = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let changes = 0;
  const state = (): readonly unknown[] => {
    const { session, canvas: model, findings } = tree;
    const { origin, layout } = model;
    return [layout.version, origin.x, origin.y, changes, session.getState().selected, findings.all];
  };
  const drawBlocks = (): void => {
    if (!pen) return;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, SIZE.width, SIZE.height);
    drawMinimap(pen, tree, scaleOf(tree), colours);
  };
  const draw = (): void => {
    asked = 0;
    if (isOtherwise(state())) {
      clearTimeout(resting);
      resting = setTimeout(drawBlocks, REST);
    }
    const { x, y, w, h } = onOverview(scaleOf(tree), tree.canvas.visible(), 4);
    Object.assign(view.style, { transform: `translate(${x}px, ${y}px)`, width: `${w}px`, height: `${h}px` });
  };
  const ask = (): void => {
    asked ||= requestAnimationFrame(draw);
  };
  ask();
  const stops = [
    tree.canvas.subscribe(ask),
    tree.findings.subscribe(ask),
    tree.document.onChange(({ diff }) => {
      if (coloursOtherwise(diff)) changes += 1;
      ask();
    }),
  ];
  return () => {
    clearTimeout(resting);
    cancelAnimationFrame(asked);
    for (const stop of stops) stop();
  };
}
