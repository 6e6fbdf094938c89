import type { ReactNode } from "react";
import type { Face } from "../../core/records/node.ts";
import type { Thumbnail } from "../../formats/scene/thumbnail.ts";
import { faceColor } from "../kit/Icon.tsx";

interface PictureProps {
  readonly picture: Thumbnail;
  /** Largest size in px; a smaller tree is not blown up. */
  readonly width: number;
  readonly height: number;
}

/** The shape of a tree in the colours of the theme. Decorative: the title stands beside it. */
export function Picture({ picture, width, height }: PictureProps): ReactNode {
  const scale = Math.min(1, width / picture.width, height / picture.height);
  return (
    <svg
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      width={picture.width * scale}
      height={picture.height * scale}
      aria-hidden="true"
    >
      <path d={picture.edges} fill="none" stroke="var(--edge)" strokeWidth={1} vectorEffect="non-scaling-stroke" />
      {(Object.entries(picture.boxes) as [Face, string][]).map(([face, path]) => (
        <path key={face} d={path} fill={fillOf(face)} />
      ))}
    </svg>
  );
}

/** A page with lines on it. */
export function PagePicture(): ReactNode {
  return (
    <svg viewBox="0 0 34 44" width={34} height={44} aria-hidden="true">
      <rect x="0.5" y="0.5" width="33" height="43" rx="2.5" fill="var(--surface)" stroke="var(--edge)" />
      <rect x="6" y="7" width="22" height="4" fill="var(--aim)" />
      <path d="M6 17H24M6 23H28M6 29H20M6 35H28" stroke="var(--edge)" strokeWidth="2" />
    </svg>
  );
}

/** A ring of ten, fifteen and five minutes. */
export function ClockPicture(): ReactNode {
  const ring = { fill: "none", strokeWidth: 5, pathLength: 30, cx: 22, cy: 22, r: 18 } as const;
  return (
    <svg viewBox="0 0 44 44" width={44} height={44} aria-hidden="true">
      <circle {...ring} stroke="var(--aim)" strokeDasharray="9.2 20.8" transform="rotate(-90 22 22)" />
      <circle {...ring} stroke={fillOf("leading")} strokeDasharray="14.2 15.8" transform="rotate(30 22 22)" />
      <circle {...ring} stroke={fillOf("proxy")} strokeDasharray="4.2 25.8" transform="rotate(210 22 22)" />
    </svg>
  );
}

function fillOf(face: Face): string {
  return face === "aim" ? "var(--aim)" : `color-mix(in srgb, ${faceColor(face)} 32%, var(--surface))`;
}
