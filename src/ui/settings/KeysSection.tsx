import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useStore } from "zustand";
import { type Command, GROUPS } from "../../app/commands/command.ts";
import { COMMANDS } from "../../app/commands/index.gen.ts";
import { ownChord } from "../../app/commands/registry.ts";
import { showChord } from "../../app/keys/chord.ts";
import { pressOf } from "../../app/keys/match.ts";
import { chordOf, conflictsOf, isRefused, type Rebindable, rebindables } from "../../app/settings/rebinding.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./settings.module.css";

const words = strings.settings;
/** As the help sheet has them: what one needs first comes first. */
const ORDER = Object.keys(strings.commands);
const LISTED = GROUPS.map((group) => ({
  group,
  commands: COMMANDS.filter((command) => command.group === group && rebindables(command).length > 0).sort(
    (a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id),
  ),
})).filter(({ commands }) => commands.length > 0);

/** A chord that was pressed for a key and cannot simply be taken. */
interface Asked {
  readonly wanted: Rebindable;
  readonly chord: string;
  /** What has it now; none where the browser has it. */
  readonly from: readonly Rebindable[];
}

/** All keys, each to be changed by pressing another; what would be heard twice is said before. */
export function KeysSection(): ReactNode {
  const app = useApp();
  const { keys } = useStore(app.settings.store);
  const [asked, setAsked] = useState<Asked>();
  const [find, setFind] = useState("");
  const set = (changed: Readonly<Record<string, string>>): void => {
    setAsked(undefined);
    app.settings.set({ keys: { ...keys, ...changed } });
  };
  const choose = (wanted: Rebindable, chord: string): void => {
    const from = chord === "" ? [] : conflictsOf(chord, wanted, keys, app.platform);
    if (chord !== "" && isRefused(chord, wanted.binding.on)) setAsked({ wanted, chord, from: [] });
    else if (from.length > 0) setAsked({ wanted, chord, from });
    else set({ [wanted.name]: chord });
  };
  const reset = (command: Command): void => {
    setAsked(undefined);
    const names = new Set(rebindables(command).map(({ name }) => name));
    app.settings.set({ keys: Object.fromEntries(Object.entries(keys).filter(([name]) => !names.has(name))) });
  };
  const shows = (command: Command): boolean => {
    const chords = rebindables(command).map(({ name, binding }) =>
      showChord(ownChord(keys, name, binding), app.platform),
    );
    return `${strings.commands[command.id]} ${chords.join(" ")}`.toLowerCase().includes(find.trim().toLowerCase());
  };
  const groups = LISTED.map(({ group, commands }) => ({ group, commands: commands.filter(shows) })).filter(
    ({ commands }) => commands.length > 0,
  );
  return (
    <section className={styles.part}>
      <h3>{words.keys}</h3>
      <div className={styles.tools}>
        <input
          type="search"
          aria-label={words.find}
          placeholder={words.find}
          value={find}
          onChange={(event) => setFind(event.target.value)}
        />
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          aria-disabled={Object.keys(keys).length === 0}
          onClick={() => app.settings.set({ keys: {} })}
        >
          {words.resetAll}
        </button>
      </div>
      {groups.length === 0 && <p className={styles.note}>{words.none}</p>}
      {groups.map(({ group, commands }) => (
        <div key={group}>
          <h4>{strings.commandGroups[group]}</h4>
          <ul className={styles.keys}>
            {commands.map((command) => (
              <li key={command.id}>
                <CommandKeys command={command} keys={keys} onChoose={choose} onReset={reset} />
                {asked?.wanted.command.id === command.id && (
                  <Question asked={asked} onTake={set} onLeave={() => setAsked(undefined)} />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface CommandKeysProps {
  readonly command: Command;
  readonly keys: Readonly<Record<string, string>>;
  readonly onChoose: (wanted: Rebindable, chord: string) => void;
  readonly onReset: (command: Command) => void;
}

function CommandKeys({ command, keys, onChoose, onReset }: CommandKeysProps): ReactNode {
  const title = strings.commands[command.id];
  const all = rebindables(command);
  return (
    <div className={styles.command}>
      <span>{title}</span>
      {all.map((one) => (
        <KeyButton
          key={one.name}
          title={title}
          chord={ownChord(keys, one.name, one.binding)}
          onPress={(chord) => onChoose(one, chord)}
        />
      ))}
      {all.some(({ name }) => keys[name] !== undefined) && (
        <button
          type="button"
          className={kit.button}
          aria-label={words.reset(title)}
          title={words.reset(title)}
          onClick={() => onReset(command)}
        >
          <AnyIcon name="restore" />
        </button>
      )}
    </div>
  );
}

interface KeyButtonProps {
  readonly title: string;
  readonly chord: string;
  readonly onPress: (chord: string) => void;
}

/** A key that hears the next one. Tab goes on, so that nobody is caught here. */
function KeyButton({ title, chord, onPress }: KeyButtonProps): ReactNode {
  const { platform, notices } = useApp();
  const [isHearing, setHearing] = useState(false);
  const shown = chord && showChord(chord, platform);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isHearing || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const pressed = chordOf(pressOf(event.nativeEvent), platform);
    if (pressed === undefined) return;
    setHearing(false);
    if (pressed !== "Escape") onPress(pressed === "Backspace" ? "" : pressed);
  };
  return (
    <button
      type="button"
      className={styles.key}
      aria-label={isHearing ? words.press : words.change(title, shown)}
      data-hearing={isHearing}
      onClick={() => {
        setHearing(true);
        notices.say(words.press);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => setHearing(false)}
    >
      {isHearing ? words.press : shown || words.noKey}
    </button>
  );
}

/** The question goes; the keyboard stays with the command. */
function backToKey(button: HTMLElement): void {
  button.closest("li")?.querySelector("button")?.focus();
}

interface QuestionProps {
  readonly asked: Asked;
  readonly onTake: (keys: Readonly<Record<string, string>>) => void;
  readonly onLeave: () => void;
}

function Question({ asked: { wanted, chord, from }, onTake, onLeave }: QuestionProps): ReactNode {
  const { platform } = useApp();
  const shown = showChord(chord, platform);
  const names = [...new Set(from.map(({ command }) => words.quoted(strings.commands[command.id])))].join(", ");
  // What the browser does with copy, cut and paste cannot be taken from it.
  const isFixed =
    from.length === 0 || from.some(({ command, binding }) => binding.native || command.group === "review");
  return (
    <p className={styles.question} role="alert">
      <span>{from.length === 0 ? words.refused(shown) : words.taken(shown, names)}</span>
      {!isFixed && (
        <button
          type="button"
          className={`${kit.button} ${kit.outlined}`}
          onClick={(event) => {
            backToKey(event.currentTarget);
            onTake({ [wanted.name]: chord, ...Object.fromEntries(from.map(({ name }) => [name, ""])) });
          }}
        >
          {words.take}
        </button>
      )}
      <button
        type="button"
        className={kit.button}
        onClick={(event) => {
          backToKey(event.currentTarget);
          onLeave();
        }}
      >
        {words.leave}
      </button>
    </p>
  );
}
