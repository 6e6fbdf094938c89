import { strings } from "../../core/strings/index.ts";
import kit from "../kit/kit.module.css";
import styles from "./shell.module.css";

/** What stands there when the application does not start: an empty page would say nothing. Nothing else works by then. */
export function showNotStarted(root: HTMLElement): void {
  const main = Object.assign(document.createElement("main"), { className: styles.screen });
  const name = Object.assign(document.createElement("h1"), { textContent: strings.app.name });
  const text = Object.assign(document.createElement("p"), { textContent: strings.problem.notStarted, role: "alert" });
  const reload = Object.assign(document.createElement("button"), {
    type: "button",
    className: `${kit.button} ${kit.primary}`,
    textContent: strings.problem.reload,
    onclick: () => location.reload(),
  });
  main.append(name, text, reload);
  root.replaceChildren(main);
}
