const AIM = "More new customers are still active after 90 days";
const METRICS = [
  "30-day activation rate",
  "Time to first value",
  "Setup completed on day one",
  "Teams that invite a colleague in the first week",
  "Support tickets answered within two hours",
];
const TACTICS = [
  "Role-based first screen",
  "Weekly progress email",
  "Import from the tool people leave",
  "A guided first project",
];
const BRANCHES = 4;

/**
 * An `.aimtree` file with a tree like those that people draw: an aim, metrics with numbers, tactics with owners.
 * @param {number} nodes
 */
export function sampleTree(nodes) {
  const tree = { id: "sample", type: "tree", title: `Retention, ${nodes} nodes` };
  const records = [tree, ...Array.from({ length: nodes }, (_, index) => nodeOf(index))];
  return `{"aimtree":1,"records":[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]}\n`;
}

/** @param {number} index */
function nodeOf(index) {
  const place = { id: `n${index}`, type: "node", order: `a${index % BRANCHES}` };
  if (index === 0) return { ...place, kind: "aim", title: AIM, unit: "%", better: "up", baseline: 58, target: 70 };
  const parent = `n${Math.floor((index - 1) / BRANCHES)}`;
  if (isTactic(index)) {
    return {
      ...place,
      parent,
      kind: "tactic",
      title: TACTICS[index % TACTICS.length],
      owner: ["Ana", "Mei", "Li"][index % 3],
    };
  }
  const numbers = index % 3 === 0 ? { unit: "%", better: "up", baseline: 20, target: 20 + (index % 50) } : {};
  const because = index % 5 === 0 ? { because: "early confidence keeps people" } : {};
  return {
    ...place,
    parent,
    kind: "metric",
    role: index <= BRANCHES ? "leading" : "proxy",
    title: METRICS[index % METRICS.length],
    ...numbers,
    ...because,
  };
}

/**
 * The last child of each node is a tactic, and what hangs below a tactic is one too.
 * @param {number} index
 * @returns {boolean}
 */
function isTactic(index) {
  return index > 0 && (index % BRANCHES === 0 || isTactic(Math.floor((index - 1) / BRANCHES)));
}
