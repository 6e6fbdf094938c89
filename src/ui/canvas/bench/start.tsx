import { createRoot } from "react-dom/client";
import type { App } from "../../../app/app.ts";
import { appToMeasure } from "./app-to-measure.ts";
import { BareCanvas } from "./bare-canvas.ts";
import type { Measured } from "./measured.ts";
import { PlainReactFlow } from "./PlainReactFlow.tsx";

const take = (measured: Measured): void => {
  window.measured = measured;
};

/**
 * Makes the page something to measure, as `?bench=WHAT&nodes=N` asks: the app itself, or what it is compared with,
 * which is React Flow with its defaults, and a canvas without anything around it.
 * @param run starts the application
 */
export async function startBench(root: HTMLElement, asked: URLSearchParams, run: () => Promise<App>): Promise<void> {
  const nodes = Number(asked.get("nodes") ?? 1_000);
  const what = asked.get("bench");
  if (what === "react-flow") createRoot(root).render(<PlainReactFlow nodes={nodes} onReady={take} />);
  else if (what === "canvas") take(new BareCanvas(root, nodes));
  else take(appToMeasure(await run()));
}
