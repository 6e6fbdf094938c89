import { audit } from "./audit.ts";
import { cards, faces } from "./cards.ts";
import { commandGroups, commands } from "./commands.ts";
import { describe } from "./describe.ts";
import { exporting } from "./exporting.ts";
import { fields, fieldValues } from "./fields.ts";
import { formats } from "./formats.ts";
import { grammar } from "./grammar.ts";
import * as homeWords from "./home.ts";
import { inspector } from "./inspector.ts";
import * as screens from "./interface.ts";
import * as pointer from "./pointer.ts";
import * as recoveryWords from "./recovery.ts";
import { refusals } from "./refusals.ts";
import { revisions } from "./revisions.ts";
import { steps, stepWords } from "./steps.ts";

/** Every word that the interface says, by area. One language; a second one would be a second such object. */
export const strings = {
  ...screens,
  ...pointer,
  ...homeWords,
  ...recoveryWords,
  audit,
  cards,
  steps,
  stepWords,
  faces,
  commands,
  commandGroups,
  describe,
  exporting,
  fields,
  fieldValues,
  refusals,
  formats,
  grammar,
  revisions,
  inspector,
} as const;
