import { type KeyboardEvent, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Choice, choicesOf, countOf, MENUS, type MenuName, pickedOf } from "../../app/find/choices.ts";
import { hasWish, readAsk, withWish } from "../../core/query/asking.ts";
import type { Face } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { FaceIcon, Icon } from "../kit/Icon.tsx";
import { stepTo } from "../menu/step.ts";
import { usePressOutside } from "../sketch/use-press-outside.ts";
import styles from "./find.module.css";

const words = strings.find;

interface WishesProps {
  readonly asked: string;
  readonly onAsk: (asked: string) => void;
}

/** What can be asked for beside words, to pick: each pick writes itself into the field. */
export function Wishes({ asked, onAsk }: WishesProps): ReactNode {
  const tree = useTree();
  return (
    <div className={styles.wishes} role="group" aria-label={words.narrow}>
      {MENUS.map((menu) => {
        const choices = choicesOf(tree, menu);
        return choices.length > 0 && <Picks key={menu} menu={menu} choices={choices} asked={asked} onAsk={onAsk} />;
      })}
      {asked.trim() !== "" && (
        <button type="button" className={styles.clear} onClick={() => onAsk("")}>
          {words.clear}
        </button>
      )}
    </div>
  );
}

interface PicksProps extends WishesProps {
  readonly menu: MenuName;
  readonly choices: readonly Choice[];
}

/** One menu of values. It stays open, so that several can be picked. */
function Picks({ menu, choices, asked, onAsk }: PicksProps): ReactNode {
  const [open, setOpen] = useState(false);
  const all = useRef<HTMLSpanElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  usePressOutside(all, open, () => setOpen(false));
  const picked = pickedOf(choices, asked);
  const isOn = picked > 0 || readAsk(asked).wishes.some(({ key }) => key === menu);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" && !open) setOpen(true);
    else if (!open) return;
    else if (event.key === "Escape") {
      setOpen(false);
      trigger.current?.focus();
    } else if (event.key === "Tab") {
      setOpen(false);
      trigger.current?.focus();
      return;
    } else if (!stepTo(all.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span ref={all} onKeyDown={onKeyDown}>
      <button
        ref={trigger}
        type="button"
        className={styles.wish}
        data-on={isOn}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.menus[menu]}
        {picked > 0 && <b>{picked}</b>}
        <Icon name="down" size={12} />
      </button>
      {open && (
        <Popup name={words.menus[menu]} below={trigger}>
          {choices.map((choice) => (
            <Pick
              key={`${choice.key} ${choice.value}`}
              choice={choice}
              on={hasWish(asked, choice.key, choice.value)}
              onChange={(on) => onAsk(withWish(asked, choice.key, choice.value, on))}
            />
          ))}
        </Popup>
      )}
    </span>
  );
}

const GAP = 8;

interface PopupProps {
  readonly name: string;
  readonly below: { readonly current: HTMLElement | null };
  readonly children: ReactNode;
}

/** Below the button that opened it, whole inside the window, with the keyboard on its first line. */
function Popup({ name, below, children }: PopupProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = menu.current;
    const at = below.current?.getBoundingClientRect();
    if (!element || !at) return;
    const left = Math.min(at.left, window.innerWidth - element.offsetWidth - GAP);
    const room = window.innerHeight - at.bottom - 2 * GAP;
    Object.assign(element.style, {
      left: `${Math.max(GAP, left)}px`,
      top: `${at.bottom + 4}px`,
      maxHeight: `${room}px`,
    });
    element.querySelector<HTMLElement>("[role=menuitemcheckbox]")?.focus();
  }, [below]);
  return (
    <div ref={menu} role="menu" aria-label={name} className={styles.menu}>
      {children}
    </div>
  );
}

interface PickProps {
  readonly choice: Choice;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Pick({ choice, on, onChange }: PickProps): ReactNode {
  const tree = useTree();
  const count = useMemo(() => countOf(tree, choice), [tree, choice]);
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={on}
      tabIndex={-1}
      className={styles.pick}
      onPointerEnter={(event) => event.pointerType === "mouse" && event.currentTarget.focus({ preventScroll: true })}
      onClick={() => onChange(!on)}
    >
      <span className={styles.check}>{on && <AnyIcon name="check" size={14} />}</span>
      {choice.key === "kind" && <FaceIcon face={choice.value as Face} />}
      <span className={styles.name}>{choice.name}</span>
      <span className={styles.many}>{count}</span>
    </button>
  );
}
