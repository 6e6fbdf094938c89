import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { App } from "../app/app.ts";
import type { Session } from "../app/session.ts";
import type { Workspace } from "../app/workspace.ts";
import type { Card } from "../core/card/card.ts";
import type { Id } from "../core/records/fields.ts";
import type { AnyRecord } from "../core/records/records.ts";

export const AppContext = createContext<App | undefined>(undefined);
export const TreeContext = createContext<Workspace | undefined>(undefined);

/** The application; every part of the interface lives inside it. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("Outside of the application");
  return app;
}

/** The open tree. */
export function useTree(): Workspace {
  const tree = useContext(TreeContext);
  if (!tree) throw new Error("Outside of a tree");
  return tree;
}

/** A part of the session; renders again only when that part changes. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(useTree().session, select);
}

/** One record; renders again only when it, or something attached to it, changes. */
export function useRecord(id: Id): AnyRecord | undefined {
  const { document } = useTree();
  return useSyncExternalStore(
    useCallback((wake) => document.watch(id, wake), [document, id]),
    () => document.get(id),
  );
}

/** The laid out card of a node; renders again only when what it shows changes. */
export function useCard(id: Id): Card | undefined {
  const { cards } = useTree().canvas;
  return useSyncExternalStore(
    useCallback((wake) => cards.watch(id, wake), [cards, id]),
    () => cards.get(id),
  );
}

/** Something that can be said of one node, as `read` tells it; renders again only when that changes. */
export function useNews<T extends string | number | boolean>(id: Id, read: (tree: Workspace) => T): T {
  const tree = useTree();
  return useSyncExternalStore(
    useCallback((wake) => tree.news.watch(id, wake), [tree, id]),
    () => read(tree),
  );
}

/** What the open tree is called. It changes with every letter of the first aim, so what reads it should be small. */
export function useTreeTitle(): string {
  const tree = useTree();
  return useSyncExternalStore(
    useCallback((wake) => tree.document.onChange(wake), [tree]),
    () => tree.title,
  );
}

/** In which language the texts of the open tree are, as far as it says; undefined for as the interface. */
export function useTreeLanguage(): string | undefined {
  return useOptionalTree()?.document.tree.language || undefined;
}

/** The open tree, or undefined on the list of trees. */
export function useOptionalTree(): Workspace | undefined {
  return useContext(TreeContext);
}

/** Renders again when what `read` gives changes with the tree, the selection or the findings. */
export function useMoment(read: () => string): string {
  const tree = useOptionalTree();
  const subscribe = useCallback(
    (wake: () => void) => {
      const stops = tree
        ? [tree.document.onChange(wake), tree.session.subscribe(wake), tree.findings.subscribe(wake)]
        : [];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [tree],
  );
  return useSyncExternalStore(subscribe, read);
}
