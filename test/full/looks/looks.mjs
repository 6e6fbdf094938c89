/**
 * A scene, the size of the window and the theme.
 * @typedef {readonly [scene: string, size: "desk" | "phone", theme: "light" | "dark"]} Look
 */

/** Each screen once, and those that people see most in both themes and on a phone. */
export const LOOKS = /** @type {readonly Look[]} */ ([
  ["firstVisit", "desk", "light"],
  ["firstMinute", "desk", "light"],
  ["retention", "desk", "light"],
  ["retention", "desk", "dark"],
  ["retention", "phone", "light"],
  ["outline", "desk", "light"],
  ["outline", "phone", "dark"],
  ["detailsOfAim", "phone", "light"],
  ["detailsOfTactic", "desk", "light"],
  ["nodeMenu", "desk", "dark"],
  ["linkPicker", "desk", "light"],
  ["audit", "desk", "dark"],
  ["audit", "phone", "light"],
  ["auditOfPlatform", "desk", "light"],
  ["signals", "desk", "light"],
  ["rules", "desk", "light"],
  ["coverage", "phone", "light"],
  ["sheet", "desk", "light"],
  ["review", "desk", "light"],
  ["review", "phone", "dark"],
  ["log", "desk", "light"],
  ["history", "desk", "light"],
  ["history", "phone", "light"],
  ["sessionWork", "desk", "light"],
  ["readings", "desk", "dark"],
  ["exporting", "desk", "light"],
  ["importing", "desk", "dark"],
  ["home", "desk", "light"],
  ["palette", "desk", "light"],
  ["help", "phone", "light"],
]);
