import { type ReactNode, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useApp, useTree } from "../app-context.ts";
import { readColours } from "./colours.ts";
import { drawMap, type LabelLinks } from "./draw-map.ts";
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
    let asked = false;
    let label: LabelLinks = () => {
      label = () => undefined;
      void import("./draw-link-labels.ts").then(({ drawLinkLabels }) => {
        label = drawLinkLabels;
        ask();
      }, app.report);
    };
    const draw = (): void => {
      asked = false;
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
    ask();
    const stops = [
      tree.canvas.subscribe(ask),
      tree.session.subscribe((now, before) => {
        if (
          now.hover !== before.hover ||
          now.link !== before.link ||
          now.hoverLink !== before.hoverLink ||
          now.marks !== before.marks ||
          now.lit !== before.lit ||
          now.found !== before.found
        )
          ask();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [app, tree, theme]);
  return <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />;
}
