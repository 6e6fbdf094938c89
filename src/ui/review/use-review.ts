import { useStore } from "zustand";
import { type Desk, deskOf } from "../../app/review/desk.ts";
import { reviewNow } from "../../app/review/show.ts";
import type { ReviewSaid } from "../../core/describe/review.ts";
import type { Id } from "../../core/records/fields.ts";
import { useTree } from "../app-context.ts";
import { useTold } from "../use-told.ts";

/** A part of what is being answered; renders again only when that part changes. */
export function useDesk<T>(select: (desk: Desk) => T): T {
  return useStore(deskOf(useTree()), select);
}

/** What the review of an aim says; renders again when something in the tree changes. */
export function useReview(aim: Id | undefined): ReviewSaid | undefined {
  return useTold(aim, reviewNow);
}
