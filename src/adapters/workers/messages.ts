import type { ShapeChoices } from "../../formats/import/import-tree.ts";
import type { Looked, Order, Shown } from "../../formats/import/look.ts";

/** What the page asks. */
export type Question =
  | { readonly ask: "read"; readonly order: Order }
  | { readonly ask: "choose"; readonly choices: ShapeChoices };

/** What the worker says: that it runs, then pieces of the records, then the rest without them. */
export type Answer =
  | { readonly says: "here" }
  | { readonly says: "records"; readonly records: Shown["records"]; readonly of: number }
  | { readonly says: "looked"; readonly looked: Looked }
  | { readonly says: "shown"; readonly shown: Shown }
  | { readonly says: "fault"; readonly message: string };
