/** What is said before something from outside comes in. */
export const importing = {
  title: "Open",
  into: "Into this tree",
  asNew: "As a new tree",
  cancel: "Cancel",
  from: (name: string, format: string) => `${name}, ${format}`,
  found: (nodes: number, depth: number) =>
    `${nodes} ${nodes === 1 ? "node" : "nodes"}, ${depth} ${depth === 1 ? "level" : "levels"} deep`,
  levels: "What the levels become",
  level: (n: number, count: number, word: string) => `Level ${n}${word ? `, ${word}` : ""}: ${count}`,
  oneAim: (roots: number) => `Put one aim above the ${roots} roots`,
  aimTitle: "Title of the aim",
  losses: "What changes or is left out",
  nothingLost: "Nothing is lost.",
  safe: "Your open tree was not changed.",
  reading: "Reading…",
  pasted: "Pasted text",
  at: (line: number, column: number) => `Line ${line}, column ${column}`,
  more: (count: number) => `and ${count} more`,
  older: (drawn: string, edited: string) =>
    `This picture is older than the tree on this device. It dates from ${drawn}; the tree was last changed ${edited}.`,
  upToDate: (drawn: string) => `This picture dates from ${drawn}; the tree on this device has not changed since.`,
  drawn: (when: string) => `This picture dates from ${when}.`,
  failed: (name: string) => `${name} cannot be opened`,
  opened: (title: string) => `Opened “${title}”`,
} as const;
