import { DRAWN, type FormatInfo } from "../format.ts";

const SIGNATURE = "\u0089PNG\r\n\u001a\n";

export const info: FormatInfo = {
  id: "png",
  title: "PNG",
  purpose: "For chat, mail and documents",
  extensions: ["png"],
  mime: "image/png",
  group: "picture",
  usual: true,
  can: { read: true, write: true, lossless: true, embedsTree: true },
  choices: [...DRAWN, "scale"],
  needs: ["raster"],
  binary: true,
  sniff(head, fileName) {
    if (head.startsWith(SIGNATURE)) return 1;
    return /\.png$/i.test(fileName) ? 0.96 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
