import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { browserHost } from "./browser.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("knows the day, also when midnight passes and when the clock is set back", () => {
  const host = browserHost();
  const at = (time: string): string => {
    vi.setSystemTime(new Date(time));
    return host.today();
  };
  expect(at("2026-03-13T23:59:59.100")).toBe("2026-03-13");
  expect(at("2026-03-13T23:59:59.999")).toBe("2026-03-13");
  expect(at("2026-03-14T00:00:00.000")).toBe("2026-03-14");
  expect(at("2026-03-13T00:00:00.000")).toBe("2026-03-13");
});
