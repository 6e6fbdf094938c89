import * as fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../../test/tools/laws.ts";
import { alive, inert } from "./inert.ts";

const bits = fc.constantFrom(
  "<",
  "b>",
  "/",
  "&",
  "lt;",
  "amp;",
  "#40;",
  "#58;",
  "]",
  "(",
  ":",
  "[a",
  " ",
  "javascript",
  "https://x",
  "\n",
  "#",
);

it("what is shown inert is given back letter by letter", () => {
  const text = fc.array(bits).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (written) => {
      expect(alive(inert(written))).toBe(written);
    }),
    { numRuns: runs(500) },
  );
});

it.each([
  ["<script>x()</script>", "&lt;script>x()&lt;/script>"],
  ["p < 5 and <= 3", "p < 5 and <= 3"],
  ["[press](javascript:x)", "[press]&#40;javascript:x)"],
  ["[press]( &#106;avascript:x)", "[press]&#40; &#106;avascript:x)"],
  ["[press]: data:text/html,x", "[press]&#58; data:text/html,x"],
  ["[page](https://example.org/a)", "[page](https://example.org/a)"],
  ["[mail](mailto:ana@example.org)", "[mail](mailto:ana@example.org)"],
  ["Tom &lt; Ana", "Tom &amp;lt; Ana"],
])("%s", (text, shown) => {
  expect(inert(text)).toBe(shown);
});
