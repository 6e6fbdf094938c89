import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixedHost } from "../../test/tools/fixed-host.ts";
import { runs } from "../../test/tools/laws.ts";
import { nastyText } from "../../test/tools/nasty-text.ts";
import { checkInvariants } from "../core/document/invariants.ts";
import { RecordStore } from "../core/document/record-store.ts";
import { writeAimtree } from "./aimtree/write.ts";
import { FORMATS } from "./index.gen.ts";

/** Lines that look like every format at once. */
const lines = fc.oneof(
  nastyText(),
  fc.constantFrom(
    "id,parent,kind,title",
    "Goal,Target,KPI",
    "1,2,goal,x",
    ',,"',
    "a\tb\tc",
    "# Heading",
    "  - item",
    "```",
    "├─ x",
  ),
  fc
    .tuple(fc.constantFrom("", "  ", "\t", "- ", "> "), nastyText(), fc.constantFrom(",", ";", "\t", "|"), nastyText())
    .map((parts) => parts.join("")),
);
const texts = fc.array(lines, { maxLength: 12 }).map((all) => all.join("\n"));

describe("every reader takes every text", () => {
  test.each(FORMATS.filter(({ can, binary }) => can.read && !binary))(
    "$id: a whole document that can be written, or a reason",
    { timeout: 600_000 },
    async (info) => {
      const { read } = await info.load();
      await fc.assert(
        fc.asyncProperty(texts, fc.boolean(), async (text, pasted) => {
          const bytes = new TextEncoder().encode(text);
          const result = await read?.({ bytes, text, fileName: `x.${info.extensions[0]}`, pasted }, fixedHost());
          if (!result?.ok) {
            expect(result?.message).toContain("Your open tree was not changed.");
            return;
          }
          const store = new RecordStore(result.records);
          checkInvariants(
            store,
            result.records.map(({ id }) => id),
          );
          expect(store.size).toBe(result.records.length);
          expect(writeAimtree(store)).toContain('"records":[');
        }),
        { numRuns: runs(200) },
      );
    },
  );
});
