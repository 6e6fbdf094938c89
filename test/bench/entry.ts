export { Document } from "../../src/core/document/document.ts";
export { checkRecords, checkTree } from "../../src/core/lint/check.ts";
export { factsOf } from "../../src/core/lint/facts.ts";
export { RULES } from "../../src/core/lint/rules/index.gen.ts";
export { Linter } from "../../src/core/lint/run.ts";
export { benchTree, madeUpTree, parentOf } from "../../src/ui/canvas/bench/made-up-tree.ts";
export { layouts } from "./layouts.ts";
