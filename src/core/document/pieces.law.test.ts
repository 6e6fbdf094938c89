import * as fc from "fast-check";
import { expect } from "vitest";
import { arbitraryDocument } from "../../../test/tools/arbitrary-document.ts";
import { canonical } from "../../../test/tools/canonical.ts";
import { law } from "../../../test/tools/laws.ts";
import { between } from "./diff.ts";
import { Document } from "./document.ts";
import { piecesOf } from "./pieces.ts";

law(
  "the pieces of adding and of removing all of a tree lead where the whole leads, and each leaves it whole",
  fc.property(arbitraryDocument(), (records) => {
    const tree = records.filter(({ type }) => type === "tree");
    for (const [start, end] of [
      [tree, records],
      [records, tree],
    ] as const) {
      const pieced = new Document(start);
      for (const piece of piecesOf(between(start, end), 3)) {
        expect(canonical(pieced.apply({ key: "import" }, piece)?.diff.added.values() ?? [])).toEqual(
          canonical(piece.added.values()),
        );
      }
      expect(canonical(pieced.all())).toEqual(canonical(end));
    }
  }),
);
