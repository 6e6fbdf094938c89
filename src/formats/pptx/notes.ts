import type { Arrangement } from "../scene/arrange.ts";
import { commentFacts, type Fact, factsOf, headOf, stepFacts } from "../told/node.ts";
import type { Manner } from "../told/sentences.ts";
import { escaped } from "../xml/escape.ts";
import { element } from "../xml/write.ts";
import { NOTES_PLACE } from "./masters.ts";
import { head } from "./placeholders.ts";
import { frame, NAMESPACES } from "./shapes.ts";
import { group } from "./slide.ts";

/** What the nodes of a slide say in their fields, for whoever speaks about it. */
export function notesOf({ view, layout, numbers }: Arrangement, manner: Manner): string {
  const paragraphs = layout.order().flatMap((id) => {
    const node = view.node(id);
    if (!node) return [];
    const facts: readonly Fact[] = [
      ...stepFacts(node),
      ...factsOf(view, node, manner),
      ...commentFacts(view, node, manner),
    ];
    return [
      said(headOf(node, numbers.of(id)), true),
      ...facts.map(({ label, text }) => said(`${label}: ${text}`, false)),
    ];
  });
  const text = element(
    "p:txBody",
    {},
    element("a:bodyPr"),
    element("a:lstStyle"),
    ...(paragraphs.length === 0 ? [element("a:p")] : paragraphs),
  );
  const shapes = [
    element("p:sp", {}, head(2, "Slide", { type: "sldImg" }), element("p:spPr")),
    element("p:sp", {}, head(3, "Notes", { type: "body", idx: 3 }), element("p:spPr", {}, frame(NOTES_PLACE)), text),
  ];
  return element(
    "p:notes",
    NAMESPACES,
    element("p:cSld", {}, element("p:spTree", {}, group(), ...shapes)),
    element("p:clrMapOvr", {}, element("a:masterClrMapping")),
  );
}

function said(text: string, isHead: boolean): string {
  const look = element("a:rPr", { lang: "en-GB", b: isHead ? 1 : undefined });
  const parts = text
    .split(/\r\n|\n|\r/)
    .map((part) => element("a:r", {}, look, element("a:t", {}, escaped(part))))
    .join(element("a:br"));
  return element("a:p", {}, parts);
}
