import { FORMATS } from "../../formats/index.gen.ts";

/** What the file dialog offers: the extensions of every format that can be read, and of backups. */
export function acceptedFiles(): string {
  const extensions = FORMATS.filter(({ can }) => can.read).flatMap((format) => format.extensions);
  return [...new Set([...extensions, "zip"])].map((extension) => `.${extension}`).join(",");
}
