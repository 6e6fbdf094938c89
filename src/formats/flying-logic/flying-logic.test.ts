import { describe, expect, test } from "vitest";
import { drawn } from "../../../test/tools/drawn.ts";
import { fixedHost } from "../../../test/tools/fixed-host.ts";
import { strings } from "../../core/strings/index.ts";
import type { ReadSuccess } from "../format.ts";
import { readAny } from "../import/read-any.ts";

const words = strings.formats;

async function opened(text: string): Promise<ReadSuccess> {
  const source = { bytes: new TextEncoder().encode(text), text, fileName: "plan.xlogic" };
  const { format, result } = await readAny(source, fixedHost());
  expect(format?.id).toBe("flying-logic");
  if (!result.ok) throw new Error(result.message);
  return result;
}

const FLAT = `<?xml version="1.0" encoding="UTF-8"?>
<flyingLogic majorversion="5" uuid="u" instance="i">
  <attribute key="title" class="java.lang.String">Annual plans</attribute>
  <attribute key="author">Mei</attribute>
  <decisionGraph>
    <vertices>
      <vertex eid="1" type="entity" entityClass="Goal"><attribute key="title">Grow &amp; keep</attribute></vertex>
      <vertex eid="2" type="entity" entityClass="Injection"><attribute key="title">Campaign</attribute>
        <attribute key="description">Two mails</attribute><attribute key="completion">0.5</attribute></vertex>
      <vertex eid="3" type="entity" entityClass="Necessary Condition"><attribute key="title">Budget</attribute></vertex>
      <vertex eid="4" type="entity" entityClass="Necessary Condition"><attribute key="title">Loose</attribute></vertex>
      <vertex eid="9" type="junctor"/>
      <vertex eid="10" grouped="2 3"><attribute key="title">Sales</attribute></vertex>
    </vertices>
    <edges>
      <edge source="2" target="9"><attribute key="label">more mails</attribute></edge>
      <edge source="3" target="9"><attribute key="weight">-1.0</attribute></edge>
      <edge source="9" target="1"/>
    </edges>
  </decisionGraph>
</flyingLogic>`;

const vertex = (eid: number, className: string, title: string): string =>
  `<vertex eid="${eid}"><attributes><attribute key="type">entity</attribute><attribute key="title">${title}</attribute>
   <attribute key="entityClass"><entityClass name="${className}" uuid="c"/></attribute></attributes></vertex>`;
const edge = (source: number, target: number): string => `<edge source="${source}" target="${target}"/>`;
const NESTED = `<flyingLogic majorversion="4"><documentInfo title="S&amp;T" author="" comments="For Q3"/>
  <decisionGraph><logicGraph><graph><vertices>
    ${vertex(1, "Strategy", "Be viable")}${vertex(2, "Tactic", "Sell more")}${vertex(3, "Strategy", "Many plans")}
    ${vertex(4, "Necessary", "Cash is short")}${vertex(5, "Necessary", "Churn is high")}${vertex(6, "Sufficient", "Both")}
    ${vertex(7, "Parallel", "Known")}
    <vertex eid="8"><attributes><attribute key="type">junctor</attribute></attributes></vertex>
    </vertices><edges>${edge(2, 1)}${edge(3, 8)}${edge(8, 2)}${edge(4, 3)}${edge(5, 3)}${edge(6, 2)}${edge(7, 2)}</edges>
  </graph></logicGraph></decisionGraph></flyingLogic>`;

describe("a diagram of Flying Logic", () => {
  test("flat: junctors are passed through, groups are tags, what no field holds stays in the text", async () => {
    const { records, losses } = await opened(FLAT);
    expect(drawn(records)).toEqual(["Grow & keep (aim)", "  Campaign (tactic)", "  Budget (tactic)", "Loose (tactic)"]);
    expect(records[0]).toMatchObject({ title: "Annual plans" });
    expect(records.filter(({ type }) => type === "node")).toMatchObject([
      {},
      { text: "Two mails\ncompletion: 0.5", because: "more mails", tags: ["Sales"] },
      { sign: "-", tags: ["Sales"] },
      {},
    ]);
    expect(losses.map(({ what, where }) => [what, where])).toEqual([
      [words.aboutFile, "author"],
      [words.attributeAsText("completion"), undefined],
      [words.junctor, undefined],
    ]);
  });

  test("nested: the assumptions of a step are its fields", async () => {
    const { records, losses } = await opened(NESTED);
    expect(drawn(records)).toEqual(["Be viable (tactic)", "  Sell more (tactic)", "    Many plans (tactic)"]);
    expect(records.filter(({ type }) => type === "node")).toMatchObject([
      {},
      { sa: "Both", pa: ["Known"] },
      { na: ["Cash is short", "Churn is high"] },
    ]);
    expect(losses).toContainEqual(expect.objectContaining({ what: words.assumptionAsField, count: 4 }));
  });

  test("a junctor that leads to itself leads nowhere, an edge to nothing is listed", async () => {
    const { records, repairs } = await opened(
      FLAT.replace('<edge source="9" target="1"/>', '<edge source="9" target="9"/><edge source="2" target="77"/>'),
    );
    expect(drawn(records)).toHaveLength(5);
    expect(repairs.map(({ what }) => what)).toContain(words.endsNowhere);
  });

  test.each([
    ["<flyingLogic/>", words.empty],
    ["<flyingLogic", words.brokenXml(1, 13, words.xmlFaults.attribute)],
  ])("%s is told", async (text, message) => {
    const source = { bytes: new TextEncoder().encode(text), text, fileName: "a.xlogic" };
    expect((await readAny(source, fixedHost())).result).toMatchObject({ ok: false, message });
  });
});
