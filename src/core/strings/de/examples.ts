import type { exampleWords as english } from "../examples.ts";

export const exampleWords: typeof english = {
  title: "Beispiele",
  open: { platform: "Beispiel öffnen: S&T-Baum Plattform", "month-close": "Beispiel öffnen: Monatsabschluss" },
};
