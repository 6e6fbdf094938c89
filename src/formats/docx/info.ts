import type { FormatInfo } from "../format.ts";

export const info: FormatInfo = {
  id: "docx",
  title: "Word",
  purpose: "Alignment sheet, picture, steps and findings, to read and to sign off",
  extensions: ["docx"],
  mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  group: "document",
  can: { read: true, write: true, lossless: true, embedsTree: true },
  choices: ["scope", "detail", "because", "findings", "readings", "legend", "paper"],
  binary: true,
  sniff(head, fileName) {
    const isArchive = head.startsWith("PK\u0003\u0004");
    if (/\.docx$/i.test(fileName)) return isArchive ? 0.98 : 0.91;
    return isArchive && head.includes("word/") ? 0.89 : 0;
  },
  async load() {
    const [{ read }, { write }, { leaves }] = await Promise.all([
      import("./read.ts"),
      import("./write.ts"),
      import("./leaves.ts"),
    ]);
    return { read, write, leaves };
  },
};
