import { Component, type ReactNode } from "react";
import { strings } from "../../core/strings/index.ts";
import kit from "../kit/kit.module.css";
import styles from "./shell.module.css";

interface State {
  readonly error: unknown;
}

/** Where drawing the interface fails, this says that what was typed is kept, and how to go on. */
export class ProblemBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className={styles.screen} role="alert">
        <h1>{strings.problem.title}</h1>
        <p>{strings.problem.safe}</p>
        <button type="button" className={`${kit.button} ${kit.primary}`} onClick={() => location.reload()}>
          {strings.problem.reload}
        </button>
      </main>
    );
  }
}
