import { describe, expect, test, vi } from "vitest";
import { findChromium } from "../../chromium.mjs";
import { obtainChromium } from "../../tools/running/browser.mjs";

/** A machine on which exactly these files exist, with their first lines. */
function machine(platform: string, files: Record<string, string>, env: Record<string, string> = {}) {
  return {
    platform,
    env,
    bundled: () => "/cache/ms-playwright/chrome",
    isFile: (path: string) => path in files,
    firstLines: (path: string) => files[path] ?? "",
  };
}

const ELF = "\x7fELF";
const BUNDLED = { "/cache/ms-playwright/chrome": ELF };

describe("the browser", () => {
  test.each([
    [
      "named by CHROMIUM_PATH wins",
      machine("linux", { "/my/chrome": ELF, "/usr/bin/chromium": ELF }, { CHROMIUM_PATH: "/my/chrome" }),
      "/my/chrome",
    ],
    [
      "installed comes before Playwright's",
      machine("linux", { "/usr/bin/google-chrome": ELF, ...BUNDLED }),
      "/usr/bin/google-chrome",
    ],
    [
      "of Debian is a script, and fine",
      machine("linux", { "/usr/bin/chromium": "#!/bin/sh\n# Chromium launcher" }),
      "/usr/bin/chromium",
    ],
    [
      "of Ubuntu asks for a snap, and is none",
      machine("linux", { "/usr/bin/chromium-browser": "#!/bin/sh\nif ! [ -x /snap/bin/chromium ]", ...BUNDLED }),
      "/cache/ms-playwright/chrome",
    ],
    [
      "on macOS",
      machine("darwin", { "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome": ELF }),
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ],
    [
      "on Windows",
      machine(
        "win32",
        { "C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe": "MZ" },
        { PROGRAMFILES: "C:\\Programs" },
      ),
      "C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    ["that is nowhere", machine("linux", {}), undefined],
  ])("%s", (_, given, path) => {
    expect(findChromium(given)).toBe(path);
  });

  test("a wrong CHROMIUM_PATH is an error, whatever else there is", () => {
    const given = machine("linux", { "/usr/bin/chromium": ELF }, { CHROMIUM_PATH: "/no/chrome" });
    expect(() => findChromium(given)).toThrow("CHROMIUM_PATH names /no/chrome, which is no file");
  });
});

describe("obtaining one", () => {
  const way = (title: string, possible: boolean, works: boolean) => ({
    title,
    possible: () => possible,
    take: vi.fn(async () => works),
  });

  test("fetches nothing when there is one", async () => {
    const first = way("first", true, true);
    expect(await obtainChromium([first], () => "/usr/bin/chromium")).toBeUndefined();
    expect(first.take).not.toHaveBeenCalled();
  });

  test("says what it fetches, and takes the next way when one fails", async () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    const ways = [way("the first", true, false), way("the second", false, true), way("the third", true, true)];
    const find = () => (ways[2]?.take.mock.calls.length ? "/usr/bin/chromium" : undefined);
    expect(await obtainChromium(ways, find)).toBeUndefined();
    expect(log.mock.calls.flat()).toEqual([expect.stringContaining("the first"), expect.stringContaining("the third")]);
    log.mockRestore();
  });

  test("says what to do when nothing helps", async () => {
    expect(await obtainChromium([], () => undefined)).toContain("npx playwright install");
  });

  test("does not replace a wrong CHROMIUM_PATH", async () => {
    const first = way("first", true, true);
    const find = () => {
      throw new Error("CHROMIUM_PATH names /no/chrome, which is no file");
    };
    expect(await obtainChromium([first], find)).toContain("Correct it");
    expect(first.take).not.toHaveBeenCalled();
  });
});
