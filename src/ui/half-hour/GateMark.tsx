import { type ReactNode, useCallback, useSyncExternalStore } from "react";
import { toScreen } from "../../app/canvas-model/window-box.ts";
import { formatDate, formatValue } from "../../core/describe/format.ts";
import { isWhole } from "../../core/loop/gates.ts";
import { strings } from "../../core/strings/index.ts";
import { useSession, useTree } from "../app-context.ts";
import styles from "./half-hour.module.css";
import type { PlanNow } from "./use-plan.ts";

const words = strings.halfHour.gate;

/** The gate as a hollow diamond below the card of its number, where there is always room, while it is being written and after. */
export function GateMark({ gate, parts, today, language }: PlanNow): ReactNode {
  const { canvas, document } = useTree();
  const viewport = useSession((session) => session.viewport);
  const id = (gate ? gate.metric : parts.proxy?.id) ?? "";
  const place = useSyncExternalStore(
    useCallback((wake) => canvas.subscribe(wake), [canvas]),
    () => {
      const box = canvas.shown(id);
      return box ? `${box.x} ${box.y + box.h}` : "";
    },
  );
  if (place === "") return null;
  const [x = 0, y = 0] = place.split(" ").map(Number);
  const at = toScreen(viewport, { x, y });
  const said =
    gate && isWhole(gate)
      ? words.says(
          words.sides[gate.comparator],
          formatValue(gate.value, document.node(id)?.unit, language),
          formatDate(gate.date, today, language),
        )
      : words.being;
  return (
    <p className={styles.gate} style={{ transform: `translate(${at.x}px, ${at.y + 6}px)` }} aria-hidden="true">
      <svg width="22" height="22" viewBox="14 0 22 22" aria-hidden="true">
        <path d="M25 3l8 8-8 8-8-8z" fill="var(--canvas)" stroke="var(--ink)" strokeWidth="1.75" />
      </svg>
      {said}
    </p>
  );
}
