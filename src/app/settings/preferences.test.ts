import { expect, it } from "vitest";
import { createSettings, type Preferences } from "./preferences.ts";

const START: Preferences = {
  density: "roomy",
  direction: "down",
  typing: "over",
  motion: "system",
  language: "",
  dates: "",
  author: "",
  keys: {},
};

it.each([
  ["nothing", {}, START],
  ["what nobody knows", { density: "huge", typing: 7, language: 2, dates: 1, keys: "x", more: true }, START],
  [
    "what was chosen",
    { density: "compact", typing: "jump", dates: "de", keys: { "app.help F1": "F2", "app.home ": 3 } },
    { ...START, density: "compact", typing: "jump", dates: "de", keys: { "app.help F1": "F2" } },
  ],
])("reads %s", (_name, kept, read) => {
  expect(createSettings({ kept, keep: () => undefined }).store.getState()).toEqual(read);
});

it("keeps all of it with every change", () => {
  const kept: Preferences[] = [];
  const settings = createSettings({ kept: { motion: "none" }, keep: (next) => kept.push(next) });
  settings.set({ typing: "on" });
  expect(kept).toEqual([{ ...START, motion: "none", typing: "on" }]);
});
