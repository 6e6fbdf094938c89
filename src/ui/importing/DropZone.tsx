import { type ReactNode, useEffect, useState } from "react";
import { openFiles } from "../../app/importing/open-outside.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import styles from "../shell/shell.module.css";

/** Files dropped anywhere open the preview. */
export function DropZone(): ReactNode {
  const app = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void openFiles(app, files).catch(app.report);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [app]);
  return over ? <div className={styles.drop}>{strings.dropping}</div> : null;
}
