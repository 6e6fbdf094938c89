import type { ReactNode } from "react";
import type { Course } from "../../core/card/content.ts";
import { CARD } from "../../core/card/metrics.ts";
import { sparkPoints } from "../../core/card/spark.ts";

/** The course of a metric's readings with its target as a dashed line. Decorative: the value stands beside it. */
export function Sparkline({ course }: { readonly course: Course }): ReactNode {
  const { sparkWidth: width, sparkHeight: height } = CARD;
  const { points, targetY } = sparkPoints(course, width, height);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} fill="none" aria-hidden="true">
      {targetY !== undefined && <path d={`M0 ${targetY}H${width}`} stroke="var(--ink-faint)" strokeDasharray="2 3" />}
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
        stroke="currentColor"
        strokeWidth={1.75}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
