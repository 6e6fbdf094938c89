/** What the names of files begin with in common, at a whole word: `okr-objectives.csv` and `okr-check-ins.csv` are `okr`. */
export function commonName(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length === 0) return first;
  const words = first.split(/(?<=[\s_-])/);
  let common = "";
  for (const word of words) {
    if (!others.every((name) => name.startsWith(common + word))) break;
    common += word;
  }
  return common.replace(/[\s_-]+$/, "") || first;
}
