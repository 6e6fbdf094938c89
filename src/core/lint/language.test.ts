import { describe, expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import type { TreeRecord } from "../records/tree.ts";
import { factsOf } from "./facts.ts";
import { isEnglish } from "./language.ts";

function english(titles: readonly string[], language?: string): boolean {
  const view = sketch(titles.map((title, i) => `note ${title} = n${i}`).join("\n"));
  if (language !== undefined) view.set("tree", { ...(view.tree as TreeRecord), language });
  return factsOf(view)(isEnglish);
}

describe("the language of a tree", () => {
  it.each<[string, string[], boolean]>([
    ["English", ["Increase retention", "Time to first value", "Setup completed on day 1"], true],
    ["nothing to go by", ["Retention"], true],
    ["nothing at all", [], true],
    ["German", ["Kunden bleiben für das nächste Jahr", "Zeit bis zum ersten Wert", "Einrichtung wird fertig"], false],
    ["French", ["Augmenter la rétention des clients", "Temps avant la première valeur"], false],
    ["Spanish", ["Más clientes activos después de los 90 días", "Tiempo hasta el primer valor"], false],
    ["Russian", ["Увеличить удержание клиентов", "Время до первой пользы"], false],
    ["Japanese", ["顧客維持率を高める", "初回価値までの時間"], false],
    ["English with a German name", ["The time to first value of the customers at Haus der Kunst"], true],
  ])("%s", (_name, titles, expected) => {
    expect(english(titles)).toBe(expected);
  });

  it("is what the tree says, if it says one", () => {
    expect(english(["Kunden bleiben für das nächste Jahr"], "en-GB")).toBe(true);
    expect(english(["The time to first value"], "de")).toBe(false);
    expect(english(["The time to first value"], "eng")).toBe(false);
    expect(english(["The time to first value"], "")).toBe(true);
  });
});
