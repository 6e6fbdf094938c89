import { createContext, useCallback, useContext, useMemo, useRef, useSyncExternalStore } from "react";
import { setField } from "../../app/inspector/set-field.ts";
import { sameValue } from "../../core/document/same.ts";
import type { Id } from "../../core/records/fields.ts";
import type { Face } from "../../core/records/node.ts";
import type { OpaqueRecord } from "../../core/records/records.ts";
import { useTree } from "../app-context.ts";

/** Whose fields are shown: one record, or several that are set together. */
export interface FieldOwner {
  readonly ids: readonly Id[];
  readonly of: Face | "gate" | "link" | "mechanism";
  /** The node whose unit the numbers are in. */
  readonly unitOf?: Id | undefined;
  /** Where a field is not simply set. */
  readonly write?: (name: string, value: unknown, merge?: string) => void;
}

export const FieldOwnerContext = createContext<FieldOwner | undefined>(undefined);

export function useFieldOwner(): FieldOwner {
  const owner = useContext(FieldOwnerContext);
  if (!owner) throw new Error("A field outside of a record");
  return owner;
}

/** Records that differ in a field. */
const MIXED = Symbol("mixed");

export interface FieldState {
  /** Undefined where nothing is set, or not the same in all records. */
  readonly value: unknown;
  readonly mixed: boolean;
  /** Sets the field in all records; writes with the same `merge` are one undo step. */
  readonly write: (value: unknown, merge?: string) => void;
}

/** One field of the records that are shown; renders again only when it changes. */
export function useField(name: string): FieldState {
  const tree = useTree();
  const { ids, write } = useFieldOwner();
  const subscribe = useCallback(
    (wake: () => void) => {
      const stops = ids.map((id) => tree.document.watch(id, wake));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [tree, ids],
  );
  const read = (): unknown => {
    const [first, ...rest] = ids.map((id) => (tree.document.get(id) as OpaqueRecord | undefined)?.[name]);
    return rest.every((value) => sameValue(value, first)) ? first : MIXED;
  };
  const value = useSyncExternalStore(subscribe, read);
  return useMemo(
    () => ({
      value: value === MIXED ? undefined : value,
      mixed: value === MIXED,
      write: (next, merge) => (write ? write(name, next, merge) : setField(tree, ids, name, next, merge)),
    }),
    [tree, ids, name, value, write],
  );
}

/** Renders again when a node changes or something that hangs on it: a reading, a gate, a link. */
export function useAttached(id: Id): void {
  const tree = useTree();
  const news = useRef(0);
  const subscribe = useCallback(
    (wake: () => void) =>
      tree.document.watch(id, () => {
        news.current += 1;
        wake();
      }),
    [tree, id],
  );
  useSyncExternalStore(subscribe, () => news.current);
}
