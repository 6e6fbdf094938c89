import type { NodeRecord } from "../records/node.ts";

/** From 0 to 1, or of yes and no. A share may go from 0 to 1 too, and stands for every value between. */
export function isBinary({ valueType, unit = "number", baseline, target }: NodeRecord): boolean {
  if (valueType === "yes-no") return true;
  const isCount = valueType === undefined || valueType === "count";
  return isCount && baseline === 0 && target === 1 && unit.trim().toLowerCase() === "number";
}
