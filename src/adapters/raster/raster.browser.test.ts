import "@fontsource-variable/inter";
import { expect, test } from "vitest";
import { smallTree } from "../../../test/tools/small-tree.ts";
import type { SceneOptions } from "../../formats/scene/scene.ts";
import { MARGIN, sceneOf } from "../../formats/scene/scene.ts";
import { browserMeasurer } from "../text/browser.ts";
import { rasterise } from "./raster.ts";

const { document: tree } = smallTree(`
- Increase retention 58% -> 70%
  - Activation 30% -> 45%
    because early confidence keeps people
  - ! Onboarding @mei
- Stray #proxy
`);

async function sceneWith(some: Partial<SceneOptions> = {}) {
  const measurer = await (await browserMeasurer()).whole();
  return sceneOf(tree, { measurer, today: "2026-03-13", language: "en", theme: "light", ...some });
}

async function pixels(png: Uint8Array) {
  const bitmap = await createImageBitmap(new Blob([png as BlobPart], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d");
  pen?.drawImage(bitmap, 0, 0);
  const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
  return {
    width: bitmap.width,
    height: bitmap.height,
    at: (x: number, y: number) => data.subarray((y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 4),
  };
}

/** Free pixels on each side of what is drawn. */
async function margins(png: Uint8Array, isGround: (pixel: Uint8ClampedArray) => boolean): Promise<number[]> {
  const { width, height, at } = await pixels(png);
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isGround(at(x, y))) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return [left, top, width - 1 - right, height - 1 - bottom];
}

const isWhite = (pixel: Uint8ClampedArray): boolean => pixel.every((value) => value === 255);

test.each([1, 3])("at %i× the ink fills the frame but for the margin", async (scale) => {
  const scene = await sceneWith({ heading: true, legend: true });
  const painted = await rasterise(scene, scale);
  expect(painted.scale).toBe(scale);
  const { width, height } = await pixels(painted.png);
  expect([width, height]).toEqual([scene.width * scale, scene.height * scale]);
  for (const free of await margins(painted.png, isWhite)) {
    expect(free).toBeGreaterThanOrEqual((MARGIN - 1) * scale);
    expect(free).toBeLessThanOrEqual((MARGIN + 3) * scale);
  }
});

test("without paper what is not drawn can be seen through", async () => {
  const { png } = await rasterise(await sceneWith({ transparent: true }), 1);
  expect([...(await pixels(png)).at(1, 1)]).toEqual([0, 0, 0, 0]);
});

test("text is set in the font that it was measured in", async () => {
  const scene = await sceneWith();
  const title = { shape: "text", x: 0, y: 40, lines: ["Increase retention"], lineHeight: 40, fill: "#000" } as const;
  const line = { ...title, font: { size: 32, weight: 600 } } as const;
  const width = (await (await browserMeasurer()).whole()).width("Increase retention", line.font);
  const painted = await rasterise({ ...scene, width: 400, height: 60, paper: "#ffffff", items: [line] }, 1);
  const [left = 0, , right = 0] = await margins(painted.png, isWhite);
  expect(400 - right).toBeGreaterThan(width - 4);
  expect(400 - right).toBeLessThan(width + 2);
  expect(left).toBeLessThan(6);
});

test("a picture that no canvas can hold is painted smaller, never empty", async () => {
  const scene = await sceneWith();
  const wide = { ...scene, width: 200_000, height: 3_000, items: [...scene.items] };
  const painted = await rasterise(wide, 2);
  expect(painted.scale).toBeLessThan(0.1);
  const { width, height } = await pixels(painted.png);
  expect(width).toBeLessThanOrEqual(16_384);
  expect(height).toBeGreaterThan(100);
  expect(painted.png.length).toBeGreaterThan(1_000);
});
