import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { HALLMARKS, type Rule } from "../../core/lint/rule.ts";
import { RULES } from "../../core/lint/rules/index.gen.ts";
import { isOff } from "../../core/lint/settings.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { lint } from "../../core/strings/lint.ts";
import { useApp, useRecord, useTree } from "../app-context.ts";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import { ExamplePicture } from "./ExamplePicture.tsx";
import { RuleLevel } from "./RuleLevel.tsx";
import { RuleText } from "./RuleText.tsx";
import styles from "./rules.module.css";
import { exampleOf, type RulePage, useRule, useRulePages } from "./use-rule.ts";

const words = strings.rulePages;

/** Every rule with its page, and what of it holds in this tree. */
export default function RulesDialog({ rule }: { readonly rule: string | undefined }): ReactNode {
  const app = useApp();
  const { document } = useTree();
  const record = useRecord(document.tree.id);
  const tree = isRecord(record, "tree") ? record : document.tree;
  const [chosen, setChosen] = useState(rule ?? RULES[0]?.id ?? "");
  const start = useRef<HTMLButtonElement>(null);
  const on = RULES.filter((one) => !isOff(tree, one)).length;
  return (
    <DialogFrame
      title={words.title}
      note={words.note(on, RULES.length)}
      width={1060}
      start={start}
      onClose={() => app.openDialog(undefined)}
    >
      <div className={styles.pages}>
        <RuleList chosen={chosen} onChoose={setChosen} start={start} isOff={(one) => isOff(tree, one)} />
        <Page key={chosen} id={chosen} />
      </div>
    </DialogFrame>
  );
}

interface RuleListProps {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly start: { current: HTMLButtonElement | null };
  readonly isOff: (rule: Rule) => boolean;
}

/** The rules by hallmark, found by a few letters; one stop for Tab, arrows walk and choose. */
function RuleList({ chosen, onChoose, start, isOff }: RuleListProps): ReactNode {
  const pages = useRulePages();
  const [text, setText] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const fits = (rule: Rule): boolean =>
    `${rule.id} ${pages.get(rule.id)?.doc.title ?? ""}`.toLowerCase().includes(text.trim().toLowerCase());
  const shown = HALLMARKS.map(
    (hallmark) => [hallmark, RULES.filter((one) => one.hallmark === hallmark && fits(one))] as const,
  );
  const first = shown.flatMap(([, rules]) => rules);
  const stop = first.some(({ id }) => id === chosen) ? chosen : first[0]?.id;
  useEffect(() => {
    start.current?.scrollIntoView({ block: "center" });
  }, [start]);
  const walk = (step: number): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-rule]") ?? [])];
    const row = rows[rows.indexOf(document.activeElement as HTMLElement) + step];
    row?.focus();
    if (row?.dataset.rule !== undefined) onChoose(row.dataset.rule);
  };
  return (
    <nav className={styles.list} aria-label={words.list}>
      <input
        type="search"
        className={styles.find}
        aria-label={words.find}
        placeholder={words.find}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div
        ref={list}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step === undefined) return;
          event.preventDefault();
          walk(step);
        }}
      >
        {first.length === 0 && <p className={styles.none}>{words.none}</p>}
        {shown.map(
          ([hallmark, rules]) =>
            rules.length > 0 && (
              <section key={hallmark}>
                <h3>{lint.hallmarks[hallmark]}</h3>
                {rules.map((one) => (
                  <button
                    key={one.id}
                    ref={one.id === stop ? start : null}
                    type="button"
                    data-rule={one.id}
                    lang={pages.get(one.id)?.language}
                    data-off={isOff(one)}
                    tabIndex={one.id === stop ? 0 : -1}
                    aria-current={one.id === chosen}
                    onClick={() => onChoose(one.id)}
                  >
                    {pages.get(one.id)?.doc.title ?? one.id}
                  </button>
                ))}
              </section>
            ),
        )}
      </div>
    </nav>
  );
}

function Page({ id }: { readonly id: string }): ReactNode {
  const page = useRule(id);
  return page && <PageText page={page} />;
}

function PageText({ page }: { readonly page: RulePage }): ReactNode {
  const { doc, rule, language } = page;
  const { says } = useMemo(() => exampleOf(page, page.doc.bad), [page]);
  return (
    <article className={styles.page} aria-label={doc.title}>
      <header>
        <p>
          {lint.hallmarks[rule.hallmark]} <code>{rule.id}</code>
        </p>
        <h3 lang={language}>{doc.title}</h3>
      </header>
      <RuleLevel rule={rule} />
      <h4>{words.checks}</h4>
      <RuleText text={doc.checks} language={language} />
      <h4>{words.why}</h4>
      <RuleText text={doc.why} language={language} />
      <div className={styles.examples}>
        <section>
          <h4>{words.bad}</h4>
          <div className={styles.paper}>
            <ExamplePicture page={page} example={doc.bad} />
          </div>
          <p className={styles.says}>{words.says}</p>
          {says.map((message) => (
            <blockquote key={message}>{message}</blockquote>
          ))}
        </section>
        <section>
          <h4>{words.good}</h4>
          <div className={styles.paper}>
            <ExamplePicture page={page} example={doc.good} />
          </div>
        </section>
      </div>
      <h4>{words.fix}</h4>
      <RuleText text={doc.fix} language={language} />
      <h4>{words.off}</h4>
      <RuleText text={doc.off} language={language} />
    </article>
  );
}
