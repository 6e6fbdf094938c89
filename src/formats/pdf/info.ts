import { DRAWN, type FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "pdf",
  title: "PDF",
  purpose: "For print and mail; text can be searched and copied",
  extensions: ["pdf"],
  mime: "application/pdf",
  group: "document",
  can: { read: true, write: true, lossless: true, embedsTree: true },
  choices: [...DRAWN.filter((choice) => choice !== "transparent"), "pages", "paper"],
  binary: true,
  sniff(head, fileName) {
    if (/^\s*%PDF-\d/.test(head)) return 1;
    return /\.pdf$/i.test(fileName) ? 0.94 : 0;
  },
  async load() {
    const [{ read }, { write }, { leaves }] = await Promise.all([
      import("./read.ts"),
      import("./write.ts"),
      import("./sheets.ts"),
    ]);
    return { read, write, leaves };
  },
};
