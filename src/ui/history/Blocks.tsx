import type { ReactNode } from "react";
import type { Id } from "../../core/records/fields.ts";
import type { ChangesPicture } from "../../formats/scene/changes.ts";

interface BlocksProps {
  readonly picture: ChangesPicture;
  readonly ids: readonly Id[];
}

/** Cards from far off: a block each, in the colour of what happened to it; one path a colour, whatever their number. */
export function Blocks({ picture, ids }: BlocksProps): ReactNode {
  const { palette } = picture;
  const paths = new Map<string, string[]>();
  for (const id of ids) {
    const box = picture.place(id);
    const sign = picture.signOf(id);
    const fill = sign ? palette.changes[sign] : palette.edge;
    if (!box) continue;
    const path = paths.get(fill) ?? [];
    path.push(`M${box.x} ${box.y}h${box.w}v${box.h}h${-box.w}z`);
    paths.set(fill, path);
  }
  return [...paths].map(([fill, path]) => <path key={fill} d={path.join("")} fill={fill} />);
}
