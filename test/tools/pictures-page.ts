/// <reference path="./page-globals.d.ts" />
import "@fontsource-variable/inter";
import { paintText, rasterise } from "../../src/adapters/raster/raster.ts";
import { browserMeasurer } from "../../src/adapters/text/browser.ts";
import { RecordStore } from "../../src/core/document/record-store.ts";
import { Linter } from "../../src/core/lint/run.ts";
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
    const view = new RecordStore(result.records);
    const findings = new Linter().run(view, { today: host.today() }).byNode;
    const written = await (await FORMATS.find(({ id }) => id === format)?.load())?.write?.(
      view,
      {
        findings,
        measurer: await (await browserMeasurer()).whole(),
        raster: rasterise,
        paintText,
        language: "en",
        ...options,
      },
      host,
    );
    if (!written?.ok) throw new Error(written?.message ?? `No format ${format}`);
    const { content } = written;
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  },
  async paintLarge(width, height, scale) {
    const corner = { shape: "box", x: width - 60, y: height - 60, w: 60, h: 60, radius: 0, fill: "#000000" } as const;
    const scene = { width, height, paper: "#ffffff", title: "", description: "", items: [corner] };
    const { png } = await rasterise(scene, scale);
    const bitmap = await createImageBitmap(new Blob([png as BlobPart], { type: "image/png" }));
    const canvas = new OffscreenCanvas(1, 1);
    const pen = canvas.getContext("2d");
    pen?.drawImage(bitmap, 1 - bitmap.width, 1 - bitmap.height);
    const [red = 255, , , alpha = 0] = pen?.getImageData(0, 0, 1, 1).data ?? [];
    return {
      width: bitmap.width,
      height: bitmap.height,
      bytes: png.length,
      reachesCorner: red < 100 && alpha === 255,
    };
  },
  async compare(one, other, times = 1, frame = 0) {
    const [a, b] = await Promise.all([pixelsOf(one, times, 0), pixelsOf(other, times, frame)]);
    if (a.width !== b.width || a.height !== b.height) return { differ: 1, ink: inkOf(a), otherInk: inkOf(b) };
    let count = 0;
    for (let at = 0; at < a.data.length; at += 4) {
      const apart = [0, 1, 2].some((part) => Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)) > VISIBLE);
      if (apart) count += 1;
    }
    return { differ: (count * 4) / a.data.length, ink: inkOf(a), otherInk: inkOf(b) };
  },
};

interface Pixels {
  readonly data: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** On white, without a frame, and each pixel the mean of `times` × `times` of the picture. */
async function pixelsOf(address: string, times: number, frame: number): Promise<Pixels> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth - 2 * frame, image.naturalHeight - 2 * frame);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("No 2D canvas");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, -frame, -frame);
  return reduced(pen.getImageData(0, 0, canvas.width, canvas.height), times);
}

function reduced(pixels: Pixels, times: number): Pixels {
  if (times === 1) return pixels;
  const [width, height] = [Math.round(pixels.width / times), Math.round(pixels.height / times)];
  const data = new Float32Array(width * height * 4);
  for (let y = 0; y < height * times; y++) {
    for (let x = 0; x < width * times; x++) {
      const [from, to] = [(y * pixels.width + x) * 4, (Math.floor(y / times) * width + Math.floor(x / times)) * 4];
      for (let part = 0; part < 4; part++) {
        data[to + part] = (data[to + part] ?? 0) + (pixels.data[from + part] ?? 0) / (times * times);
      }
    }
  }
  return { data, width, height };
}

/** Left, top, right and bottom of what is not white. */
function inkOf({ data, width, height }: Pixels): readonly number[] {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < data.length; at += 4) {
    if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > 255 - VISIBLE) continue;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return [left, top, right, bottom];
}
