import type { Expression } from "./expression.ts";
import { cadence } from "./expressions/cadence.ts";
import { due } from "./expressions/due.ts";
import { link } from "./expressions/link.ts";
import { owner } from "./expressions/owner.ts";
import { role } from "./expressions/role.ts";
import { tag } from "./expressions/tag.ts";
import { value } from "./expressions/value.ts";

/** Every expression that can end a line, in the order in which a line prints them. */
export const EXPRESSIONS: readonly Expression[] = [value, due, owner, role, cadence, tag, link];
