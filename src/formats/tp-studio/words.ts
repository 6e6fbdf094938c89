import { type JsonObject, textOf } from "../json/look.ts";
import { isObject } from "../json/parse.ts";

/** What the next step is for. */
export const STRATEGY = "Strategy";
/** Why a step is needed. */
export const ASSUMPTION = "Necessary assumption";
export const TACTIC = "Injection";

/**
 * What an entity is called. In a Strategy & Tactics tree a goal below a tactic is the strategy of the next step, and a
 * condition that feeds one is an assumption.
 */
export function wordFor(entity: JsonObject, document: JsonObject, isStrategy: boolean, isBelow: boolean): string {
  const type = textOf(entity.type) ?? "";
  if (isStrategy && type === "goal" && isBelow) return STRATEGY;
  if (isStrategy && type === "necessaryCondition") return ASSUMPTION;
  const own = isObject(document.customEntityClasses) ? document.customEntityClasses[type] : undefined;
  const label = isObject(own) ? textOf(own.label) : undefined;
  return label ?? spaced(type);
}

/** `criticalSuccessFactor` is “Critical success factor”. */
function spaced(type: string): string {
  if (type === "ude") return "Undesirable effect";
  const words = type.replace(/([a-z])([A-Z])/g, (_, last: string, first: string) => `${last} ${first.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
