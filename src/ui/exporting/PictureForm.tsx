import type { ReactNode } from "react";
import type { PictureChoices } from "../../app/exporting/choices.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { useTree } from "../app-context.ts";
import styles from "./exporting.module.css";
import { Segments } from "./Segments.tsx";
import { scopesOf } from "./scopes.ts";

interface PictureFormProps {
  readonly format: FormatInfo;
  readonly choices: PictureChoices;
  readonly onChange: (some: Partial<PictureChoices>) => void;
}

const words = strings.exporting;
const SHOWN = ["because", "findings", "readings", "heading", "legend"] as const;

const PAGES = (["one", "tiles", "branches"] as const).map((value) => ({ value, text: words.pageChoices[value] }));
const SLIDES = (["fit", "one", "branches"] as const).map((value) => ({ value, text: words.slideChoices[value] }));
const SHEETS = (["a4", "letter"] as const).map((value) => ({ value, text: words.sheets[value] }));

/** What of the tree a picture shows, and how. */
export function PictureForm({ format, choices, onChange }: PictureFormProps): ReactNode {
  const tree = useTree();
  const asks = new Set(format.choices);
  const details = (["titles", "card", "all"] as const).map((value) => ({ value, text: words.details[value] }));
  const scales = ([1, 2, 3, 4] as const).map((value) => ({ value, text: words.times(value) }));
  const themes = (["light", "dark"] as const).map((value) => ({ value, text: words.themes[value] }));
  const papers = [
    { value: false, text: words.papers.filled },
    { value: true, text: words.papers.none },
  ];
  return (
    <div className={styles.options}>
      <Segments
        label={words.what}
        segments={scopesOf(tree)}
        value={choices.scope}
        onChoose={(scope) => onChange({ scope })}
      />
      {asks.has("pages") && (
        <>
          <Segments
            label={words.pages}
            segments={PAGES}
            value={choices.pages}
            onChoose={(pages) => onChange({ pages })}
          />
          <Segments
            label={words.sheet}
            segments={SHEETS}
            value={choices.paper}
            onChoose={(paper) => onChange({ paper })}
          />
        </>
      )}
      {asks.has("slides") && (
        <Segments
          label={words.slides}
          segments={SLIDES}
          value={choices.slides}
          onChoose={(slides) => onChange({ slides })}
        />
      )}
      {asks.has("scale") && (
        <Segments
          label={words.scale}
          segments={scales}
          value={choices.scale}
          onChoose={(scale) => onChange({ scale })}
        />
      )}
      <Segments
        label={words.detail}
        segments={details}
        value={choices.detail}
        onChoose={(detail) => onChange({ detail })}
      />
      {asks.has("theme") && (
        <Segments
          label={words.theme}
          segments={themes}
          value={choices.theme}
          onChoose={(theme) => onChange({ theme })}
        />
      )}
      {asks.has("transparent") && (
        <Segments
          label={words.paper}
          segments={papers}
          value={choices.transparent}
          onChoose={(transparent) => onChange({ transparent })}
        />
      )}
      <fieldset className={`${styles.row} ${styles.wide}`}>
        <legend>{words.show}</legend>
        <div className={styles.checks}>
          {SHOWN.filter((name) => asks.has(name)).map((name) => (
            <Check key={name} name={name} choices={choices} onChange={onChange} />
          ))}
          {asks.has("outlines") && (
            <Check name="outlines" choices={choices} onChange={onChange} hint={words.outlinesHint} />
          )}
        </div>
      </fieldset>
    </div>
  );
}

interface CheckProps extends Pick<PictureFormProps, "choices" | "onChange"> {
  readonly name: keyof typeof words.shows;
  readonly hint?: string;
}

function Check({ name, choices, onChange, hint }: CheckProps): ReactNode {
  return (
    <label title={hint}>
      <input type="checkbox" checked={choices[name]} onChange={(event) => onChange({ [name]: event.target.checked })} />
      {words.shows[name]}
    </label>
  );
}
