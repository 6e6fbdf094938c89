import { READABLE_EXTENSIONS } from "../../formats/extensions.gen.ts";

/** What the file dialog offers: the extensions of every format that can be read, and of backups. */
export function acceptedFiles(): string {
  return [...new Set([...READABLE_EXTENSIONS, "zip"])].map((extension) => `.${extension}`).join(",");
}
