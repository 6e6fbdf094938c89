import "../../app/presenting/keys.ts";
import { type ReactNode, useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import {
  end,
  frame,
  leave,
  light,
  placeIn,
  step,
  stopsIn,
  titleOf,
  toggleBig,
  toggleFullScreen,
  toggleSpotlight,
} from "../../app/presenting/present.ts";
import type { Stop } from "../../core/query/stops.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree, useTreeTitle } from "../app-context.ts";
import { MapView } from "../canvas/MapView.tsx";
import { AnyIcon, type AnyIconName } from "../kit/AnyIcon.tsx";
import { Overlays } from "../shell/Overlays.tsx";
import { SavedState } from "../shell/TopBar.tsx";
import styles from "./presenting.module.css";

const words = strings.presenting;

/** The tree and nothing else, large, branch by branch. Everything can be edited on the way. */
export default function Presenting(): ReactNode {
  const title = useTreeTitle();
  const isBig = useSession(({ presenting }) => presenting?.big ?? false);
  useFrame();
  useLight();
  useEnd();
  return (
    <main className={styles.room} data-big={isBig}>
      <h2 className="visually-hidden">{words.title(title || strings.app.untitled)}</h2>
      <div className={styles.stage}>
        <MapView isQuiet />
        <Overlays />
      </div>
      <Controls />
      <SavedState />
    </main>
  );
}

/** What is shown fills the room from the start, and again when the room gets another size. */
function useFrame(): void {
  const tree = useTree();
  useLayoutEffect(() => {
    let size = "";
    const refit = (): void => {
      const { width, height } = tree.canvas.screen;
      if (size === `${width} ${height}`) return;
      size = `${width} ${height}`;
      frame(tree, false);
    };
    refit();
    return tree.canvas.subscribe(refit);
  }, [tree]);
  useEffect(() => tree.takeKeyboard(), [tree]);
}

/** A finding or a command may lead to another screen in the middle of a talk: the large type stays behind. */
function useEnd(): void {
  const app = useApp();
  const tree = useTree();
  useEffect(
    () => () => {
      const { view, presenting } = tree.session.getState();
      if (presenting && view !== "present") end(tree, app);
    },
    [tree, app],
  );
}

/** The light follows the choice, and falls on what is added meanwhile. */
function useLight(): void {
  const tree = useTree();
  useEffect(() => {
    const stops = [
      tree.document.onChange(() => light(tree)),
      tree.session.subscribe((now, before) => {
        if (now.focus !== before.focus) light(tree);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [tree]);
}

/** ms without a movement after which the controls go out of the picture. */
const REST = 3_000;

/** They are there while a hand or the keyboard is near, and out of the picture otherwise. */
function Controls(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { spotlight, big, isFull } = useSession(({ presenting }) => presenting) ?? {};
  const isAtRest = useRest();
  const { stops, at } = useStops();
  const here = stops[at] as Stop;
  return (
    <div className={styles.controls} data-pane="present" data-rest={isAtRest} role="group" aria-label={words.controls}>
      <Round name={words.previous} icon="left" off={at === 0} onClick={() => step(tree, -1)} />
      <span className={styles.place}>
        <span className={styles.count}>{words.place(at + 1, stops.length)}</span>
        <b dir="auto">{titleOf(tree, here)}</b>
      </span>
      <Round name={words.next} icon="right" off={at === stops.length - 1} onClick={() => step(tree, 1)} />
      <span className={styles.gap} />
      <Round name={words.spotlight} icon="spotlight" pressed={spotlight} onClick={() => toggleSpotlight(tree)} />
      <Round name={words.big} icon="big" pressed={big} onClick={() => toggleBig(tree)} />
      <Round
        name={words.full}
        icon="full"
        pressed={isFull}
        onClick={() => void toggleFullScreen(tree, app).catch(app.report)}
      />
      <Round name={words.leave} icon="close" onClick={() => leave(tree, app)} />
    </div>
  );
}

interface RoundProps {
  readonly name: string;
  readonly icon: AnyIconName;
  /** There is nothing further on this side. */
  readonly off?: boolean;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean | undefined;
  readonly onClick: () => void;
}

function Round({ name, icon, off, pressed, onClick }: RoundProps): ReactNode {
  return (
    <button
      type="button"
      className={styles.round}
      aria-label={name}
      title={name}
      aria-disabled={off}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <AnyIcon name={icon} size={20} />
    </button>
  );
}

/** The pictures of the talk as the tree is now, and which one is shown. */
function useStops(): { readonly stops: readonly Stop[]; readonly at: number } {
  const tree = useTree();
  useSyncExternalStore(tree.document.onChange.bind(tree.document), () => tree.structure);
  useSession(({ folded }) => folded);
  useSession(({ presenting }) => presenting?.stop);
  const stops = stopsIn(tree);
  return { stops, at: placeIn(stops, tree) };
}

function useRest(): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setAtRest(true), REST);
    const wake = (): void => {
      setAtRest(false);
      clearTimeout(timer);
      timer = setTimeout(() => setAtRest(true), REST);
    };
    document.addEventListener("pointermove", wake);
    document.addEventListener("pointerdown", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointermove", wake);
      document.removeEventListener("pointerdown", wake);
    };
  }, []);
  return isAtRest;
}
