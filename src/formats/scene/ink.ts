import type { Step } from "../../core/layout/edges.ts";
import type { Box } from "../../core/layout/geometry.ts";
import type { Primitive, TextShape } from "./primitives.ts";

/** The box around everything that is drawn; of texts only those of known width count, the others stand on cards. */
export function inkOf(items: readonly Primitive[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const item of items) {
    if (item.shape === "box") {
      const line = item.stroke === undefined ? 0 : 0.5;
      take(item.x - line, item.y - line);
      take(item.x + item.w + line, item.y + item.h + line);
    } else if (item.shape === "text") takeText(item, take);
    else for (const step of item.steps) takeStep(step, item.width / 2, take);
  }
  return left > right ? { x: 0, y: 0, w: 0, h: 0 } : { x: left, y: top, w: right - left, h: bottom - top };
}

function takeText({ x, y, widths, lineHeight, font, anchor, rightToLeft }: TextShape, take: Take): void {
  if (!widths || widths.length === 0) return;
  const width = Math.max(...widths);
  const start = anchor === "middle" ? x - width / 2 : (anchor === "end") !== (rightToLeft === true) ? x - width : x;
  take(start, y - font.size * 0.75);
  take(start + width, y + (widths.length - 1) * lineHeight + font.size * 0.22);
}

type Take = (x: number, y: number) => void;

/** The corners of a curve stand for it: ours bend towards them and never beyond. */
function takeStep(step: Step, line: number, take: Take): void {
  for (let i = 1; i < step.length; i += 2) {
    const [x, y] = [step[i] as number, step[i + 1] as number];
    take(x - line, y - line);
    take(x + line, y + line);
  }
}

/** The same drawing elsewhere. */
export function moved(items: readonly Primitive[], x: number, y: number): Primitive[] {
  return items.map((item) => {
    if (item.shape !== "path") return { ...item, x: item.x + x, y: item.y + y };
    return { ...item, steps: item.steps.map((step) => movedStep(step, x, y)) };
  });
}

function movedStep([command, ...at]: Step, x: number, y: number): Step {
  return [command, ...at.map((value, i) => value + (i % 2 === 0 ? x : y))] as unknown as Step;
}
