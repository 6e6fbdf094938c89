import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "pptx",
  title: "PowerPoint",
  purpose: "Slides of shapes that can be moved and edited",
  extensions: ["pptx"],
  mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  group: "document",
  can: { read: true, write: true, lossless: true, embedsTree: true },
  choices: ["scope", "detail", "theme", "because", "findings", "legend", "slides"],
  binary: true,
  sniff(head, fileName) {
    const isArchive = head.startsWith("PK\u0003\u0004");
    if (/\.pptx$/i.test(fileName)) return isArchive ? 0.99 : 0.92;
    return isArchive && head.includes("ppt/") ? 0.9 : 0;
  },
  async load() {
    const [{ read }, { write }, { leaves }] = await Promise.all([
      import("./read.ts"),
      import("./write.ts"),
      import("./contents.ts"),
    ]);
    return { read, write, leaves };
  },
};
