import { writeBrief } from "../formats/brief/write.ts";
import { nodeNamed } from "./node-named.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";
import { faultOf, readTree } from "./read-tree.ts";

export interface BriefArguments {
  /** One, or several that belong together. */
  readonly files: readonly string[];
  /** `-` is the standard output. */
  readonly out: string;
  /** What is asked of the model; the usual question without. */
  readonly ask: string;
  /** The node at the top of what it is about; the whole tree without. */
  readonly branch: string | undefined;
  readonly today: string;
}

/** Writes a tree as a brief that a person can hand to a language model. Nothing is sent anywhere. */
export async function brief({ files, out, ask, branch, today }: BriefArguments, outside: Outside): Promise<Exit> {
  const refuse = (message: string): Exit => {
    outside.complain(message);
    return EXIT.failed;
  };
  const read = await readTree(files, { newId: outside.newId, today: () => today }, outside);
  if (!read.ok) return refuse(`${files.join(", ")}: ${read.message}`);
  const root = branch === undefined ? undefined : nodeNamed(read.view, branch);
  if (root && !root.ok) return refuse(root.message);
  const text = writeBrief(read.view, { roots: root && [root.id], ask, today });
  try {
    if (out === "-") outside.print(text);
    else await outside.write(out, text);
  } catch (error) {
    return refuse(faultOf(out, error));
  }
  return EXIT.fine;
}
