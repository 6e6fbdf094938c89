// Written by `npm run generate`: one line a file of this folder that exports a record type.
import { type CommentRecord, commentType } from "./comment.ts";
import { type DecisionRecord, decisionType } from "./decision.ts";
import { type DismissalRecord, dismissalType } from "./dismissal.ts";
import { type GateRecord, gateType } from "./gate.ts";
import { type LinkRecord, linkType } from "./link.ts";
import { type MechanismRecord, mechanismType } from "./mechanism.ts";
import { type NodeRecord, nodeType } from "./node.ts";
import { type ReadingRecord, readingType } from "./reading.ts";
import type { RecordType } from "./record-type.ts";
import { type ReviewRecord, reviewType } from "./review.ts";
import { type TreeRecord, treeType } from "./tree.ts";

export interface RecordOf {
  comment: CommentRecord;
  decision: DecisionRecord;
  dismissal: DismissalRecord;
  gate: GateRecord;
  link: LinkRecord;
  mechanism: MechanismRecord;
  node: NodeRecord;
  reading: ReadingRecord;
  review: ReviewRecord;
  tree: TreeRecord;
}

export const RECORD_TYPES: readonly RecordType[] = [
  commentType,
  decisionType,
  dismissalType,
  gateType,
  linkType,
  mechanismType,
  nodeType,
  readingType,
  reviewType,
  treeType,
];
