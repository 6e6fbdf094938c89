import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";

// Draws the icons of the app into public/icons: node test/tools/make-icons.mjs

/** The aim green and its ink, as in the design tokens of the light theme. */
const GREEN = "#14453a";
const INK = "#f3fbf7";
const SIZE = 512;

/** The logo in a box of 22 by 22: an aim and what hangs below it. */
const LOGO = `<g fill="none" stroke="${INK}" stroke-width="2">
    <circle cx="11" cy="4" r="2.6"/>
    <path d="M11 6.6V11M4 16v-1a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v1"/>
    <circle cx="4" cy="18" r="2" fill="${INK}" stroke="none"/>
    <circle cx="18" cy="18" r="2" fill="${INK}" stroke="none"/>
  </g>`;

/**
 * @param {number} share how much of the width the logo takes
 * @param {number} corner radius of the corners, of 512
 */
function icon(share, corner) {
  const scale = (SIZE * share) / 22;
  const edge = (SIZE * (1 - share)) / 2;
  // The logo's ink does not fill its box: this puts it into the middle.
  const lift = ((22 - 1.4 - 20) / 2) * scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">
  <rect width="${SIZE}" height="${SIZE}" rx="${corner}" fill="${GREEN}"/>
  <g transform="translate(${edge} ${(edge + lift).toFixed(2)}) scale(${scale.toFixed(4)})">
  ${LOGO}
  </g>
</svg>
`;
}

const ROUNDED = icon(0.64, 112);
/** For systems that cut the shape themselves: all of it coloured, the logo within the middle 80 %. */
const FULL = icon(0.5, 0);

const FILES = [
  { name: "icon-192.png", drawing: ROUNDED, size: 192 },
  { name: "icon-512.png", drawing: ROUNDED, size: 512 },
  { name: "maskable-512.png", drawing: FULL, size: 512 },
  { name: "apple-touch-180.png", drawing: FULL, size: 180 },
];

const folder = fileURLToPath(new URL("../../public/icons/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}icon.svg`, ROUNDED);
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
for (const { name, drawing, size } of FILES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
  );
  await page.screenshot({ path: `${folder}${name}`, omitBackground: true });
}
await browser.close();
