/// <reference path="./page-globals.d.ts" />
import "@fontsource-variable/inter";
import { rasterise } from "../../src/adapters/raster/raster.ts";
import { browserMeasurer } from "../../src/adapters/text/browser.ts";
import { RecordStore } from "../../src/core/document/record-store.ts";
import { readAny } from "../../src/formats/import/read-any.ts";
import { FORMATS } from "../../src/formats/index.gen.ts";

/** Of 255; less than that is how two programs smooth the same edge. */
const VISIBLE = 20;
const host = { newId: () => crypto.randomUUID(), today: () => "2026-03-13" };

window.pictures = {
  async write(aimtree, format, options) {
    const source = { bytes: new TextEncoder().encode(aimtree), text: aimtree, fileName: "tree.aimtree" };
    const { result } = await readAny(source, host);
    if (!result.ok) throw new Error(result.message);
    const written = await (await FORMATS.find(({ id }) => id === format)?.load())?.write?.(
      new RecordStore(result.records),
      { measurer: await (await browserMeasurer()).whole(), raster: rasterise, language: "en", ...options },
      host,
    );
    if (!written?.ok) throw new Error(written?.message ?? `No format ${format}`);
    const { content } = written;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  },
  async compare(one, other) {
    const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
    if (a.width !== b.width || a.height !== b.height) return { differ: 1, ink: inkOf(a), otherInk: inkOf(b) };
    let count = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      const apart = [0, 1, 2].some((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > VISIBLE);
      if (apart) count += 1;
    }
    return { differ: (count * 4) / a.data.length, ink: inkOf(a), otherInk: inkOf(b) };
  },
};

async function pixelsOf(address: string): Promise<ImageData> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No 2D canvas");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** Left, top, right and bottom of what is not white. */
function inkOf({ data, width, height }: ImageData): readonly number[] {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < data.length; at += 4) {
    if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > 255 - VISIBLE) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [left, top, right, bottom];
}
