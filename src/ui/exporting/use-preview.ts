import { useEffect, useState } from "react";
import type { PictureChoices } from "../../app/exporting/choices.ts";
import { type Preview, previewOf } from "../../app/exporting/preview.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { useApp, useTree } from "../app-context.ts";

/** Choices that follow each other quickly are drawn once. */
const PAUSE = 80;

/** What the file would be, made anew after each choice; the former one stands until then. */
export function usePreview(format: FormatInfo, choices: PictureChoices): Preview | undefined {
  const app = useApp();
  const tree = useTree();
  const [shown, show] = useState<{ readonly format: FormatInfo; readonly preview: Preview }>();
  useEffect(() => {
    let isCurrent = true;
    const draw = async (): Promise<void> => {
      const preview = await previewOf(format, tree, app, choices);
      if (isCurrent) show({ format, preview });
    };
    const timer = setTimeout(() => void draw().catch(app.report), PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [format, choices, tree, app]);
  return shown?.format === format ? shown.preview : undefined;
}
