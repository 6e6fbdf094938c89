import { describe, expect, it, vi } from "vitest";
import type { TabMessage } from "../storage/port.ts";
import { openChannel } from "./channel.ts";
import { claimTab } from "./tab.ts";
import { onLeave, onWake } from "./wake.ts";

describe("the id of a tab", () => {
  it("outlives a reload and is not shared with a duplicated tab", async () => {
    const browser = aBrowser();
    const page = browser.newPage();
    const first = await claim(browser, page, "first");
    expect(first.id).toBe("first");
    page.close();
    const reloaded = await claim(browser, page, "not needed");
    expect(reloaded.id).toBe("first");

    const copy = browser.newPage(page.stored);
    const duplicate = await claim(browser, copy, "second");
    expect(duplicate.id).toBe("second");
    expect(await first.alive()).toEqual(new Set(["first", "second"]));
    copy.close();
    expect(await first.alive()).toEqual(new Set(["first"]));
    expect((await claim(browser, copy, "not needed")).id).toBe("second");
  });

  it("is waited for while the page before a reload still holds it", async () => {
    const browser = aBrowser();
    const page = browser.newPage();
    await claim(browser, page, "first");
    const reload = claimTab({
      newId: () => "second",
      session: page.session,
      locks: browser.locksOf(page),
      patience: 5_000,
    });
    page.close();
    expect((await reload).id).toBe("first");
  });

  it("works where the browser has no locks, but then nobody knows who is alive", async () => {
    const { session } = aBrowser().newPage();
    const tab = await claimTab({ newId: () => "first", session, locks: undefined });
    expect(await tab.alive()).toBeUndefined();
    expect((await claimTab({ newId: () => "second", session, locks: undefined })).id).toBe("first");
  });
});

describe("where site data are blocked", () => {
  it("a tab has an id as long as the page, and nobody knows who is alive", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const refuse = (): never => {
      throw new DOMException("Access is denied", "SecurityError");
    };
    const locks = [
      { request: refuse, query: refuse },
      { request: async () => refuse(), query: async () => refuse() },
    ] as unknown as LockManager[];
    for (const one of locks) {
      const session = { getItem: refuse, setItem: refuse };
      const tab = await claimTab({ newId: () => "first", session, locks: one });
      expect([tab.id, await tab.alive()]).toEqual(["first", undefined]);
      const known = { getItem: () => "known", setItem: refuse };
      expect((await claimTab({ newId: () => "not needed", session: known, locks: one })).id).toBe("known");
    }
    vi.stubGlobal("sessionStorage", undefined);
    const stop = vi.spyOn(globalThis, "sessionStorage", "get").mockImplementation(refuse);
    expect((await claimTab({ newId: () => "first", locks: undefined })).id).toBe("first");
    stop.mockRestore();
    vi.unstubAllGlobals();
    warn.mockRestore();
  });
});

describe("the channel", () => {
  it("carries messages to the others, leaves out what this build does not know, and stops", async () => {
    const [here, there] = [openChannel(), openChannel()];
    const strange = new BroadcastChannel("aimtree");
    const heard: TabMessage[] = [];
    const stop = there.onMessage((message) => heard.push(message));
    const commit: TabMessage = { kind: "commit", tree: "t", rev: 3, tab: "a" };
    strange.postMessage({ kind: "from a later build", tab: "x" });
    strange.postMessage("nonsense");
    strange.postMessage({ kind: "commit", tree: "t", tab: "x" });
    here.post(commit);
    const others: TabMessage[] = [
      { kind: "list", tab: "a" },
      { kind: "revisions", tree: "t", tab: "a" },
    ];
    for (const message of others) here.post(message);
    await vi.waitFor(() => expect(heard).toHaveLength(3));
    expect(heard).toEqual([commit, ...others]);
    stop();
    here.post(commit);
    await new Promise((done) => setTimeout(done, 20));
    expect(heard).toHaveLength(3);
    for (const channel of [here, there, strange]) channel.close();
  });

  it("is silent where the browser has none", () => {
    const channel = openChannel(undefined);
    expect(() => channel.post({ kind: "list", tab: "a" })).not.toThrow();
    channel.close();
  });
});

describe("waking up", () => {
  it("is coming back from the cache, getting the focus, and being shown", () => {
    const document = Object.assign(new EventTarget(), { visibilityState: "hidden" });
    const page = Object.assign(new EventTarget(), { document });
    let woken = 0;
    const stop = onWake(() => woken++, page as unknown as Window);
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
    document.dispatchEvent(new Event("visibilitychange"));
    expect(woken).toBe(0);
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    page.dispatchEvent(new Event("focus"));
    document.visibilityState = "visible";
    document.dispatchEvent(new Event("visibilitychange"));
    expect(woken).toBe(3);
    stop();
    page.dispatchEvent(new Event("focus"));
    expect(woken).toBe(3);
  });
});

describe("going away", () => {
  it("is told until it is no longer asked for", () => {
    const page = new EventTarget();
    let left = 0;
    const stop = onLeave(() => left++, page as unknown as Window);
    page.dispatchEvent(new Event("pagehide"));
    expect(left).toBe(1);
    stop();
    page.dispatchEvent(new Event("pagehide"));
    expect(left).toBe(1);
  });
});

interface Page {
  readonly stored: Map<string, string>;
  readonly session: Pick<Storage, "getItem" | "setItem">;
  close(): void;
}

/** Locks as the browser gives them: one holder a name, the others wait, a page that goes lets go of all. */
function aBrowser() {
  const held = new Map<string, Page>();
  const waiting: { name: string; take: () => void }[] = [];
  const newPage = (copied: ReadonlyMap<string, string> = new Map()): Page => {
    const stored = new Map(copied);
    const page: Page = {
      stored,
      session: {
        getItem: (key) => stored.get(key) ?? null,
        setItem: (key, value) => void stored.set(key, value),
      },
      close: () => {
        for (const [name, owner] of held) if (owner === page) held.delete(name);
        for (const { name, take } of waiting.splice(0)) if (!held.has(name)) take();
      },
    };
    return page;
  };
  const locksOf = (page: Page) =>
    ({
      request: (name: string, { signal }: LockOptions, whileHeld: () => Promise<unknown>) =>
        new Promise((resolve, reject) => {
          const take = (): void => {
            held.set(name, page);
            resolve(whileHeld());
          };
          signal?.addEventListener("abort", () => held.get(name) !== page && reject(signal.reason));
          if (held.has(name)) waiting.push({ name, take });
          else take();
        }),
      query: async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
    }) as unknown as LockManager;
  return { newPage, locksOf };
}

function claim(browser: ReturnType<typeof aBrowser>, page: Page, id: string) {
  return claimTab({ newId: () => id, session: page.session, locks: browser.locksOf(page), patience: 5 });
}
