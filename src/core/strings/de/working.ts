import { number, plural } from "../phrases.ts";
import type { working as english } from "../working.ts";

export const working: typeof english = {
  bringing: (nodes) => plural(nodes, { one: "# Knoten wird geholt", other: "# Knoten werden geholt" }),
  undoing: "Wird rückgängig gemacht",
  redoing: "Wird wiederhergestellt",
  count: (done, of) => `${number(done)} von ${number(of)}`,
  share: (percent) => `${number(percent)} % fertig`,
  stopping: "Alles wird zurückgelegt …",
  cancel: "Abbrechen",
};
