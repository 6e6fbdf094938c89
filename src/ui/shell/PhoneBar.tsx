import type { ReactNode } from "react";
import { goToFinding } from "../../app/audit/go-to-finding.ts";
import { runCommand } from "../../app/commands/registry.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import { useShownFindings } from "../use-findings.ts";
import styles from "./phone.module.css";

/** On a phone the parts of a tree are one tap of a thumb away, at the bottom; elsewhere it is not shown. */
export function PhoneBar(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const view = useSession((session) => session.view);
  /** The sheet and the history have no findings beside them. */
  const isAway = view !== "map" && view !== "outline";
  const audit = useSession((session) => session.auditOpen && !session.inspectorOpen) && !isAway;
  const findings = useShownFindings();
  const show = (name: "map" | "outline"): void =>
    tree.session.setState({ view: name, pane: name, auditOpen: false, inspectorOpen: false });
  const add = (): void => {
    if (isAway) show("map");
    const id = tree.focused ? "sketch.child" : "sketch.aim";
    void runCommand(id, { app, tree }).catch(app.report);
  };
  const showScreen = (name: "review" | "history"): void =>
    void runCommand(`view.${name}`, { app, tree }).catch(app.report);
  const toggleAudit = (): void => {
    const { auditOpen, inspectorOpen } = tree.session.getState();
    const isShown = auditOpen && !isAway;
    // The details stand before the findings.
    tree.session.setState({ inspectorOpen: false, auditOpen: isShown && inspectorOpen });
    if (isShown) return;
    if (isAway) tree.session.setState({ view: "map", pane: "map" });
    if (findings.length > 0) goToFinding(tree, 1);
    else tree.session.setState({ auditOpen: true });
  };
  return (
    <nav className={styles.bar} data-pane="bar" aria-label={strings.app.phoneBar}>
      <button type="button" aria-pressed={view === "outline" && !audit} onClick={() => show("outline")}>
        <Icon name="list" size={20} />
        {strings.app.views.outline}
      </button>
      <button type="button" aria-pressed={view === "map" && !audit} onClick={() => show("map")}>
        <Icon name="tree" size={20} />
        {strings.app.views.map}
      </button>
      <button type="button" onClick={add}>
        <Icon name="plus" size={20} />
        {strings.app.add}
      </button>
      <button type="button" aria-pressed={audit} onClick={toggleAudit}>
        <Icon name="guardrail" size={20} />
        {strings.audit.title}
        {findings.length > 0 && <span className={styles.count}>{findings.length}</span>}
      </button>
      <button type="button" aria-pressed={view === "review" || view === "log"} onClick={() => showScreen("review")}>
        <Icon name="clock" size={20} />
        {strings.app.views.review}
      </button>
      <button type="button" aria-pressed={view === "history"} onClick={() => showScreen("history")}>
        <Icon name="restore" size={20} />
        {strings.app.views.history}
      </button>
    </nav>
  );
}
