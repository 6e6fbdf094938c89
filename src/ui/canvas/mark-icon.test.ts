import { expect, it } from "vitest";
import { OVERLAYS } from "../../app/audit/view.ts";
import { markIcon } from "./mark-icon.ts";

it("shows the icon of a signal only where the map is coloured by signals", () => {
  expect(markIcon("signals", "has")).toBe("proxy");
  const others = OVERLAYS.filter((name) => name !== "signals");
  const shown = others.flatMap((name) => (["has", "no", "cut"] as const).map((mark) => markIcon(name, mark)));
  expect(shown).not.toContain("proxy");
  expect(shown).not.toContain("unlink");
});
