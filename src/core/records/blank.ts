/** True where nobody has written anything: no text, or only spaces. */
export function isBlank(text: string | readonly string[] | undefined): boolean {
  return text === undefined || (typeof text === "string" ? text.trim() === "" : text.every((line) => isBlank(line)));
}
