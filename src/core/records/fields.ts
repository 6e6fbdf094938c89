import "../zod-config.ts";
import * as z from "zod/mini";
import { isCalendarDate } from "./dates.ts";

/** Letters, digits, `_` and `-`, at most 64; ids are looked up only in Maps, so no name is special. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
/** Longest title in characters; what an import brings beyond it goes into the text. */
export const TITLE_LIMIT = 10_000;
/** Largest absolute value of metrics, gates and readings. */
export const VALUE_LIMIT = 1e15;

export type Id = string;

export const id = z.string().check(z.regex(ID_PATTERN));
export const text = z.string();
export const title = z._default(z.string().check(z.maxLength(TITLE_LIMIT)), "");
export const value = z.number().check(z.minimum(-VALUE_LIMIT), z.maximum(VALUE_LIMIT));
export const date = z.string().check(z.refine(isCalendarDate, "not a calendar date"));
export const days = z.number().check(z.int(), z.minimum(0), z.maximum(36_500));
export const flag = z.boolean();
export const texts = z.array(z.string());
export const optional = z.exactOptional;
