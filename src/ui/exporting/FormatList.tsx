import type { ReactNode, RefObject } from "react";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { FORMATS } from "../../formats/index.gen.ts";
import { formatNames, titleOfFormat } from "../../formats/names.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import styles from "./exporting.module.css";

const GROUPS = ["picture", "document", "text", "tree"] as const;
const ICONS = { picture: "image", document: "file", text: "rows", tree: "tree" } as const;

/** Every format that can be written, as the list shows them. */
export const WRITTEN: readonly FormatInfo[] = GROUPS.flatMap((group) =>
  FORMATS.filter((format) => format.can.write && format.group === group).sort(
    (a, b) => Number(b.usual === true) - Number(a.usual === true),
  ),
);

interface FormatListProps {
  readonly chosen: FormatInfo;
  readonly onChoose: (format: FormatInfo) => void;
  /** The chosen one, where the keyboard starts. */
  readonly start: RefObject<HTMLInputElement | null>;
}

/** The formats with one line of purpose each. */
export function FormatList({ chosen, onChoose, start }: FormatListProps): ReactNode {
  return (
    <fieldset className={styles.formats}>
      <legend className="visually-hidden">{strings.exporting.formats}</legend>
      {GROUPS.map((group) => (
        <div key={group}>
          <h3>{strings.exporting.groups[group]}</h3>
          {WRITTEN.filter((format) => format.group === group).map((format) => (
            <label key={format.id} className={styles.format}>
              <input
                type="radio"
                name="format"
                ref={format === chosen ? start : undefined}
                checked={format === chosen}
                onChange={() => onChoose(format)}
              />
              <AnyIcon name={format.isLink ? "link" : ICONS[group]} />
              <b>{titleOfFormat(format)}</b>
              <span>{formatNames[format.id]?.purpose ?? format.purpose}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
