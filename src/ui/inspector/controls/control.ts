import type { FieldWords } from "../../../core/strings/inspector.ts";
import type { FieldState } from "../field-context.ts";
import type { FieldSpec } from "../sections.ts";

/** What every control is given. */
export interface ControlProps {
  readonly spec: FieldSpec;
  readonly words: FieldWords;
  readonly state: FieldState;
  /** Id for the element that the label names. */
  readonly id: string;
  /** Ids of the hint, the finding and the message about the field. */
  readonly describedBy: string | undefined;
  /** Tells that what was typed says nothing, or that all is well again. */
  readonly onProblem: (message: string | undefined) => void;
  readonly invalid: boolean;
}
