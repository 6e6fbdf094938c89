import type { ReactNode } from "react";
import { readTitle, writeNumber, writeTitle } from "../../app/half-hour/write.ts";
import { quantityField } from "../../app/inspector/read-field.ts";
import type { NumberField } from "../../core/edits/set-number.ts";
import type { NodePart } from "../../core/loop/half-hour.ts";
import { useTree } from "../app-context.ts";
import { TextBlank, TypedBlank } from "./Blanks.tsx";
import type { PlanNow } from "./use-plan.ts";

interface PartBlankProps {
  readonly plan: PlanNow;
  readonly part: NodePart;
  readonly label: string;
  readonly example: string;
}

/** The title of a node that the half hour asks for; fields that end it are read as on the map. */
export function PartBlank({ plan, part, label, example }: PartBlankProps): ReactNode {
  const tree = useTree();
  const aim = plan.aim.id;
  return (
    <TextBlank
      label={label}
      example={example}
      value={plan.parts[part]?.title ?? ""}
      onText={(text, merge) => writeTitle(tree, aim, part, text, merge)}
      onLeave={() => readTitle(tree, aim, part)}
    />
  );
}

interface NumberBlankProps extends PartBlankProps {
  readonly field: NumberField;
}

export function NumberBlank({ plan, part, field, label, example }: NumberBlankProps): ReactNode {
  const tree = useTree();
  const node = plan.parts[part];
  const value = node?.[field];
  return (
    <TypedBlank
      label={label}
      example={example}
      field={quantityField(tree, node?.id)}
      value={value === undefined ? undefined : { value }}
      onValue={(quantity) => writeNumber(tree, plan.aim.id, part, field, quantity)}
    />
  );
}
