import { expect, it } from "vitest";
import { sketch } from "../../../test/tools/sketch.ts";
import type { LinkRecord } from "../../core/records/link.ts";
import type { AnyRecord } from "../../core/records/records.ts";
import { withLinkKinds } from "./links.ts";

const link = (from: string, to: string): LinkRecord => ({
  id: `${from}${to}`,
  type: "link",
  from,
  to,
  kind: "supports",
});

function kindsOf(links: readonly LinkRecord[], named: readonly string[] = []): string[] {
  const tree = sketch("aim Aim\n  leading a\n    leading b\n  leading c\n  tactic t", links);
  return withLinkKinds([...tree.all()] as AnyRecord[], new Set(named)).flatMap((one) =>
    one.type === "link" ? [`${(one as LinkRecord).from} ${(one as LinkRecord).kind} ${(one as LinkRecord).to}`] : [],
  );
}

it("an arrow without a name says what its nodes ask for", () => {
  expect(kindsOf([link("b", "c")])).toEqual(["b moves c"]);
  expect(kindsOf([link("b", "c")], ["bc"])).toEqual(["b supports c"]);
});

it("an arrow that would close a circle of what moves what only joins the two", () => {
  expect(kindsOf([link("b", "c"), link("c", "b")])).toEqual(["b moves c", "c supports b"]);
  expect(kindsOf([link("a", "b")])).toEqual(["a supports b"]);
  expect(kindsOf([link("b", "c"), link("c", "a")])).toEqual(["b moves c", "c moves a"]);
});
