import type { ReactNode } from "react";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { ExamplePicture } from "./ExamplePicture.tsx";
import { RuleText } from "./RuleText.tsx";
import styles from "./rules.module.css";
import { useRule } from "./use-rule.ts";

const words = strings.rulePages;

/** What the rule of a finding checks and why, with its two examples small beside it. */
export default function RuleSummary({ id }: { readonly id: string }): ReactNode {
  const app = useApp();
  const page = useRule(id);
  if (!page) return null;
  const { doc, language } = page;
  return (
    <div className={styles.summary}>
      <div className={styles.said}>
        <h4>{words.checks}</h4>
        <RuleText text={doc.checks} language={language} />
        <h4>{words.why}</h4>
        <RuleText text={doc.why} language={language} />
        <h4>{words.off}</h4>
        <RuleText text={doc.off} language={language} />
        <button type="button" className={styles.about} onClick={() => app.openDialog({ name: "rules", rule: id })}>
          {words.about}
        </button>
      </div>
      <figure>
        <ExamplePicture page={page} example={doc.bad} small />
        <figcaption data-is="bad">
          <AnyIcon name="close" size={14} /> {words.bad}
        </figcaption>
      </figure>
      <figure>
        <ExamplePicture page={page} example={doc.good} small />
        <figcaption data-is="good">
          <AnyIcon name="check" size={14} /> {words.good}
        </figcaption>
      </figure>
    </div>
  );
}
