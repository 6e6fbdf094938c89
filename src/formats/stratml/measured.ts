import { strings } from "../../core/strings/index.ts";
import { readCell } from "../csv/cells.ts";
import { dayOf } from "../import/days.ts";
import type { ImportReading } from "../import/import-tree.ts";
import type { XmlElement } from "../xml/parse.ts";
import { all, textIn } from "./elements.ts";

/** What an indicator was to reach and has reached. */
export interface Measured {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly readings: readonly ImportReading[];
  /** What is no number: words, and targets before the last one. */
  readonly told: readonly string[];
}

/** Targets and results of an indicator. Results with a number and a date are readings; the last target counts. */
export function measured(indicator: XmlElement, isOurs: boolean): Measured {
  const instances = all(indicator, "MeasurementInstance");
  const targets = instances.flatMap((instance) => all(instance, "TargetResult")).map(resultOf);
  const results = instances.flatMap((instance) => all(instance, "ActualResult")).map(resultOf);
  const numbered = targets.filter(({ value }) => value !== undefined);
  const last =
    numbered.toSorted((a, b) => (a.date ?? "").localeCompare(b.date ?? "", "en")).at(-1) ??
    targets.find(({ date }) => date);
  const readings: ImportReading[] = [];
  const told: string[] = [];
  let baseline: Readonly<Record<string, unknown>> = {};
  for (const target of targets) {
    if (target.words !== "") told.push(strings.formats.earlierTarget(target.date ?? "", target.words));
    if (target !== last && target.value !== undefined) {
      told.push(strings.formats.earlierTarget(target.date ?? "", String(target.value)));
    }
  }
  for (const { value, date, words } of results) {
    if (isOurs && words === strings.formats.baselineResult && value !== undefined) {
      baseline = { baseline: value, ...(date === undefined ? {} : { baselineDate: date }) };
    } else if (value !== undefined && date !== undefined) {
      readings.push({ date, value, ...(words === "" ? {} : { note: words }) });
    } else if (value !== undefined || words !== "") {
      told.push(
        strings.formats.resultWords(
          date ?? "",
          [value, words].filter((part) => part !== undefined && part !== "").join(" "),
        ),
      );
    }
  }
  const fields = {
    ...baseline,
    ...(last?.value === undefined ? {} : { target: last.value }),
    ...(last?.date === undefined ? {} : { targetDate: last.date }),
  };
  return { fields, readings, told };
}

interface Result {
  readonly value: number | undefined;
  readonly date: string | undefined;
  readonly words: string;
}

function resultOf(result: XmlElement): Result {
  const number = readCell("target", textIn(result, "NumberOfUnits"), "")?.target;
  const date = dayOf(textIn(result, "EndDate")) ?? dayOf(textIn(result, "StartDate"));
  const descriptors = all(result, "Descriptor").map((one) =>
    [textIn(one, "DescriptorName"), textIn(one, "DescriptorValue")].filter((part) => part !== "").join(": "),
  );
  const words = [textIn(result, "Description"), ...descriptors].filter((part) => part !== "").join("\n");
  return { value: typeof number === "number" ? number : undefined, date, words };
}
