// Written by `npm run generate`: one line a file that exports a `command`.
import { command as appBackup } from "./app/backup.ts";
import { command as appHelp } from "./app/help.ts";
import { command as appHome } from "./app/home.ts";
import { command as appLanguage } from "./app/language.ts";
import { command as appNews } from "./app/news.ts";
import { command as appPalette } from "./app/palette.ts";
import { command as appSettings } from "./app/settings.ts";
import { command as appStorage } from "./app/storage.ts";
import { command as arrangeCopy } from "./arrange/copy.ts";
import { command as arrangeCut } from "./arrange/cut.ts";
import { command as arrangeDelete } from "./arrange/delete.ts";
import { command as arrangeDeleteOnly } from "./arrange/delete-only.ts";
import { command as arrangeDuplicate } from "./arrange/duplicate.ts";
import { command as arrangeEarlier } from "./arrange/earlier.ts";
import { command as arrangeLater } from "./arrange/later.ts";
import { command as arrangeLevelDown } from "./arrange/level-down.ts";
import { command as arrangeLevelUp } from "./arrange/level-up.ts";
import { command as arrangePaste } from "./arrange/paste.ts";
import { command as arrangePasteText } from "./arrange/paste-text.ts";
import { command as arrangeRedo } from "./arrange/redo.ts";
import { command as arrangeUndo } from "./arrange/undo.ts";
import { command as auditBaseline } from "./audit/baseline.ts";
import { command as auditCoverage } from "./audit/coverage.ts";
import { command as auditFindings } from "./audit/findings.ts";
import { command as auditFix } from "./audit/fix.ts";
import { command as auditForget } from "./audit/forget.ts";
import { command as auditGuided } from "./audit/guided.ts";
import { command as auditKind } from "./audit/kind.ts";
import { command as auditNext } from "./audit/next.ts";
import { command as auditOutcome } from "./audit/outcome.ts";
import { command as auditOwner } from "./audit/owner.ts";
import { command as auditPanel } from "./audit/panel.ts";
import { command as auditPrevious } from "./audit/previous.ts";
import { command as auditReading } from "./audit/reading.ts";
import { command as auditReport } from "./audit/report.ts";
import { command as auditRules } from "./audit/rules.ts";
import { command as auditSignals } from "./audit/signals.ts";
import { command as auditStatus } from "./audit/status.ts";
import type { Command } from "./command.ts";
import { command as historyBranch } from "./history/branch.ts";
import { command as historyFile } from "./history/file.ts";
import { command as historyMarkdown } from "./history/markdown.ts";
import { command as historyMerge } from "./history/merge.ts";
import { command as historyRestore } from "./history/restore.ts";
import { command as linkKind } from "./link/kind.ts";
import { command as linkLeave } from "./link/leave.ts";
import { command as linkNext } from "./link/next.ts";
import { command as linkRemove } from "./link/remove.ts";
import { command as linkStart } from "./link/start.ts";
import { command as presentBig } from "./present/big.ts";
import { command as presentFirst } from "./present/first.ts";
import { command as presentLast } from "./present/last.ts";
import { command as presentLeave } from "./present/leave.ts";
import { command as presentNext } from "./present/next.ts";
import { command as presentPrevious } from "./present/previous.ts";
import { command as presentSpotlight } from "./present/spotlight.ts";
import { command as readingsAdd } from "./readings/add.ts";
import { command as readingsOpen } from "./readings/open.ts";
import { command as reviewAim } from "./review/aim.ts";
import { command as reviewBelieve } from "./review/believe.ts";
import { command as reviewDecide } from "./review/decide.ts";
import { command as reviewFinish } from "./review/finish.ts";
import { command as reviewNumber } from "./review/number.ts";
import { command as reviewReading } from "./review/reading.ts";
import { command as selectAll } from "./select/all.ts";
import { command as selectDown } from "./select/down.ts";
import { command as selectLeft } from "./select/left.ts";
import { command as selectNone } from "./select/none.ts";
import { command as selectRight } from "./select/right.ts";
import { command as selectUp } from "./select/up.ts";
import { command as sketchAim } from "./sketch/aim.ts";
import { command as sketchChild } from "./sketch/child.ts";
import { command as sketchDone } from "./sketch/done.ts";
import { command as sketchEdit } from "./sketch/edit.ts";
import { command as sketchEndRow } from "./sketch/end-row.ts";
import { command as sketchFields } from "./sketch/fields.ts";
import { command as sketchKind } from "./sketch/kind.ts";
import { command as sketchLine } from "./sketch/line.ts";
import { command as sketchMode } from "./sketch/mode.ts";
import { command as sketchNextRow } from "./sketch/next-row.ts";
import { command as sketchParent } from "./sketch/parent.ts";
import { command as sketchPreviousRow } from "./sketch/previous-row.ts";
import { command as sketchSibling } from "./sketch/sibling.ts";
import { command as sketchSiblingBefore } from "./sketch/sibling-before.ts";
import { command as sketchStray } from "./sketch/stray.ts";
import { command as treeBrief } from "./tree/brief.ts";
import { command as treeCopyDocument } from "./tree/copy-document.ts";
import { command as treeCopyMermaid } from "./tree/copy-mermaid.ts";
import { command as treeCopyPicture } from "./tree/copy-picture.ts";
import { command as treeExample } from "./tree/example.ts";
import { command as treeExport } from "./tree/export.ts";
import { command as treeLink } from "./tree/link.ts";
import { command as treeName } from "./tree/name.ts";
import { command as treeNew } from "./tree/new.ts";
import { command as treeOpen } from "./tree/open.ts";
import { command as treePaste } from "./tree/paste.ts";
import { command as treePng } from "./tree/png.ts";
import { command as treePress } from "./tree/press.ts";
import { command as treePrint } from "./tree/print.ts";
import { command as treeRename } from "./tree/rename.ts";
import { command as treeSave } from "./tree/save.ts";
import { command as treeScreen } from "./tree/screen.ts";
import { command as treeShare } from "./tree/share.ts";
import { command as treeSvg } from "./tree/svg.ts";
import { command as treeTour } from "./tree/tour.ts";
import { command as treeUnlink } from "./tree/unlink.ts";
import { command as viewActual } from "./view/actual.ts";
import { command as viewAll } from "./view/all.ts";
import { command as viewBranch } from "./view/branch.ts";
import { command as viewComment } from "./view/comment.ts";
import { command as viewDetail } from "./view/detail.ts";
import { command as viewHistory } from "./view/history.ts";
import { command as viewInspector } from "./view/inspector.ts";
import { command as viewLog } from "./view/log.ts";
import { command as viewMap } from "./view/map.ts";
import { command as viewMenu } from "./view/menu.ts";
import { command as viewMinimap } from "./view/minimap.ts";
import { command as viewOutline } from "./view/outline.ts";
import { command as viewOutlineAlone } from "./view/outline-alone.ts";
import { command as viewPanDown } from "./view/pan-down.ts";
import { command as viewPanUp } from "./view/pan-up.ts";
import { command as viewPresent } from "./view/present.ts";
import { command as viewReview } from "./view/review.ts";
import { command as viewSelection } from "./view/selection.ts";
import { command as viewSession } from "./view/session.ts";
import { command as viewSheet } from "./view/sheet.ts";
import { command as viewTable } from "./view/table.ts";
import { command as viewTheme } from "./view/theme.ts";
import { command as viewTurn } from "./view/turn.ts";
import { command as viewZoomIn } from "./view/zoom-in.ts";
import { command as viewZoomOut } from "./view/zoom-out.ts";
import { command as walkDown } from "./walk/down.ts";
import { command as walkFind } from "./walk/find.ts";
import { command as walkFold } from "./walk/fold.ts";
import { command as walkLast } from "./walk/last.ts";
import { command as walkLeft } from "./walk/left.ts";
import { command as walkLevel1 } from "./walk/level-1.ts";
import { command as walkLevel2 } from "./walk/level-2.ts";
import { command as walkLevel3 } from "./walk/level-3.ts";
import { command as walkLevel4 } from "./walk/level-4.ts";
import { command as walkPanes } from "./walk/panes.ts";
import { command as walkPanesBack } from "./walk/panes-back.ts";
import { command as walkRight } from "./walk/right.ts";
import { command as walkRoot } from "./walk/root.ts";
import { command as walkUnfold } from "./walk/unfold.ts";
import { command as walkUnfoldBranch } from "./walk/unfold-branch.ts";
import { command as walkUp } from "./walk/up.ts";

