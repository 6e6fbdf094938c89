import { type RefObject, useEffect } from "react";
import type { FieldWish } from "../../app/session.ts";
import type { Workspace } from "../../app/workspace.ts";
import { useSession, useTree } from "../app-context.ts";

/** The five fields that a card can show in place. */
const ON_CARD = new Set(["na", "strategy", "pa", "tactic", "sa"]);
/** How long a card may take to come into sight and take the caret, in ms. */
const CARD_TIME = 400;

/** Puts the caret into the field that was asked for, opening the panel; a card that shows the field comes first. */
export function useFieldWish(panel: RefObject<HTMLElement | null>, open: boolean): void {
  const tree = useTree();
  const wish = useSession((session) => session.field);
  useEffect(() => {
    if (!wish) return;
    const answer = (): void => {
      if (tree.session.getState().field !== wish) return;
      if (!open) tree.session.setState({ inspectorOpen: true });
      else if (panel.current) {
        tree.session.setState({ field: undefined });
        takeCaret(panel.current, wish.name);
      }
    };
    if (!mayBeOnCard(tree, wish)) {
      answer();
      return;
    }
    const timer = setTimeout(answer, CARD_TIME);
    return () => clearTimeout(timer);
  }, [tree, wish, open, panel]);
}

function mayBeOnCard(tree: Workspace, { id, name }: FieldWish): boolean {
  const { view, inspectorOpen } = tree.session.getState();
  const { detail } = tree.document.tree;
  return (
    !inspectorOpen &&
    view === "map" &&
    detail === "all" &&
    ON_CARD.has(name) &&
    tree.document.node(id)?.kind === "tactic"
  );
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
  target.scrollIntoView({ block: "nearest" });
  if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length);
}
