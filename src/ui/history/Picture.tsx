import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { Box } from "../../core/layout/geometry.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Merged, only, type Shown } from "../../core/revisions/merge.ts";
import { strings } from "../../core/strings/index.ts";
import { ChangesPicture } from "../../formats/scene/changes.ts";
import { useApp, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import { Shapes } from "../kit/Shapes.tsx";
import { Blocks } from "./Blocks.tsx";
import { ChangeSign } from "./ChangeSign.tsx";
import styles from "./picture.module.css";
import { type PictureView, usePictureView } from "./use-picture-view.ts";

const words = strings.revisions;
const SHOWN: readonly Shown[] = ["both", "before", "after"];
/** Below this zoom nothing can be read, and cards are blocks. */
const BLOCKS_BELOW = 0.3;

interface PictureProps {
  readonly merged: Merged;
  /** What a screen reader calls it. */
  readonly name: string;
  readonly shown: Shown;
  readonly chosen: Id | undefined;
  readonly onShown: (shown: Shown) => void;
  readonly onChosen: (id: Id | undefined) => void;
}

/** Both states as one picture. Only what is near the window is drawn. */
export function Picture({ merged, name, shown, chosen, onShown, onChosen }: PictureProps): ReactNode {
  const app = useApp();
  const { canvas, host } = useTree();
  const theme = useStore(app.theme.store, (state) => state.shown);
  const { language } = app;
  const picture = useMemo(() => {
    const options = { measurer: canvas.cards.measurer, today: host.today(), language, theme };
    return new ChangesPicture(only(merged, shown), options);
  }, [merged, shown, theme, language, canvas, host]);
  const bounds = useMemo(() => picture.bounds(), [picture]);
  const frame = useRef<HTMLDivElement>(null);
  const view = usePictureView(frame, bounds);
  const { show } = view;
  useEffect(() => {
    const box = chosen === undefined ? undefined : picture.place(chosen);
    if (box) show(box);
  }, [chosen, picture, show]);
  const hint = useId();
  // It takes the keyboard, to be moved by keys.
  const keyboard = { role: "group", tabIndex: 0, "aria-label": name } as const;
  return (
    <>
      <Legend shown={shown} onShown={onShown} />
      <div
        ref={frame}
        className={styles.picture}
        {...keyboard}
        aria-describedby={hint}
        onKeyDown={(event) => onKey(event, view)}
        onClick={(event) => onChosen(hit(event, picture, view))}
      >
        <Drawing picture={picture} view={view} chosen={chosen} />
      </div>
      <p id={hint} className="visually-hidden">
        {words.pictureHint}
      </p>
      <Controls view={view} />
    </>
  );
}

interface DrawingProps {
  readonly picture: ChangesPicture;
  readonly view: PictureView;
  readonly chosen: Id | undefined;
}

function Drawing({ picture, view, chosen }: DrawingProps): ReactNode {
  const { x, y, zoom, width, height } = view;
  const links = useMemo(() => picture.links(), [picture]);
  const window = visible(view);
  const cards = picture.cardsIn(window);
  const edges = picture.edgesIn(window).flatMap((id) => picture.edge(id) ?? []);
  const box = chosen === undefined ? undefined : picture.place(chosen);
  return (
    <svg width={width} height={height} aria-hidden="true" focusable="false">
      <g transform={`translate(${x} ${y}) scale(${zoom})`}>
        <Shapes items={links} />
        <Shapes items={edges} />
        {zoom < BLOCKS_BELOW ? (
          <Blocks picture={picture} ids={cards} />
        ) : (
          cards.map((id) => (
            <g key={id} data-card={id} data-sign={picture.signOf(id)}>
              <Shapes items={picture.card(id)} />
            </g>
          ))
        )}
        {box && (
          <rect
            className={styles.chosen}
            x={box.x - 3}
            y={box.y - 3}
            width={box.w + 6}
            height={box.h + 6}
            rx={12}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </g>
    </svg>
  );
}

function Legend({ shown, onShown }: Pick<PictureProps, "shown" | "onShown">): ReactNode {
  return (
    <div className={styles.head}>
      <ul className={styles.legend} aria-label={words.legend}>
        {(["added", "removed", "changed", "moved"] as const).map((sign) => (
          <li key={sign}>
            <ChangeSign sign={sign} />
            {words.groups[sign]}
          </li>
        ))}
      </ul>
      <div className={styles.modes} role="group" aria-label={words.show}>
        {SHOWN.map((mode) => (
          <button key={mode} type="button" aria-pressed={shown === mode} onClick={() => onShown(mode)}>
            {words.modes[mode]}
          </button>
        ))}
      </div>
    </div>
  );
}

function Controls({ view }: { readonly view: PictureView }): ReactNode {
  return (
    <div className={styles.zoom} role="group" aria-label={strings.map.zoom}>
      <button type="button" className={kit.button} aria-label={words.zoomOut} onClick={() => view.zoomBy(-1)}>
        <Icon name="minus" />
      </button>
      <span className={styles.percent}>{strings.map.percent(view.zoom)}</span>
      <button type="button" className={kit.button} aria-label={words.zoomIn} onClick={() => view.zoomBy(1)}>
        <Icon name="plus" />
      </button>
      <button type="button" className={kit.button} aria-label={words.fit} onClick={view.showAll}>
        <Icon name="full" />
      </button>
    </div>
  );
}

/** The window and half a screen around it, on the picture. */
function visible({ x, y, zoom, width, height }: PictureView): Box {
  const [w, h] = [width / zoom, height / zoom];
  return { x: -x / zoom - w / 4, y: -y / zoom - h / 4, w: w * 1.5, h: h * 1.5 };
}

function hit(event: MouseEvent<HTMLElement>, picture: ChangesPicture, { x, y, zoom }: PictureView): Id | undefined {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return picture.at({ x: (event.clientX - left - x) / zoom, y: (event.clientY - top - y) / zoom });
}

function onKey(event: KeyboardEvent, view: PictureView): void {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => view.pan(1, 0),
    ArrowRight: () => view.pan(-1, 0),
    ArrowUp: () => view.pan(0, 1),
    ArrowDown: () => view.pan(0, -1),
    "+": () => view.zoomBy(1),
    "=": () => view.zoomBy(1),
    "-": () => view.zoomBy(-1),
    "0": view.showAll,
  };
  const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
  if (!run) return;
  event.preventDefault();
  run();
}
