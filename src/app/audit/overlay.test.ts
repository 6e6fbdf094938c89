import { describe, expect, it } from "vitest";
import { Document } from "../../core/document/document.ts";
import { exampleTree } from "../../core/lint/example-tree.ts";
import type { Workspace } from "../workspace.ts";
import { marksOf } from "./overlay.ts";

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
});
