export { Document } from "../../src/core/document/document.ts";
export { madeUpTree } from "../../src/ui/canvas/bench/made-up-tree.ts";
export { layouts } from "./layouts.ts";
