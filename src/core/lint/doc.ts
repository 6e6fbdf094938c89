/** The page of a rule, as its `doc.md` says it. */
export interface RuleDoc {
  readonly title: string;
  readonly checks: string;
  readonly why: string;
  readonly good: DocExample;
  readonly bad: DocExample;
  readonly fix: string;
  readonly off: string;
}

/** A small tree in the outline form, what has happened to it since (`example-log.ts`), and what the rule says about it, in order. */
export interface DocExample {
  readonly tree: string;
  readonly log: readonly string[];
  readonly says: readonly string[];
}

/** The headings of every `doc.md`, in this order. */
export const DOC_HEADINGS = [
  "What it checks",
  "Why it matters",
  "Good example",
  "Bad example",
  "How to fix it",
  "When to switch it off",
] as const;

/** Reads a `doc.md`, or such a page with the headings of another language. Throws with what is missing: a heading, its text, the tree of an example. */
export function readDoc(markdown: string, headings: readonly string[] = DOC_HEADINGS): RuleDoc {
  const [head = "", ...parts] = markdown.split(/^## /m);
  const title = /^# (.+)$/m.exec(head)?.[1]?.trim();
  if (!title) throw new Error("The page has no title");
  const found = parts.map((part) => part.split("\n", 1)[0]?.trim());
  if (found.join("\n") !== headings.join("\n")) {
    throw new Error(`The headings are ${found.join(", ")} and not ${headings.join(", ")}`);
  }
  const [checks = "", why = "", good = "", bad = "", fix = "", off = ""] = parts.map((part) =>
    part.slice(part.indexOf("\n")).trim(),
  );
  const empty = headings.find((_, i) => [checks, why, good, bad, fix, off][i] === "");
  if (empty) throw new Error(`Nothing stands under "${empty}"`);
  return { title, checks, why, good: readExample(good), bad: readExample(bad), fix, off };
}

function readExample(text: string): DocExample {
  const tree = /^```\n([\s\S]*?)^```$/m.exec(text)?.[1];
  if (tree === undefined) throw new Error("An example has no tree between two lines of ```");
  const log = /^```log\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? "";
  return {
    tree,
    log: log.split("\n").filter((line) => line !== ""),
    says: [...text.matchAll(/^> (.+)$/gm)].map(([, message = ""]) => message),
  };
}
