import { Component, type ReactNode } from "react";
import { saveTree } from "../../app/exporting/save-tree.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import kit from "../kit/kit.module.css";
import styles from "./shell.module.css";

interface State {
  readonly error: unknown;
}

/** Where drawing the interface fails, this says whether what was typed is kept, and how to go on. */
export class ProblemBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Problem />;
  }
}

function Problem(): ReactNode {
  const app = useApp();
  const tree = app.tree();
  const isSafe = !app.keeping.getState().memoryOnly && tree?.saver.state.kind !== "not-saved";
  return (
    <main className={styles.screen} role="alert">
      <h1>{strings.problem.title}</h1>
      <p>{isSafe ? strings.problem.safe : strings.problem.unsafe}</p>
      {!isSafe && tree && (
        <button
          type="button"
          className={`${kit.button} ${kit.primary}`}
          onClick={() => void saveTree(tree, app).catch(app.report)}
        >
          {strings.problem.copy}
        </button>
      )}
      <button
        type="button"
        className={`${kit.button} ${isSafe ? kit.primary : kit.outlined}`}
        onClick={() => location.reload()}
      >
        {strings.problem.reload}
      </button>
    </main>
  );
}
