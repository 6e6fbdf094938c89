import { type ReactNode, useEffect, useState } from "react";
import { strings } from "../../core/strings/index.ts";
import styles from "../shell/shell.module.css";

/** Files dropped anywhere open the preview; while one is held over the page it says so. */
export function DropZone(): ReactNode {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = ({ dataTransfer }: DragEvent): void => setOver(dataTransfer?.types.includes("Files") ?? false);
    const onLeave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const onDrop = (): void => setOver(false);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, []);
  return over ? <div className={styles.drop}>{strings.app.drop}</div> : null;
}
