import { type ReactNode, useMemo } from "react";
import { useStore } from "zustand";
import type { DocExample } from "../../core/lint/doc.ts";
import { STEP_FIELDS } from "../../core/records/step-fields.ts";
import { sceneOf } from "../../formats/scene/scene.ts";
import { useApp, useTree } from "../app-context.ts";
import { Shapes } from "../kit/Shapes.tsx";
import styles from "./rules.module.css";
import { exampleOf, type RulePage } from "./use-rule.ts";

interface ExamplePictureProps {
  readonly page: RulePage;
  readonly example: DocExample;
  /** Only the titles, for a small picture. */
  readonly small?: boolean;
}

/** An example of a rule's page, drawn as on the map; what the rule finds is marked on the cards. */
export function ExamplePicture({ page, example, small = false }: ExamplePictureProps): ReactNode {
  const app = useApp();
  const { canvas, host } = useTree();
  const theme = useStore(app.theme.store, (state) => state.shown);
  const { measurer } = canvas.cards;
  const scene = useMemo(() => {
    const { view, found, ids } = exampleOf(page, example);
    const isWritten = [...ids.values()].some((id) => STEP_FIELDS.some((field) => view.node(id)?.[field] !== undefined));
    return sceneOf(view, {
      measurer,
      today: host.today(),
      language: page.language,
      theme,
      detail: small ? "titles" : isWritten ? "all" : "card",
      findings: found,
      because: !small,
      transparent: true,
    });
  }, [page, example, small, theme, measurer, host]);
  const { width, height } = scene;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width, aspectRatio: `${width} / ${height}` }}
      role="img"
      aria-label={scene.description}
    >
      <Shapes items={scene.items} />
    </svg>
  );
}
