import type { ReactNode } from "react";
import statement from "../../../.github/ACCESSIBILITY.md?raw";
import { useHelpPages } from "../pages.ts";
import { Prose } from "./Prose.tsx";

/** What is promised to everybody, what was tested, and what is known not to work yet. */
export default function Access(): ReactNode {
  const { language, text } = useHelpPages();
  return <Prose language={language} text={text?.access ?? statement.replace(/^# .*\n/, "")} />;
}
