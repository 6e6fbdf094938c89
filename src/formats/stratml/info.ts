import type { FormatInfo } from "../format.ts";

const ROOT = /^\uFEFF?\s*(<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*<(\w+:)?(PerformancePlanOrReport|StrategicPlan)[\s>]/;

export const info: FormatInfo = {
  id: "stratml",
  title: "StratML",
  purpose: "Plans and reports as public bodies publish them (StratML Part 2, ISO 17469)",
  extensions: ["stratml.xml", "xml"],
  mime: "application/xml",
  group: "text",
  can: { read: true, write: true },
  sniff(head, fileName) {
    if (ROOT.test(head)) return 1;
    return /\.stratml\.xml$/i.test(fileName) ? 0.9 : 0;
  },
  async load() {
    const [{ read }, { write }] = await Promise.all([import("./read.ts"), import("./write.ts")]);
    return { read, write };
  },
};
