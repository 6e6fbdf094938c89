import type { ReactNode } from "react";
import changelog from "../../../CHANGELOG.md?raw";
import { Prose } from "./Prose.tsx";

/** What people notice of each version, as the repository keeps it; a version without an entry is not shown. */
export default function News(): ReactNode {
  const versions = changelog.split(/^(?=## )/m).slice(1);
  return versions
    .filter((version) => /^- /m.test(version))
    .map((version) => <Prose key={version.slice(0, 40)} text={version.replace(/^## \[([^\]]+)\]/, "## $1")} />);
}
