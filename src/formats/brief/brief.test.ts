import { describe, expect, it } from "vitest";
import { type SmallTree, smallTree } from "../../../test/tools/small-tree.ts";
import { describeDiff } from "../../core/describe/describe.ts";
import { RecordStore } from "../../core/document/record-store.ts";
import { readAnswer } from "./answer.ts";
import { FIELDS } from "./schema.ts";
import { writeBrief } from "./write.ts";

const TREE = `
- * Customers stay @ana
  We believe a first result will move activation because people keep what worked
  - Activation 30% -> 45% #leading
    - First project on day one #proxy
  - ! Sample data
- * Teams grow
  - Invites #leading
`;

const tree = (): SmallTree => smallTree(TREE);

function answer(to: SmallTree, said: unknown, roots?: readonly string[]) {
  const text =
    typeof said === "string" ? said : `Here you are:\n\n\`\`\`json\n${JSON.stringify(said)}\n\`\`\`\nGood luck!`;
  const read = readAnswer(to.document, text, to.host, roots);
  if (!read.ok) return { message: read.message, sentences: [], problems: [] };
  const sentences = describeDiff(read.diff, new RecordStore(read.after)).map(
    ({ sign, text: told }) => `${sign} ${told}`,
  );
  return { ...read, sentences };
}

describe("a brief", () => {
  it("tells the tree with its ids, a glossary of every metric, and the form of an answer", () => {
    const to = tree();
    to.document.commit({ key: "edit" }, (draft) =>
      draft.patch(to.id("Activation"), {
        definition: "Share of new teams\nwith three projects",
        window: "30 days",
      } as object),
    );
    const text = writeBrief(to.document, { ask: "Find gaps.", today: "2026-03-13" });
    for (const part of [
      "Find gaps.",
      `- [${to.id("Customers stay")}] Aim: Customers stay`,
      "  mechanism: We believe a first result will move activation because people keep what worked",
      `  - [${to.id("Activation")}] Leading indicator: Activation`,
      "- **Activation**: Share of new teams / with three projects; 30 days; %",
      "- **First project on day one**: not defined yet",
      '"additionalProperties": false',
    ])
      expect(text).toContain(part);
    const schema = JSON.parse(/```json\n([\s\S]*)\n```/.exec(text)?.[1] ?? "");
    expect(Object.keys(schema.properties.nodes.items.properties)).toEqual(["id", "parent", ...FIELDS]);
  });

  it("of a branch holds nothing else", () => {
    const to = tree();
    const text = writeBrief(to.document, { roots: [to.id("Teams grow")], ask: "", today: "2026-03-13" });
    expect(text).toContain("Invites");
    expect(text).not.toContain("Activation");
  });
});

describe("an answer", () => {
  it("adds, changes, moves and removes, and writes the mechanism", () => {
    const to = tree();
    const [aim, proxy] = [to.id("Customers stay"), to.id("First project on day one")];
    const { sentences, problems } = answer(to, {
      nodes: [
        { id: "new-2", parent: "new-1", kind: "tactic", title: "Ask why" },
        { id: "new-1", parent: aim, kind: "tactic", title: "Call ten teams", na: ["Nobody knows why they leave"] },
        { id: proxy, title: "First project on day 1", definition: "Made within 24 h", parent: aim },
      ],
      mechanisms: [{ aim, x: "calls", y: "activation", z: "people tell" }],
      remove: [to.id("Sample data")],
    });
    expect(problems).toEqual([]);
    for (const [at, sign, title] of [
      [0, "+", "Call ten teams"],
      [1, "+", "Ask why"],
      [2, "-", "Sample data"],
      [3, "~", "people tell"],
      [4, "→", "First project on day 1"],
    ] as const) {
      expect(sentences[at]?.[0]).toBe(sign);
      expect(sentences[at]).toContain(title);
    }
    expect(sentences).toHaveLength(5);
  });

  it("without a code block is found all the same", () => {
    const to = tree();
    const said = `Sure! {"nodes":[{"id":"${to.id("Invites")}","title":"Invites sent"}]} Anything else?`;
    expect(answer(to, said).sentences).toEqual([expect.stringContaining("Invites sent")]);
  });

  it("changes nothing outside of what the brief was about", () => {
    const to = tree();
    const roots = [to.id("Teams grow")];
    const { sentences, problems } = answer(
      to,
      {
        nodes: [
          { id: to.id("Activation"), title: "Other" },
          { id: "n", parent: to.id("Activation"), kind: "tactic", title: "Inside" },
          { id: "m", kind: "aim", title: "Another aim" },
        ],
        remove: [to.id("Sample data")],
        mechanisms: [{ aim: to.id("Customers stay"), x: "a", y: "b", z: "c" }],
      },
      roots,
    );
    expect(sentences).toEqual([]);
    expect(problems).toHaveLength(5);
  });

  it("rewrites the questions of working backwards, which the brief tells", () => {
    const to = tree();
    const aim = to.id("Customers stay");
    to.document.commit({ key: "edit" }, (draft) =>
      draft.patch(aim, {
        pressRelease: "Out now",
        faq: [{ question: "Who is it for?", answer: "New teams" }],
      } as object),
    );
    const text = writeBrief(to.document, { ask: "", today: "2026-03-13" });
    expect(text).toContain("press release: Out now");
    expect(text).toContain("question: Who is it for?: New teams");
    const faq = [{ question: "Who is it for?", answer: "Teams of two" }];
    const read = readAnswer(to.document, JSON.stringify({ nodes: [{ id: aim, faq }] }), to.host);
    expect(read).toMatchObject({ ok: true, problems: [] });
    expect(read.ok && read.diff.updated.get(aim)?.[1]).toMatchObject({ faq });
    expect(answer(to, { nodes: [{ id: aim, faq: [{ question: 3 }] }] }).problems).toEqual([
      "“Customers stay”: “faq” says nothing that this field can hold.",
    ]);
  });

  it("keeps what its fields cannot hold, and takes the rest", () => {
    const to = tree();
    const { sentences, problems } = answer(to, {
      nodes: [
        { id: to.id("Invites"), target: "many", title: "Invites sent", readings: [1], owner: null },
        { id: "a", parent: "nowhere", kind: "tactic", title: "Lost" },
        { id: "b", title: "Of no kind" },
        { id: "c", parent: to.id("Invites"), kind: "aim", title: "Below" },
        { id: "d", parent: "e", kind: "tactic" },
        { id: "e", parent: "d", kind: "tactic" },
        "text",
      ],
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("Invites sent");
    expect(problems).toHaveLength(8);
  });

  it("takes a field away with null", () => {
    const to = tree();
    const read = answer(to, { nodes: [{ id: to.id("Customers stay"), owner: null }] });
    const after = "after" in read ? read.after : [];
    const aim = after.find(({ id }) => id === to.id("Customers stay"));
    expect(aim).toBeDefined();
    expect(aim).not.toHaveProperty("owner");
  });

  it("that is none says so", () => {
    const to = tree();
    for (const said of ["", "I cannot help with that.", "[1, 2]", '{"answer": 1}', '{"nodes": [}', '{"nodes": {}}'])
      expect(answer(to, said).message, said).toEqual(expect.any(String));
  });

  it("leaves the tree itself alone", () => {
    const to = tree();
    const before = JSON.stringify([...to.document.all()]);
    answer(to, { nodes: [{ id: to.id("Invites"), title: "Other" }], remove: [to.id("Customers stay")] });
    expect(JSON.stringify([...to.document.all()])).toBe(before);
  });
});
