import type { ReactNode } from "react";
import { setQuantity } from "../../app/inspector/set-field.ts";
import { formatList, formatValue } from "../../core/describe/format.ts";
import { type Composition as Worked, workedOut } from "../../core/loop/composition.ts";
import type { Id } from "../../core/records/fields.ts";
import { composition as words } from "../../core/strings/composition.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useTree } from "../app-context.ts";
import { useTold } from "../use-told.ts";
import styles from "./records.module.css";

/** What the parts of a number give now, how far what was read is from it, and what their targets add up to. */
export function Composition({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  const app = useApp();
  const one = useTold(id, ({ document, host }) => workedOut(document, id, host.today()));
  if (!one) return null;
  const say = (value: number): string => formatValue(value, one.whole.unit, app.language);
  return (
    <div className={styles.composition} role="group" aria-label={words.formulas[one.formula]}>
      <p>
        <b>{words.formulas[one.formula]}</b>
        {one.given !== undefined && <span> {words.gives(say(one.given))}</span>}
      </p>
      <p>{differenceOf(one, say) ?? missingOf(one, app.language)}</p>
      {one.target !== undefined && (
        <p>
          {words.targets(say(one.target))}
          {one.target === one.whole.target ? (
            `, ${words.isTarget}`
          ) : (
            <button
              type="button"
              className={styles.take}
              onClick={() => setQuantity(tree, id, "target", { value: one.target as number })}
            >
              {words.take}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function differenceOf({ given, read }: Worked, say: (value: number) => string): string | undefined {
  if (given === undefined || read === undefined) return undefined;
  // What is shown decides: two numbers that look alike differ in nothing.
  if (say(given) === say(read)) return words.exact;
  return (read > given ? words.above : words.below)(say(read), say(Math.abs(read - given)));
}

function missingOf({ parts, numbers, given }: Worked, language: string): string {
  const without = parts.filter((_, i) => numbers[i] === undefined).map(({ title }) => title || strings.cards.noTitle);
  if (without.length > 0) return words.missing(formatList(without, language));
  return given === undefined ? words.noNumber : "";
}
