import type { ReactNode } from "react";
import { dayField } from "../../app/half-hour/day-field.ts";
import { writeGate } from "../../app/half-hour/write.ts";
import { quantityField } from "../../app/inspector/read-field.ts";
import { addDays } from "../../core/records/dates.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Comparator } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { ChoiceBlank, TypedBlank } from "./Blanks.tsx";
import { NumberBlank, PartBlank } from "./PartBlanks.tsx";
import type { PlanNow } from "./use-plan.ts";

const words = strings.halfHour;

export function IndicatorsSentence(plan: PlanNow): ReactNode {
  const { first, firstExample, and, second, secondExample, after } = words.indicators;
  return (
    <p>
      <PartBlank plan={plan} part="first" label={first} example={firstExample} /> {and}{" "}
      <PartBlank plan={plan} part="second" label={second} example={secondExample} /> {after}
    </p>
  );
}

export function ProxySentence(plan: PlanNow): ReactNode {
  const { title, example, middle, from, fromExample, to, goal, goalExample } = words.proxy;
  return (
    <p>
      <PartBlank plan={plan} part="proxy" label={title} example={example} /> {middle}{" "}
      <NumberBlank plan={plan} part="proxy" field="baseline" label={from} example={fromExample} /> {to}{" "}
      <NumberBlank plan={plan} part="proxy" field="target" label={goal} example={goalExample} />.
    </p>
  );
}

/** A gate is due two weeks on, unless somebody says otherwise. */
const DAYS = 14;

export function GateSentence(plan: PlanNow): ReactNode {
  const tree = useTree();
  const { aim, gate, parts, today } = plan;
  const metric = gate ? gate.metric : parts.proxy?.id;
  const isDown = tree.document.node(metric ?? "")?.better === "down";
  const side = gate?.comparator ?? (isDown ? "<=" : ">=");
  const sides = Object.entries(words.gate.sides) as [Comparator, string][];
  return (
    <p>
      {words.gate.before} <MetricChoice plan={plan} metric={metric} /> {words.gate.is}{" "}
      <ChoiceBlank
        label={words.gate.side}
        value={side}
        options={sides}
        onChoose={(comparator) => writeGate(tree, aim.id, { comparator })}
      />{" "}
      <TypedBlank
        label={words.gate.value}
        example={words.gate.example}
        field={quantityField(tree, metric)}
        value={gate?.value === undefined ? undefined : { value: gate.value }}
        onValue={(quantity) =>
          writeGate(tree, aim.id, { comparator: side, value: quantity?.value } as object, quantity?.unit)
        }
      />{" "}
      {words.gate.by}{" "}
      <TypedBlank
        label={words.gate.date}
        example={words.gate.dateExample}
        field={dayField(tree)}
        value={gate ? gate.date : addDays(today, DAYS)}
        onValue={(date) => writeGate(tree, aim.id, { date } as object)}
      />
      .
    </p>
  );
}

function MetricChoice({ plan, metric }: { readonly plan: PlanNow; readonly metric: Id | undefined }): ReactNode {
  const tree = useTree();
  const { aim, loop, parts } = plan;
  const others = loop.metrics.filter(({ id }) => id !== parts.proxy?.id);
  const metrics = [...(parts.proxy ? [parts.proxy] : []), ...others].map(
    ({ id, title }) => [id, title.trim() || strings.cards.noTitle] as const,
  );
  const none = metrics.some(([id]) => id === metric) ? [] : [["", words.gate.noMetric] as const];
  return (
    <ChoiceBlank
      label={words.gate.metric}
      value={none.length > 0 ? "" : (metric ?? "")}
      options={[...none, ...metrics]}
      onChoose={(id) => writeGate(tree, aim.id, { metric: id === "" ? undefined : id } as object)}
    />
  );
}
