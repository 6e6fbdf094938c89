/// <reference path="../tools/page-globals.d.ts" />
import { type Edge, type Node, ReactFlow } from "@xyflow/react";
import { toPng, toSvg } from "html-to-image";
import "@xyflow/react/dist/style.css";
import { createRoot } from "react-dom/client";
import { paintText, rasterise } from "../../src/adapters/raster/raster.ts";
import { browserMeasurer } from "../../src/adapters/text/browser.ts";
import { Document } from "../../src/core/document/document.ts";
import type { TextMeasurer } from "../../src/core/layout/text.ts";
import { FORMATS } from "../../src/formats/index.gen.ts";
import { sceneOf } from "../../src/formats/scene/scene.ts";
import { svgOf } from "../../src/formats/svg/draw.ts";
import { madeUpTree } from "./entry.ts";

const HOLDER = "holder";
const host = { newId: () => crypto.randomUUID(), today: () => "2026-03-13" };
let measurer: TextMeasurer;
let tree: Document;

function sceneNow() {
  return sceneOf(tree, { measurer, today: "2026-03-13", language: "en", theme: "light" });
}

function shown(): HTMLElement {
  const flow = document.querySelector<HTMLElement>(".react-flow");
  if (!flow) throw new Error("React Flow is not there");
  return flow;
}

/** Plain cards in rows; where they stand makes no difference to a copy of the page. */
function flowOf(nodes: number): { nodes: Node[]; edges: Edge[] } {
  const cards: Node[] = [];
  const edges: Edge[] = [];
  for (let i = 0; i < nodes; i++) {
    const at = { x: (i % 40) * 240, y: Math.floor(i / 40) * 120 };
    const label = (
      <div>
        <b>Leading indicator</b>
        <div>{`Number ${i}`}</div>
        <span>42 %</span>
      </div>
    );
    cards.push({ id: `n${i}`, position: at, data: { label }, width: 216, height: 80 });
    if (i > 0) edges.push({ id: `e${i}`, source: `n${Math.floor((i - 1) / 5)}`, target: `n${i}` });
  }
  return { nodes: cards, edges };
}

window.captures = {
  async mount(nodes) {
    measurer = await (await browserMeasurer()).whole();
    tree = new Document(madeUpTree(nodes));
    const holder = document.body.appendChild(document.createElement("div"));
    holder.id = HOLDER;
    holder.style.cssText = "width:1400px;height:900px";
    createRoot(holder).render(<ReactFlow {...flowOf(nodes)} fitView minZoom={0.01} />);
    while (document.querySelectorAll(".react-flow__edge").length < nodes - 1) {
      await new Promise((done) => setTimeout(done, 50));
    }
    return document.querySelectorAll(".react-flow__edge").length;
  },
  svg: () => svgOf(sceneNow()),
  formats: () => FORMATS.filter(({ can }) => can.write).map(({ id, title }) => ({ id, title })),
  async written(id) {
    const { write } = (await FORMATS.find((format) => format.id === id)?.load()) ?? {};
    const result = await write?.(tree, { measurer, raster: rasterise, paintText, language: "en", scale: 1 }, host);
    if (!result) throw new Error(`No format ${id}`);
    return result.ok ? new Blob([result.content as BlobPart]).size : undefined;
  },
  // What stands behind the comma of a data URL: SVG as it is, PNG in base 64.
  capturedSvg: async () => decodeURIComponent((await toSvg(shown())).replace(/^[^,]*,/, "")).length,
  capturedPng: async () => atob((await toPng(shown())).replace(/^[^,]*,/, "")).length,
};
