import { chooseFiles, handOut, saveFile } from "../adapters/files/browser.ts";
import { copy, copyMixed, copyPicture, copyText, readClipboard } from "../adapters/files/clipboard.ts";
import { diskLater } from "../adapters/files/disk-later.ts";
import { captureScreen } from "../adapters/screen/capture.ts";
import type { Files } from "./files.ts";
import { acceptedFiles } from "./importing/accepted.ts";

/** Files, clipboard and printer of this browser. */
export function browserFiles(): Files {
  return {
    disk: diskLater(),
    choose: (several) => chooseFiles(acceptedFiles(), several !== undefined),
    handOut,
    save: saveFile,
    painter: () => import("../adapters/raster/raster.ts"),
    copyPicture,
    copyText,
    copy,
    copyMixed,
    readClipboard,
    captureScreen,
    paper: () => import("../adapters/screen/paper.ts"),
    print: () => window.print(),
  };
}
