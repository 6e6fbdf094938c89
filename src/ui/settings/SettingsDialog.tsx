import type { ReactNode } from "react";
import { useStore } from "zustand";
import { CHOICES, type Preferences } from "../../app/settings/preferences.ts";
import { isRecord } from "../../core/records/records.ts";
import type { Direction, TreeRecord } from "../../core/records/tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useOptionalTree, useRecord } from "../app-context.ts";
import { Segments } from "../exporting/Segments.tsx";
import { CommandButton } from "../kit/CommandButton.tsx";
import { DialogFrame } from "../kit/DialogFrame.tsx";
import kit from "../kit/kit.module.css";
import { KeysSection } from "./KeysSection.tsx";
import { LanguageSection } from "./LanguageSection.tsx";
import styles from "./settings.module.css";

const words = strings.settings;
const THEMES = ["system", "light", "dark"] as const;

/** Everything that may be otherwise on this device, in one place. */
export default function SettingsDialog(): ReactNode {
  const app = useApp();
  const tree = useOptionalTree();
  const { choice } = useStore(app.theme.store);
  return (
    <DialogFrame title={words.title} note={words.note} width={720} onClose={() => app.openDialog(undefined)}>
      <section className={styles.part}>
        <h3>{words.look}</h3>
        <Segments
          label={words.theme}
          segments={THEMES.map((value) => ({ value, text: words.themes[value] }))}
          value={choice}
          onChoose={(next) => app.theme.set(next)}
        />
        <Choice name="density" label={words.density} texts={words.densities} />
        <Choice name="motion" label={words.motion} texts={words.motions} />
      </section>
      <section className={styles.part}>
        <h3>{words.writing}</h3>
        <Choice name="typing" label={words.typing} texts={words.typings} />
        <Choice name="direction" label={words.direction} texts={words.directions} />
        {tree && <ThisTree id={tree.id} />}
        <p>
          <button
            type="button"
            className={`${kit.button} ${kit.outlined}`}
            onClick={() => {
              app.hints.again();
              app.notices.show(words.hintsShown);
            }}
          >
            {words.hints}
          </button>
        </p>
      </section>
      <LanguageSection />
      <Author />
      <section className={styles.part}>
        <h3>{words.more}</h3>
        <p className={styles.more}>
          {tree && <CommandButton id="audit.rules" look="outlined" />}
          <CommandButton id="app.storage" look="outlined" />
          <CommandButton id="app.backup" look="outlined" />
          <CommandButton id="app.help" look="outlined" />
        </p>
      </section>
      <KeysSection />
    </DialogFrame>
  );
}

type Chosen = keyof typeof CHOICES;

interface ChoiceProps<K extends Chosen> {
  readonly name: K;
  readonly label: string;
  readonly texts: Readonly<Record<Preferences[K], string>>;
}

function Choice<K extends Chosen>({ name, label, texts }: ChoiceProps<K>): ReactNode {
  const { settings } = useApp();
  const value = useStore(settings.store, (preferences) => preferences[name]);
  // Each field has the choices of its own name.
  const choices = CHOICES[name] as readonly string[] as readonly Preferences[K][];
  return (
    <Segments
      label={label}
      segments={choices.map((choice) => ({ value: choice, text: texts[choice] }))}
      value={value}
      onChoose={(next) => settings.set({ [name]: next })}
    />
  );
}

/** How the open tree grows is part of it, and one undo step. */
function ThisTree({ id }: { readonly id: string }): ReactNode {
  const tree = useOptionalTree();
  const record = useRecord(id);
  const direction = isRecord(record, "tree") ? (record.direction ?? "down") : "down";
  return (
    <Segments<Direction>
      label={words.thisTree}
      segments={CHOICES.direction.map((value) => ({ value, text: words.directions[value] }))}
      value={direction}
      onChoose={(next) =>
        tree?.document.commit({ key: "turn" }, (draft) => draft.patch<TreeRecord>(id, { direction: next }))
      }
    />
  );
}

/** Under which name comments are written; it goes into the tree with them and nowhere else. */
function Author(): ReactNode {
  const app = useApp();
  const { author } = useStore(app.settings.store);
  return (
    <section className={styles.part}>
      <h3>{strings.comments.title}</h3>
      <label className={styles.language}>
        {strings.comments.author}
        <input
          type="text"
          dir="auto"
          autoComplete="name"
          maxLength={100}
          value={author}
          onChange={(event) => app.settings.set({ author: event.target.value })}
        />
      </label>
    </section>
  );
}
