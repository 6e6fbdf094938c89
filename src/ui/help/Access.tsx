import type { ReactNode } from "react";
import statement from "../../../.github/ACCESSIBILITY.md?raw";
import { Prose } from "./Prose.tsx";

/** What is promised to everybody, what was tested, and what is known not to work yet. */
export default function Access(): ReactNode {
  return <Prose text={statement.replace(/^# .*\n/, "")} />;
}
