import { type ReactNode, useState } from "react";
import { writeAim } from "../../app/half-hour/write.ts";
import { setMechanism } from "../../app/inspector/set-field.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { TextBlank } from "./Blanks.tsx";
import type { PlanNow } from "./use-plan.ts";

const words = strings.halfHour;

export function AimSentence({ aim }: PlanNow): ReactNode {
  const tree = useTree();
  return (
    <p>
      {words.aim.before}{" "}
      <TextBlank
        label={words.aim.blank}
        example={words.aim.example}
        value={aim.title}
        onText={(text, merge) => writeAim(tree, aim.id, "title", text, merge)}
      />
    </p>
  );
}

export function DoneSentence({ aim }: PlanNow): ReactNode {
  const tree = useTree();
  return (
    <p>
      {words.done.before}{" "}
      <TextBlank
        label={words.done.blank}
        example={words.done.example}
        value={aim.done ?? ""}
        onText={(text, merge) => writeAim(tree, aim.id, "done", text, merge)}
      />
    </p>
  );
}

export function MechanismSentence({ aim, loop }: PlanNow): ReactNode {
  const tree = useTree();
  const [fresh] = useState(() => tree.host.newId());
  const mechanism = loop.mechanisms[0];
  const id = mechanism?.id ?? fresh;
  /** The text, or the title of the node that it is tied to. */
  const said = (text: string | undefined, node: string | undefined): string => {
    const linked = node === undefined ? undefined : tree.document.get(node);
    return text ?? (isRecord(linked, "node") ? linked.title : "");
  };
  const write = (name: "x" | "y" | "z") => (text: string, merge: string) =>
    setMechanism(tree, aim.id, id, { [name]: text === "" ? undefined : text }, merge);
  const { before, x, xExample, middle, y, yExample, because, z, zExample } = words.mechanism;
  return (
    <p>
      {before}{" "}
      <TextBlank label={x} example={xExample} value={said(mechanism?.x, mechanism?.xNode)} onText={write("x")} />{" "}
      {middle}{" "}
      <TextBlank label={y} example={yExample} value={said(mechanism?.y, mechanism?.yNode)} onText={write("y")} />{" "}
      {because} <TextBlank label={z} example={zExample} value={mechanism?.z ?? ""} onText={write("z")} />
    </p>
  );
}
