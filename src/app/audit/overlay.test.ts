import { describe, expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { Document } from "../../core/document/document.ts";
import { exampleTree } from "../../core/lint/example-tree.ts";
import { commandOf, runCommand } from "../commands/registry.ts";
import type { Workspace } from "../workspace.ts";
import { marksOf } from "./overlay.ts";
import { OVERLAYS } from "./view.ts";

describe("the colours of the map", () => {
  it("tell by the status what runs, what is an idea and what was stopped", () => {
    const { view, ids } = exampleTree(`- * Customers stay
  - ! Onboarding
    status:: idea
  - ! Samples
    status:: stopped
  - ! Help
    status:: done
`);
    const tree = { document: new Document(view.all()) } as unknown as Workspace;
    expect(
      ["Customers stay", "Onboarding", "Samples", "Help"].map((name) =>
        marksOf(tree, "status")?.get(ids.get(name) ?? ""),
      ),
    ).toEqual(["has", "no", "cut", "has"]);
  });

  it("have a command each, which a second time gives back the colours of the kinds", async () => {
    const { app, tree } = openApp("- Aim\n  - A", { measurer: tableMeasurer() });
    for (const name of OVERLAYS) {
      expect(commandOf(`audit.${name}`).icon, name).toBeDefined();
      await runCommand(`audit.${name}`, { app, tree });
      expect(tree.session.getState().overlay).toBe(name);
    }
    await runCommand("audit.owner", { app, tree });
    await runCommand("audit.owner", { app, tree });
    expect(tree.session.getState().overlay).toBe("kind");
  });
});
