import { audit } from "./audit.ts";
import { cards, faces } from "./cards.ts";
import { commandGroups, commands } from "./commands.ts";
import { describe } from "./describe.ts";
import { fields, fieldValues } from "./fields.ts";
import { formats } from "./formats.ts";
import { grammar } from "./grammar.ts";
import { inspector } from "./inspector.ts";
import * as screens from "./interface.ts";
import { refusals } from "./refusals.ts";
import { revisions } from "./revisions.ts";
import { steps, stepWords } from "./steps.ts";

/** Every word that the interface says, by area. One language; a second one would be a second such object. */
export const strings = {
  ...screens,
  audit,
  cards,
  steps,
  stepWords,
  faces,
  commands,
  commandGroups,
  describe,
  fields,
  fieldValues,
  refusals,
  formats,
  grammar,
  revisions,
  inspector,
} as const;
