import { isRecord } from "../../core/records/records.ts";
import type { TreeRow } from "../library.ts";
import type { ImportJob } from "./importing.ts";

/** How a picture that carries a tree stands to the tree of the same id on this device. */
export interface PictureAge {
  /** The instants, ISO 8601. */
  readonly drawn: string;
  /** The last change of the tree here; undefined where this device does not have it. */
  readonly edited: string | undefined;
  readonly older: boolean;
}

/** Undefined for what is no picture, or says nothing of when it was made. */
export function ageOf({ told, shown }: ImportJob, trees: readonly TreeRow[]): PictureAge | undefined {
  const drawn = told?.drawnAt;
  if (drawn === undefined) return undefined;
  const id = shown?.records.find((record) => isRecord(record, "tree"))?.id;
  const edited = trees.find((tree) => tree.id === id)?.edited;
  return { drawn, edited, older: edited !== undefined && Date.parse(edited) > Date.parse(drawn) };
}