export const COMMANDS: readonly Command[] = [
  appBackup,
  appHelp,
  appHome,
  appLanguage,
  appNews,
  appPalette,
  appSettings,
  appStorage,
  arrangeCopy,
  arrangeCut,
  arrangeDeleteOnly,
  arrangeDelete,
  arrangeDuplicate,
  arrangeEarlier,
  arrangeLater,
  arrangeLevelDown,
  arrangeLevelUp,
  arrangePasteText,
  arrangePaste,
  arrangeRedo,
  arrangeUndo,
  auditBaseline,
  auditCoverage,
  auditFindings,
  auditFix,
  auditForget,
  auditGuided,
  auditKind,
  auditNext,
  auditOutcome,
  auditOwner,
  auditPanel,
  auditPrevious,
  auditReading,
  auditReport,
  auditRules,
  auditSignals,
  auditStatus,
  historyBranch,
  historyFile,
  historyMarkdown,
  historyMerge,
  historyRestore,
  linkKind,
  linkLeave,
  linkNext,
  linkRemove,
  linkStart,
  presentBig,
  presentFirst,
  presentLast,
  presentLeave,
  presentNext,
  presentPrevious,
  presentSpotlight,
  readingsAdd,
  readingsOpen,
  reviewAim,
  reviewBelieve,
  reviewDecide,
  reviewFinish,
  reviewNumber,
  reviewReading,
  selectAll,
  selectDown,
  selectLeft,
  selectNone,
  selectRight,
  selectUp,
  sketchAim,
  sketchChild,
  sketchDone,
  sketchEdit,
  sketchEndRow,
  sketchFields,
  sketchKind,
  sketchLine,
  sketchMode,
  sketchNextRow,
  sketchParent,
  sketchPreviousRow,
  sketchSiblingBefore,
  sketchSibling,
  sketchStray,
  treeBrief,
  treeCopyDocument,
  treeCopyMermaid,
  treeCopyPicture,
  treeExample,
  treeExport,
  treeLink,
  treeName,
  treeNew,
  treeOpen,
  treePaste,
  treePng,
  treePress,
  treePrint,
  treeRename,
  treeSave,
  treeScreen,
  treeShare,
  treeSvg,
  treeTour,
  treeUnlink,
  viewActual,
  viewAll,
  viewBranch,
  viewComment,
  viewDetail,
  viewHistory,
  viewInspector,
  viewLog,
  viewMap,
  viewMenu,
  viewMinimap,
  viewOutlineAlone,
  viewOutline,
  viewPanDown,
  viewPanUp,
  viewPresent,
  viewReview,
  viewSelection,
  viewSession,
  viewSheet,
  viewTable,
  viewTheme,
  viewTurn,
  viewZoomIn,
  viewZoomOut,
  walkDown,
  walkFind,
  walkFold,
  walkLast,
  walkLeft,
  walkLevel1,
  walkLevel2,
  walkLevel3,
  walkLevel4,
  walkPanesBack,
  walkPanes,
  walkRight,
  walkRoot,
  walkUnfoldBranch,
  walkUnfold,
  walkUp,
];
