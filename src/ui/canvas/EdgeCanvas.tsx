import { type ReactNode, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useApp, useTree } from "../app-context.ts";
import { readColours } from "./colours.ts";
import { drawMap, type LabelLinks } from "./draw-map.ts";
import { coloursOtherwise, linksOtherwise, otherwise, underCards } from "./drawn.ts";
import styles from "./map.module.css";

/** Everything under the cards: the dots of the paper, all edges, and far out the cards as blocks. */
export function EdgeCanvas(): ReactNode {
  const tree = useTree();
  const app = useApp();
  const theme = useStore(app.theme.store, (state) => state.shown);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d");
    if (!element || !context) return;
    const colours = readColours(element, theme);
    const isOtherwise = otherwise();
    let asked = false;
    /** What happened to colours and links, and what else makes the picture a new one. */
    let changes = 0;
    let label: LabelLinks = () => {
      label = () => undefined;
      void import("./draw-link-labels.ts").then(({ drawLinkLabels }) => {
        label = drawLinkLabels;
        again();
      }, app.report);
    };
    const draw = (): void => {
      asked = false;
      if (!isOtherwise(underCards(tree, changes))) return;
      const { width, height } = tree.canvas.screen;
      const ratio = window.devicePixelRatio;
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (element.width !== w || element.height !== h) Object.assign(element, { width: w, height: h });
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      drawMap(context, tree, colours, (...told) => label(...told));
    };
    // At most once a frame, and in the frame of the cards, or edges would trail behind them.
    const ask = (): void => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(draw);
    };
    const again = (): void => {
      changes += 1;
      ask();
    };
    ask();
    element.addEventListener("contextrestored", again);
    const stops = [
      () => element.removeEventListener("contextrestored", again),
      tree.canvas.subscribe(ask),
      tree.document.onChange(({ diff }) => {
        if (coloursOtherwise(diff) || linksOtherwise(diff)) again();
      }),
      tree.session.subscribe(ask),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [app, tree, theme]);
  return <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />;
}
