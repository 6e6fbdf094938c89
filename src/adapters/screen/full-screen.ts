/** Chromium lends pages the Escape key on the full screen; others leave it at once. */
interface LendingKeys {
  readonly keyboard?: { lock?(keys: readonly string[]): Promise<void>; unlock?(): void };
}

/** Gives the page all of the screen; `onEnd` hears when it is taken back. False where the browser does not give it. */
export async function fillScreen(onEnd: () => void): Promise<boolean> {
  const page = document.documentElement;
  if (typeof page.requestFullscreen !== "function") return false;
  try {
    await page.requestFullscreen({ navigationUI: "hide" });
  } catch {
    // It was not asked for by a key or a click, or a frame around the page forbids it.
    return false;
  }
  const { keyboard } = navigator as LendingKeys;
  await keyboard?.lock?.(["Escape"]).catch(() => undefined);
  const turned = (): void => {
    if (document.fullscreenElement) return;
    document.removeEventListener("fullscreenchange", turned);
    keyboard?.unlock?.();
    onEnd();
  };
  document.addEventListener("fullscreenchange", turned);
  return true;
}

/** Gives the screen back, if the page has it. */
export function giveBackScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
