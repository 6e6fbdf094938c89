import type { View } from "../document/view.ts";
import type { MechanismRecord } from "../records/mechanism.ts";
import { type Face, faceOf } from "../records/node.ts";
import { describe } from "../strings/describe.ts";

/** A word or two of a sentence; `face` where it names a node of the tree. */
export interface SaidWords {
  readonly text: string;
  readonly face?: Face;
}

/** What a mechanism says, part by part; `gap` stands where nothing is said. */
export function mechanismParts(
  view: View,
  { x, xNode, y, yNode, z }: MechanismRecord,
  gap: string,
): readonly [x: SaidWords, y: SaidWords, z: SaidWords] {
  const end = (text: string | undefined, node: string | undefined): SaidWords => {
    const linked = node === undefined ? undefined : view.node(node);
    const said = text?.trim() || linked?.title.trim() || gap;
    return linked ? { text: said, face: faceOf(linked) } : { text: said };
  };
  return [end(x, xNode), end(y, yNode), { text: z?.trim() || gap }];
}

/** `We believe X will move Y because Z`, as far as it is said. */
export function mechanismSentence(view: View, mechanism: MechanismRecord): string {
  const [x, y, z] = mechanismParts(view, mechanism, "");
  return describe.sentence(x.text, y.text, z.text);
}
