import { createRoot } from "react-dom/client";
import type { App } from "../../../app/app.ts";
import { AppBench } from "./app-bench.ts";
import { BareCanvas } from "./bare-canvas.ts";
import type { Bench } from "./bench.ts";
import { insideOf } from "./inside.ts";
import { benchTree } from "./made-up-tree.ts";
import { PlainReactFlow } from "./PlainReactFlow.tsx";

/** Nodes of the tree that each page shows first, so that all code has come when the measuring begins. */
const FIRST = 40;

/**
 * Makes the page something to measure, as `?bench` or `?bench=WHAT` asks: the app itself, or what it is compared with,
 * which is React Flow with its defaults, and a canvas without anything around it.
 * @param run starts the application
 */
export async function startBench(root: HTMLElement, asked: URLSearchParams, run: () => Promise<App>): Promise<void> {
  const bench = await benchOf(root, asked.get("bench"), run);
  await bench.load(benchTree(FIRST));
  await bench.fit();
  window.bench = bench;
}

async function benchOf(root: HTMLElement, what: string | null, run: () => Promise<App>): Promise<Bench> {
  if (what === "canvas") return new BareCanvas(root);
  if (what === "react-flow") return new Promise((ready) => createRoot(root).render(<PlainReactFlow onReady={ready} />));
  const app = await run();
  await app.device.rest();
  window.benchInside = insideOf(app);
  return new AppBench(app);
}
