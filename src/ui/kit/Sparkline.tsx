import type { ReactNode } from "react";
import type { Course } from "../../core/card/content.ts";
import { CARD } from "../../core/card/metrics.ts";
import { GATE_REACH, sparkPoints } from "../../core/card/spark.ts";

interface SparklineProps {
  readonly course: Course;
  /** In px; that of a card without. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * The course of a metric's readings, its target as a dashed line, its gate as a hollow diamond. Decorative: the value stands
 * beside it.
 */
export function Sparkline({ course, width = CARD.sparkWidth, height = CARD.sparkHeight }: SparklineProps): ReactNode {
  const { points, targetY, gate } = sparkPoints(course, width, height);
  const reach = GATE_REACH;
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
      {gate && (
        <path
          d={`M${gate.x} ${gate.y - reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`}
          fill="var(--gate-fill, var(--surface))"
          stroke="var(--gate-stroke, var(--ink))"
          strokeWidth={1.25}
        />
      )}
    </svg>
  );
}
