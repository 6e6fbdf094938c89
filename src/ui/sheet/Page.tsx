import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Workspace } from "../../app/workspace.ts";
import type { Sheet } from "../../core/describe/sheet.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import { PartEdit } from "./PartEdit.tsx";
import { PartText } from "./PartText.tsx";
import { PART_NAMES, type PartName } from "./parts.ts";
import styles from "./sheet.module.css";

const words = strings.sheet;

interface PageProps {
  readonly sheet: Sheet;
  readonly open: PartName | undefined;
  readonly onOpen: (part: PartName | undefined) => void;
}

/** The page as it is printed; a part that is chosen becomes its fields. */
export function Page({ sheet, open, onOpen }: PageProps): ReactNode {
  return (
    <article className={styles.page} aria-label={words.of(sheet.title || strings.cards.noTitle)}>
      <header className={styles.head}>
        <span>
          <b>{words.title}</b> {sheet.tree}
        </span>
        <span>{sheet.date}</span>
      </header>
      {PART_NAMES.map((name) => (
        <Part key={name} name={name} sheet={sheet} isOpen={open === name} onOpen={onOpen} />
      ))}
      <section className={styles.part} data-part="decisions">
        <Label name="decisions" />
        <div className={styles.content}>
          <PartText name="decisions" sheet={sheet} />
        </div>
      </section>
      <footer className={styles.foot}>{words.foot}</footer>
    </article>
  );
}

interface PartProps extends Pick<PageProps, "sheet" | "onOpen"> {
  readonly name: PartName;
  readonly isOpen: boolean;
}

function Part({ name, sheet, isOpen, onOpen }: PartProps): ReactNode {
  const tree = useTree();
  const fields = useRef<HTMLDivElement>(null);
  const cover = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) takeWish(tree, fields.current) || focusFirst(fields.current);
    else if (wasOpen.current && document.activeElement === document.body) cover.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, tree]);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen(undefined);
  };
  return (
    <section className={styles.part} data-part={name} data-missing={!sheet.has.has(name)}>
      <Label name={name} />
      {isOpen ? (
        <div ref={fields} className={styles.fields} onKeyDown={leave}>
          <PartEdit name={name} aim={sheet.aim} />
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={() => onOpen(undefined)}>
            {words.finish}
          </button>
        </div>
      ) : (
        <div className={styles.content}>
          <PartText name={name} sheet={sheet} />
          <button
            ref={cover}
            type="button"
            className={styles.cover}
            aria-label={words.edit(words.parts[name].name)}
            title={words.edit(words.parts[name].name)}
            onClick={() => onOpen(name)}
          />
        </div>
      )}
    </section>
  );
}

function Label({ name }: { readonly name: keyof typeof words.parts }): ReactNode {
  const { name: title, ask } = words.parts[name];
  return (
    <div className={styles.label}>
      <h3>{title}</h3>
      <p>{ask}</p>
    </div>
  );
}

/** The caret was asked for in a title: it goes to the end of what was typed ahead of it. */
function takeWish({ session }: Workspace, part: HTMLElement | null): boolean {
  const title = part?.querySelector<HTMLTextAreaElement>("[data-field=title] textarea");
  if (!title || session.getState().field?.name !== "title") return false;
  session.setState({ field: undefined });
  title.focus();
  title.setSelectionRange(title.value.length, title.value.length);
  return true;
}

/** The first field that is still empty, else the first. */
function focusFirst(part: HTMLElement | null): void {
  const all = [...(part?.querySelectorAll<HTMLInputElement>("input, textarea, select") ?? [])];
  const first = all.find(({ value, tagName }) => value === "" && tagName !== "SELECT") ?? all[0];
  (first ?? part?.querySelector("button"))?.focus();
}
