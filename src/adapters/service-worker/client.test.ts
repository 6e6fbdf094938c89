import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { connectServiceWorker } from "./client.ts";

vi.mock("../scripts/scripts.ts", () => ({ script: () => "sw.js" }));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const PAGE = "https://example.org/trees/";

/** A worker of the newer build that waits, and one of the older build at work. */
function withWaiting(scope = PAGE) {
  const waiting = Object.assign(new EventTarget(), { state: "installed", postMessage: vi.fn() });
  const registration = Object.assign(new EventTarget(), { active: {}, waiting, installing: null, scope });
  const page = Object.assign(new EventTarget(), { document: Object.assign(new EventTarget(), { baseURI: PAGE }) });
  const reload = vi.fn();
  const onError = vi.fn();
  const container = { getRegistration: async () => registration, register: () => new Promise(() => {}) };
  const updates = connectServiceWorker({ container, page, reload, onError } as never);
  const takesOver = (): void => {
    waiting.state = "activated";
    waiting.dispatchEvent(new Event("statechange"));
  };
  return { updates, waiting, reload, onError, takesOver };
}

it("the tab is loaded anew when the newer worker has taken over", async () => {
  const { updates, waiting, reload, takesOver } = withWaiting();
  await vi.waitFor(() => expect(updates.state).toBe("update-waiting"));
  expect(await updates.applyUpdate(async () => true)).toBe(true);
  expect(waiting.postMessage).toHaveBeenCalledWith("skip");
  expect(reload).not.toHaveBeenCalled();
  takesOver();
  expect(reload).toHaveBeenCalled();
});

it("what an earlier visit left is known before the page asks for its worker, but no worker of another app", async () => {
  const own = withWaiting();
  const above = withWaiting("https://example.org/");
  await vi.waitFor(() => expect(own.updates.state).toBe("update-waiting"));
  expect(above.updates.state).toBe("none");
});

it("where the older worker does not rest, the tab is loaded anew all the same", async () => {
  const { updates, reload } = withWaiting();
  await vi.waitFor(() => expect(updates.state).toBe("update-waiting"));
  await updates.applyUpdate(async () => true);
  vi.runAllTimers();
  expect(reload).toHaveBeenCalled();
});

it("what cannot be stored keeps the tab as it is: nothing is skipped, nothing loaded anew", async () => {
  const { updates, waiting, reload, onError } = withWaiting();
  await vi.waitFor(() => expect(updates.state).toBe("update-waiting"));
  const failed = new Error("no room");
  for (const flush of [async () => false, () => Promise.reject(failed)]) {
    expect(await updates.applyUpdate(flush)).toBe(false);
  }
  expect(onError).toHaveBeenCalledExactlyOnceWith(failed);
  vi.runAllTimers();
  expect([waiting.postMessage.mock.calls, reload.mock.calls]).toEqual([[], []]);
});

/** A first visit: nothing is registered yet. `register` gives the worker, or says why there is none. */
function firstVisit(register: () => Promise<unknown>) {
  let pictured = (): void => undefined;
  const when = (): Promise<void> =>
    new Promise((done) => {
      pictured = done;
    });
  const asked = vi.fn(register);
  const page = Object.assign(new EventTarget(), { document: Object.assign(new EventTarget(), { baseURI: PAGE }) });
  const onError = vi.fn();
  const container = { getRegistration: async () => undefined, register: asked };
  const updates = connectServiceWorker({ container, page, onError, when } as never);
  return { updates, asked, onError, page, pictured: () => pictured() };
}

it("the worker, which fetches the whole build, is asked for only once the first picture is through", async () => {
  const registration = Object.assign(new EventTarget(), { active: {}, waiting: null, installing: null, scope: PAGE });
  const { updates, asked, pictured } = firstVisit(async () => registration);
  const heard = vi.fn();
  updates.subscribe(heard);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked.mock.calls, updates.state]).toEqual([[], "none"]);
  pictured();
  await vi.waitFor(() => expect(updates.state).toBe("offline-ready"));
  expect(asked.mock.calls).toEqual([["sw.js", { updateViaCache: "none" }]]);
  expect(heard).toHaveBeenCalledOnce();
});

it("of a part of this build that is gone the page hears before that; what keeps the worker away is told", async () => {
  const forbidden = new Error("forbidden");
  const { updates, onError, page, pictured } = firstVisit(() => Promise.reject(forbidden));
  await vi.advanceTimersByTimeAsync(0);
  page.dispatchEvent(new Event("vite:preloadError"));
  expect(updates.state).toBe("updated-elsewhere");
  pictured();
  await vi.waitFor(() => expect(onError).toHaveBeenCalledExactlyOnceWith(forbidden));
});
