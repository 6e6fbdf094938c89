import { type RefObject, useEffect } from "react";
import { isOnCard } from "../../app/field/open-field.ts";
import { useSession, useTree } from "../app-context.ts";

/** Puts the caret into the field that was asked for, opening the panel; a card that shows the field takes it itself. */
export function useFieldWish(panel: RefObject<HTMLElement | null>, open: boolean): void {
  const tree = useTree();
  const wish = useSession((session) => session.field);
  useEffect(() => {
    if (!wish || isOnCard(tree, wish)) return;
    if (!open) tree.session.setState({ inspectorOpen: true });
    else if (panel.current) {
      tree.session.setState({ field: undefined });
      takeCaret(panel.current, wish.name);
    }
  }, [tree, wish, open, panel]);
}

/** Where a wish leads that is no field of its own. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  mechanism: ["[data-field=x]"],
  gate: [
    "[data-record=gate][data-open] [data-field=value]",
    "[data-record=gate] [data-field=value]",
    "[data-field=gate]",
  ],
  role: ["[data-field=kind]"],
};

const CONTROL = "textarea, input:not([tabindex='-1']), select, button";

function takeCaret(panel: HTMLElement, name: string): void {
  const places = PLACES[name] ?? [`[data-field="${CSS.escape(name)}"]`];
  const place = places.map((selector) => panel.querySelector<HTMLElement>(selector)).find((found) => found !== null);
  const control = place?.matches(CONTROL) ? place : place?.querySelector<HTMLElement>(CONTROL);
  const target = control ?? panel;
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length);
}
