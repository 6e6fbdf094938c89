import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readRoute } from "../../../src/app/navigation.ts";

interface Image {
  readonly src: string;
  readonly sizes: string;
  readonly type?: string;
}

const folder = new URL("../../../public/", import.meta.url);
const manifest: {
  readonly icons: readonly Image[];
  readonly screenshots: readonly (Image & { readonly form_factor: string; readonly label: string })[];
  readonly shortcuts: readonly { readonly url: string; readonly icons: readonly Image[] }[];
} = JSON.parse(readFileSync(new URL("manifest.webmanifest", folder), "utf8"));

/** The size that stands in the head of a PNG. */
function sizeOf(src: string): string {
  const bytes = readFileSync(new URL(src, folder));
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe("the manifest of the app", () => {
  const images = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap(({ icons }) => icons)];

  it.each(images.filter(({ src }) => src.endsWith(".png")))("$src has the size that it is said to have", (image) => {
    expect(sizeOf(image.src)).toBe(image.sizes);
  });

  it("has an icon that systems may cut, and pictures for wide and narrow windows", () => {
    expect(JSON.stringify(manifest.icons)).toContain('"maskable"');
    expect(new Set(manifest.screenshots.map(({ form_factor }) => form_factor))).toEqual(new Set(["wide", "narrow"]));
  });

  it.each(manifest.shortcuts)("the shortcut $url leads somewhere", ({ url }) => {
    expect(readRoute(new URL(url, "https://example.org/").hash).page).not.toBe("start");
  });
});
