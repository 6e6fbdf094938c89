import { captureScreen } from "../screen/capture.ts";
import { chooseFiles, handOut, saveFile } from "./browser.ts";
import { copy, copyMixed, copyPicture, copyText, readClipboard } from "./clipboard.ts";
import { diskLater } from "./disk-later.ts";

/** Files, clipboard and printer of this browser. `accepted`: what may be chosen, as `accept` of a file field. */
export function browserFiles(accepted: () => string) {
  return {
    disk: diskLater(),
    choose: (several?: "several") => chooseFiles(accepted(), several !== undefined),
    handOut,
    save: saveFile,
    painter: () => import("../raster/raster.ts"),
    copyPicture,
    copyText,
    copy,
    copyMixed,
    readClipboard,
    captureScreen,
    paper: () => import("../screen/paper.ts"),
    print: () => window.print(),
  };
}
