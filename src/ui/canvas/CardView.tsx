import type { ReactNode } from "react";
import type { Card } from "../../core/card/card.ts";
import { faces, cards as words } from "../../core/strings/cards.ts";
import { Icon } from "../kit/Icon.tsx";
import { Sparkline } from "../kit/Sparkline.tsx";
import styles from "./card.module.css";
import { Lines } from "./Lines.tsx";
import { StepRows } from "./StepRows.tsx";

interface CardViewProps {
  readonly card: Card;
  /** The tactic's number, like 3:1.2; empty where there is none. */
  readonly number: string;
}

/** What stands on a card. Every line has the place that the layout gave it, so nothing can wrap differently. */
export function CardView({ card, number }: CardViewProps): ReactNode {
  const { content, kind, padX, width } = card;
  return (
    <div className={styles.face} data-breached={content.breached || undefined}>
      <div className={styles.kind} style={{ top: kind.y, left: padX, width: width - 2 * padX }}>
        <Icon name={card.face} size={14} />
        <span>{faces[card.face]}</span>
        {number && <span className={styles.number}>{number}</span>}
        {!number && content.owner && !content.meta && <Avatar owner={content.owner} small />}
      </div>
      {!content.typing && (
        <Lines box={card.title} className={content.title.trim() ? styles.title : `${styles.title} ${styles.asked}`} />
      )}
      {card.value && (
        <>
          {card.value.text && <Lines box={card.value.text} />}
          {card.value.goal && <Lines box={card.value.goal} className={styles.goal} />}
          {card.value.spark !== undefined && content.spark && (
            <div className={styles.spark} style={{ top: card.value.spark, right: padX }}>
              <Sparkline course={content.spark} />
            </div>
          )}
        </>
      )}
      {card.chips && <Chips card={card} />}
      <StepRows card={card} />
      {card.meta && <Meta card={card} />}
    </div>
  );
}

function Chips({ card }: { readonly card: Card }): ReactNode {
  if (!card.chips) return null;
  return (
    <div className={styles.chips} style={{ top: card.chips.y, left: card.padX, right: card.padX }}>
      {card.chips.lines.map((line) => (
        <div key={line.join()} className={styles.chipLine}>
          {line.map((i) => (
            <span key={i} className={styles.chip}>
              {card.content.chips[i]}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

function Meta({ card }: { readonly card: Card }): ReactNode {
  const { meta, owner } = card.content;
  if (!card.meta || !meta) return null;
  return (
    <div className={styles.meta} style={{ top: card.meta.y, left: card.padX, right: card.padX }}>
      {owner ? <Avatar owner={owner} /> : <span className={styles.chip}>{words.noOwner}</span>}
      {(meta.signals > 0 || !meta.measured) && (
        <span className={meta.signals > 0 ? styles.chip : `${styles.chip} ${styles.none}`}>
          <Icon name="proxy" size={13} />
          {words.signals(meta.signals)}
        </span>
      )}
    </div>
  );
}

/** The first letter of an owner's name; the whole name in the tooltip and for screen readers. */
function Avatar({ owner, small = false }: { readonly owner: string; readonly small?: boolean }): ReactNode {
  const initial = [...owner.trim()][0]?.toLocaleUpperCase() ?? "";
  return (
    <span className={small ? `${styles.avatar} ${styles.small}` : styles.avatar} title={owner}>
      {initial}
    </span>
  );
}
