import { ratio } from "./measure.mjs";

export const title = "One field of one record changes";
export const where = "node";

const FEW = 1_000;
const MANY = 10_000;

/**
 * A commit touches what it changes and nothing else, so its cost must not grow with the tree.
 * @param {import("./run.mjs").NodeTools} tools
 */
export async function run({ code, sample }) {
  const measurements = [FEW, MANY].map((size) => {
    const document = new code.Document(code.madeUpTree(size));
    let count = 0;
    const rename = () => {
      const id = `n${(count * 7919) % size}`;
      document.commit({ key: "rename" }, (draft) => draft.patch(id, { title: `Name ${count}` }));
      count++;
    };
    return sample(`commit among ${size} nodes`, rename, { batch: 200, warm: 30 });
  });
  const [few, many] = measurements;
  return { measurements, ratios: [{ name: "10,000 nodes : 1,000 nodes", value: ratio(many, few), goal: 3 }] };
}
