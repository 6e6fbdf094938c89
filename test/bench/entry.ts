export { Document } from "../../src/core/document/document.ts";
export { Linter } from "../../src/core/lint/run.ts";
export { benchTree, madeUpTree, parentOf } from "../../src/ui/canvas/bench/made-up-tree.ts";
export { layoutFaults, layouts, unplacedInChain } from "./layouts.ts";
