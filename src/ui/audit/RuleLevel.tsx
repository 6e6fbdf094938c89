import { type ReactNode, useId } from "react";
import { type Level, setLevel, setOption } from "../../app/audit/accept.ts";
import type { Rule } from "../../core/lint/rule.ts";
import { optionsOf, settingOf } from "../../core/lint/settings.ts";
import { isRecord } from "../../core/records/records.ts";
import { LEVELS } from "../../core/records/tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useRecord, useTree } from "../app-context.ts";
import styles from "./rules.module.css";

const words = strings.rulePages;

/** How grave the findings of a rule are in this tree, and the numbers that it works with. */
export function RuleLevel({ rule }: { readonly rule: Rule }): ReactNode {
  const workspace = useTree();
  const record = useRecord(workspace.document.tree.id);
  const tree = isRecord(record, "tree") ? record : workspace.document.tree;
  const level = settingOf(tree, rule.id);
  const own = Object.entries(rule.options ?? {});
  const now = optionsOf(tree, rule);
  const name = useId();
  return (
    <div className={styles.level}>
      <label htmlFor={name}>{words.level}</label>
      <select
        id={name}
        value={level ?? ""}
        onChange={(event) =>
          setLevel(workspace, rule.id, event.target.value === "" ? undefined : (event.target.value as Level))
        }
      >
        <option value="">{words.own(words.levels[rule.severity])}</option>
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {words.levels[one]}
          </option>
        ))}
      </select>
      {own.map(
        ([option, value]) =>
          typeof value === "number" && (
            <label key={option} className={styles.option}>
              {words.option(option)}
              <input
                type="number"
                step="any"
                min="0"
                defaultValue={String(now[option])}
                key={String(now[option])}
                title={words.ownValue(value)}
                onBlur={(event) => {
                  const typed = event.target.valueAsNumber;
                  if (typed === now[option]) return;
                  const isOwn = Number.isNaN(typed) || typed === value;
                  setOption(workspace, rule.id, level ?? rule.severity, option, isOwn ? undefined : typed);
                }}
              />
            </label>
          ),
      )}
    </div>
  );
}
