import type { ReactNode } from "react";
import { showChord } from "../../app/keys/chord.ts";
import { GUIDES } from "../../core/strings/helping.ts";
import { useApp } from "../app-context.ts";
import { CommandButton } from "../kit/CommandButton.tsx";
import styles from "./help.module.css";
import { Inline } from "./Prose.tsx";

/** A short way through each job, and a tree to try all of it on. */
export function Begin(): ReactNode {
  return (
    <>
      <p className={styles.first}>
        <CommandButton id="tree.tour" icon="map" look="outlined" />
      </p>
      <div className={styles.columns}>
        {GUIDES.map(({ title, steps }) => (
          <section key={title} className={styles.section}>
            <h3>{title}</h3>
            <ol>
              {steps.map((step) => (
                <li key={step}>
                  <Step text={step} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}

function Step({ text }: { readonly text: string }): ReactNode {
  const { platform } = useApp();
  return text
    .split(/(\{[^}]+\})/)
    .map((part, i) =>
      part.startsWith("{") ? (
        <kbd key={`${i} ${part}`}>{showChord(part.slice(1, -1), platform)}</kbd>
      ) : (
        <Inline key={`${i} ${part}`} text={part} />
      ),
    );
}
