import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { law } from "../../../test/tools/laws.ts";
import { every, owned, today } from "../../../test/tools/lint-samples.ts";
import { commit, countingIds, type RandomEdit, randomEdits, startRecords } from "../../../test/tools/random-edits.ts";
import { touchedIds } from "../document/diff.ts";
import { Document } from "../document/document.ts";
import { connectedNodes } from "../query/connected.ts";
import { isInBranch } from "../query/path.ts";
import { reachesAim } from "../query/reach.ts";
import { isMeasured } from "../query/signals.ts";
import { allOf, factsOf, liveOf, nodesInOrder } from "./facts.ts";
import { topmost } from "./guards.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules/index.gen.ts";
import { signalGaps } from "./rules/no-feedback-signal/gaps.ts";
import { Linter, lint } from "./run.ts";

const rules: readonly Rule[] = [...RULES, every, owned];

function grow(edits: readonly RandomEdit[], step: (document: Document) => void = () => undefined): Document {
  const document = new Document(startRecords());
  const newId = countingIds("e");
  for (const edit of edits) {
    commit(document, edit, newId);
    step(document);
  }
  return document;
}

it("a fact is worked out once for all rules that ask, and anew for another state", () => {
  let times = 0;
  const counted = (): number => ++times;
  const document = grow([]);
  const fact = factsOf(document);
  const links = fact(allOf("link"));
  expect([fact(counted), fact(counted)]).toEqual([1, 1]);
  expect(fact(allOf("link"))).toBe(links);
  expect(factsOf(document)(counted)).toBe(2);
});

describe("laws of the rule engine", () => {
  law(
    "a linter that has followed a tree finds what a fresh one finds, and nothing is about a node that is not there",
    fc.property(randomEdits(12), (edits) => {
      const linter = new Linter(rules);
      const document = grow(edits, (now) => {
        const { findings, byNode } = linter.run(now, { today });
        expect(findings.map(({ key }) => key)).toEqual(lint(now, { today }, rules).map(({ key }) => key));
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        expect([...byNode.values()].flat().length).toBe(findings.length);
        for (const { node } of findings) expect(now.node(node ?? "")).toBeDefined();
      });
      expect(linter.run(document, { today })).toBe(linter.run(document, { today }));
    }),
    300,
  );

  law(
    "what is judged after a touch is what judging everything gives",
    fc.property(randomEdits(14), fc.integer({ min: 1, max: 6 }), (edits, every) => {
      const [quick, whole] = [new Linter(rules), new Linter(rules)];
      const document = new Document(startRecords());
      const newId = countingIds("e");
      let touched: string[] = [];
      document.onChange(({ diff }) => {
        touched = [...touchedIds(diff)];
      });
      edits.forEach((edit, i) => {
        if (i % every === 0) for (const linter of [quick, whole]) linter.run(document, { today });
        touched = [];
        commit(document, edit, newId);
        const keys = [quick.touch(document, touched, { today }), whole.touch(document, [document.tree.id], { today })];
        expect(keys[0]?.findings.map(({ key }) => key)).toEqual(keys[1]?.findings.map(({ key }) => key));
        expect(keys[0]?.dismissed.length).toBe(keys[1]?.dismissed.length);
      });
    }),
    300,
  );

  law(
    "every fix closes its finding, leaves a whole tree, and can be undone in a preview",
    fc.property(randomEdits(25), (edits) => {
      const document = grow(edits);
      const records = [...document.all()];
      for (const { key, fixes } of lint(document, { today })) {
        for (const { edit } of fixes) {
          if (!edit) continue;
          const copy = new Document(records);
          const newId = countingIds("f");
          const host = { newId, today: () => today };
          const seen = copy.preview((draft) => edit(draft, host));
          expect(seen.added.size + seen.updated.size + seen.removed.size).toBeGreaterThan(0);
          copy.commit({ key: "fix" }, (draft) => edit(draft, host));
          expect(lint(copy, { today }).map((finding) => finding.key)).not.toContain(key);
        }
      }
    }),
    300,
  );

  law(
    "one walk down from the aims finds what a walk up from each node finds",
    fc.property(randomEdits(40), (edits) => {
      const document = grow(edits);
      const connected = connectedNodes(document);
      for (const { id } of factsOf(document)(nodesInOrder)) expect(connected.has(id)).toBe(reachesAim(document, id));
    }),
    500,
  );

  law(
    "the rule about signals and the chip on a card agree on every tactic",
    fc.property(randomEdits(40), (edits) => {
      const document = grow(edits);
      const fact = factsOf(document);
      const gaps = fact(signalGaps);
      for (const { id } of fact(liveOf("tactic"))) expect(gaps.has(id), id).toBe(!isMeasured(document, id));
    }),
    500,
  );

  law(
    "the topmost of gaps have none above them, and each other gap is below exactly one",
    fc.property(randomEdits(30), fc.array(fc.nat(40), { maxLength: 12 }), (edits, picks) => {
      const document = grow(edits);
      const fact = factsOf(document);
      const nodes = fact(nodesInOrder).map(({ id }) => id);
      const gaps = new Set(picks.map((n) => nodes[n % nodes.length] ?? ""));
      const tops = topmost(fact, gaps);
      const expected = nodes.filter(
        (id) => gaps.has(id) && ![...gaps].some((other) => other !== id && isInBranch(document, id, other)),
      );
      expect(tops.map(({ node }) => node)).toEqual(expected);
      for (const { node, below } of tops) {
        expect(below).toEqual(nodes.filter((id) => gaps.has(id) && id !== node && isInBranch(document, id, node)));
      }
    }),
    500,
  );
});
