/** `sdg-goals_2026.csv` is “Sdg goals 2026”. */
export function titleOfFile(fileName: string): string {
  const name = (fileName.split(/[\\/]/).at(-1) ?? "").replace(/\.[A-Za-z0-9]{1,10}$/, "");
  const words = name.replace(/[\s_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
