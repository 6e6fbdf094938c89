import type { CSSProperties, ReactNode } from "react";
import type { TextBox } from "../../core/card/text-box.ts";
import { useTreeLanguage } from "../app-context.ts";
import styles from "./card.module.css";

/** Text in lines that are broken already. A space ends each, so that a copy or a screen reader joins them right. */
export function Lines({
  box,
  className,
  rowText,
}: {
  readonly box: TextBox;
  readonly className?: string | undefined;
  /** The text of a row, into which somebody may point. */
  readonly rowText?: boolean;
}): ReactNode {
  const lang = useTreeLanguage();
  const { x: left, y: top, width, height } = box;
  const style: CSSProperties = { top, left, width, height, ...fontOf(box.font, box.lineHeight) };
  return (
    <div className={`${styles.lines} ${className ?? ""}`} style={style} lang={lang} dir="auto" data-row-text={rowText}>
      {box.lines.map((line, i) => (
        // Lines have no identity of their own.
        <span key={`${i}:${line}`}>{`${line} `}</span>
      ))}
    </div>
  );
}

export function fontOf(font: TextBox["font"], lineHeight?: number): CSSProperties {
  return {
    fontSize: font.size,
    fontWeight: font.weight,
    ...(font.letterSpacing === undefined ? {} : { letterSpacing: font.letterSpacing }),
    ...(lineHeight === undefined ? {} : { lineHeight: `${lineHeight}px` }),
  };
}
