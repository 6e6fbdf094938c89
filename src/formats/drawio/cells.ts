import { type Place, placeOf } from "../import/board.ts";
import { childrenOf, type XmlElement } from "../xml/parse.ts";

/** A shape or a line, with what a wrapper says about it. */
export interface Cell {
  readonly id: string;
  readonly label: string;
  readonly style: ReadonlyMap<string, string>;
  readonly parent: string;
  readonly isEdge: boolean;
  readonly isVertex: boolean;
  readonly source: string;
  readonly target: string;
  readonly place: Place;
  /** Attributes that somebody gave the shape. */
  readonly own: readonly (readonly [name: string, value: string])[];
}

const WRAPPER = new Set(["label", "id", "placeholders"]);

/** The cells of a model in the order of the file, out of their wrappers. */
export function cellsIn(model: XmlElement): Cell[] {
  return childrenOf(model, "root").flatMap((root) =>
    childrenOf(root).flatMap((element): Cell[] => {
      if (element.name === "mxCell") return [cellOf(element, undefined)];
      const [inner] = childrenOf(element, "mxCell");
      return inner ? [cellOf(inner, element)] : [];
    }),
  );
}

function cellOf(cell: XmlElement, wrapper: XmlElement | undefined): Cell {
  const { attributes } = cell;
  const said = (name: string): string => attributes.get(name) ?? "";
  const geometry = childrenOf(cell, "mxGeometry")[0]?.attributes;
  return {
    id: wrapper?.attributes.get("id") ?? said("id"),
    label: wrapper?.attributes.get("label") ?? said("value"),
    style: styleOf(said("style")),
    parent: said("parent"),
    isEdge: said("edge") === "1",
    isVertex: said("vertex") === "1",
    source: said("source"),
    target: said("target"),
    place: placeOf(geometry?.get("x"), geometry?.get("y"), geometry?.get("width"), geometry?.get("height")),
    own: [...(wrapper?.attributes ?? [])].filter(([name, value]) => !WRAPPER.has(name) && value.trim() !== ""),
  };
}

/** `text;html=1;fillColor=none` by its names; what has no value is there. */
function styleOf(style: string): Map<string, string> {
  const parts = style.split(";").filter((part) => part.trim() !== "");
  return new Map(parts.map((part) => [part.split("=", 1)[0]?.trim() ?? "", part.split("=").slice(1).join("=")]));
}
