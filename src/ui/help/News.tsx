import type { ReactNode } from "react";
import changelog from "../../../CHANGELOG.md?raw";
import { inLanguage } from "../../core/strings/changelog.ts";
import { useHelpPages } from "../pages.ts";
import { Prose } from "./Prose.tsx";

/** What people notice of each version, as the repository keeps it; a version without an entry is not shown. */
export default function News(): ReactNode {
  const { language, text } = useHelpPages();
  const versions = (text ? inLanguage(changelog, text) : changelog).split(/^(?=## )/m).slice(1);
  return versions
    .filter((version) => /^- /m.test(version))
    .map((version) => (
      <Prose
        key={version.slice(0, 40)}
        language={language}
        text={version.replace(/^## \[([^\]]+)\]/, "## $1").replace(" - Unreleased", "")}
      />
    ));
}
