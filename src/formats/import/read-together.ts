import type { Host } from "../../core/host.ts";
import type { FormatInfo } from "../format.ts";
import { FORMATS } from "../index.gen.ts";
import { detect } from "./detect.ts";
import { type AnyRead, headOf, readAny, type Source } from "./read-any.ts";

/** The format that reads all of these as one; undefined for files that do not belong together. */
export function joiningFormat(
  sources: readonly Source[],
  formats: readonly FormatInfo[] = FORMATS,
): FormatInfo | undefined {
  const [first, ...others] = sources.map((source) => detect(headOf(source), source.fileName, formats)[0]);
  return first?.joins && others.every((format) => format === first) ? first : undefined;
}

/** Reads files that belong together as one; a lone one as `readAny` does. */
export async function readTogether(sources: readonly Source[], host: Host): Promise<AnyRead> {
  const [first, ...others] = sources;
  if (!first) throw new Error("Nothing to read");
  const format = others.length === 0 ? undefined : joiningFormat(sources);
  if (!format) return readAny(first, host);
  const { join } = await format.load();
  if (!join) throw new Error(`The format ${format.id} says it joins, and cannot`);
  return { format, result: join(sources, host) };
}

/** What was given, read together with what was there before, as far as it belongs to the first of the given. */
export async function readWith(
  before: readonly Source[],
  given: readonly Source[],
  host: Host,
): Promise<AnyRead & { readonly parts: readonly Source[] }> {
  const [first] = given;
  if (!first) throw new Error("Nothing to read");
  const belongs = (other: Source): boolean => other === first || joiningFormat([first, other]) !== undefined;
  const parts: Source[] = [];
  for (const source of [...before, ...given].filter(belongs)) {
    // The same file once more says nothing new.
    if (!parts.some(({ text }) => text !== "" && text === source.text)) parts.push(source);
  }
  return { ...(await readTogether(parts, host)), parts };
}

/** The files in groups that are one tree each, in the order of their first ones. */
export function grouped<S extends Source>(sources: readonly S[], formats: readonly FormatInfo[] = FORMATS): S[][] {
  const groups: S[][] = [];
  for (const source of sources) {
    const group = groups.find(([first]) => first && joiningFormat([first, source], formats));
    if (group) group.push(source);
    else groups.push([source]);
  }
  return groups;
}
