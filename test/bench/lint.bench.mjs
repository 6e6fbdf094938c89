import { ratio } from "./measure.mjs";

export const title = "The rules";
export const where = "node";

const SIZES = [1_000, 5_000, 20_000];
const TODAY = { today: "2026-03-13" };

/**
 * All rules go through a tree once, so their cost grows with it and no faster. What is typed is judged by the rules that see
 * one record; the rest waits for a pause.
 * @param {import("./run.mjs").NodeTools} tools
 */
export async function run({ code, sample }) {
  const each = SIZES.map((size) => {
    const document = new code.Document(code.madeUpTree(size));
    const linter = new code.Linter();
    const all = sample(`all rules, ${size} nodes`, () => linter.run(document, TODAY), { runs: 15, warm: 3 });
    let count = 0;
    const edit = () => {
      const id = `n${(count * 7919) % size}`;
      count++;
      document.commit({ key: "rename" }, (draft) => draft.patch(id, { title: `Name ${count}` }));
      linter.touch(document, [id], TODAY);
    };
    const touched = sample(`rules of one record, ${size} nodes`, edit, { batch: 200, warm: 10 });
    return { all, touched };
  });
  const [few, many, most] = /** @type {[typeof each[0], typeof each[0], typeof each[0]]} */ (
    /** @type {unknown} */ (each)
  );
  return {
    measurements: each.flatMap(({ all, touched }) => [all, touched]),
    ratios: [
      { name: "all rules, 5,000 : 1,000", value: ratio(many.all, few.all), goal: 8 },
      { name: "all rules, 20,000 : 5,000", value: ratio(most.all, many.all), goal: 7 },
      { name: "one record, 20,000 : 1,000", value: ratio(most.touched, few.touched), goal: 3 },
    ],
  };
}
