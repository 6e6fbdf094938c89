import { FIRST, type Plan } from "./plan.ts";

/** A plan by its name, as it is kept with the view of a tree; the first one for all that is unknown. */
export async function planNamed(name: unknown): Promise<Plan> {
  if (typeof name !== "string" || name === FIRST.name) return FIRST;
  const { TEMPLATES } = await import("./templates.ts");
  return TEMPLATES.find((plan) => plan.name === name) ?? FIRST;
}
