// What runs in the page: each function goes there alone.

/**
 * Runs before the app: notes every write that fails, and how long the bar went on saying "saved" after one. A write that
 * fails is tried again; what was saved within that time was not wrong.
 */
export function timeStates() {
  let failed = 0;
  let wrongFor = 0;
  /** When a write failed that the bar has not told of yet. */
  let since = 0;
  const look = () => {
    const state = document.querySelector("[data-state]")?.getAttribute("data-state");
    if (since === 0) return;
    const waited = performance.now() - since;
    if (state === "saving" && waited < 2_000) return;
    wrongFor = Math.max(wrongFor, waited);
    since = 0;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  const note = () => {
    failed += 1;
    const state = document.querySelector("[data-state]")?.getAttribute("data-state");
    if (state !== "not-saved" && state !== "memory") since ||= performance.now();
  };
  const open = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(...asked) {
    const opened = open.apply(this, asked);
    if (opened.mode === "readwrite") opened.addEventListener("abort", note);
    return opened;
  };
  Object.assign(window, { states: { failed: () => failed, wrongFor: () => wrongFor } });
}

/** Runs before the app: there is no database. */
export function refuseDatabase() {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function refused(...asked) {
    if (sessionStorage.getItem("database") === "allowed") return open.apply(this, asked);
    throw new DOMException("Refused by the test", "SecurityError");
  };
}

/** It stays so, in the same tab, however often the page is loaded. */
export function allowDatabase() {
  sessionStorage.setItem("database", "allowed");
  window.dispatchEvent(new Event("focus"));
}

/**
 * From now on this part of all writes fails, as on a disk that is about to die.
 * @param {number} part
 */
export function failAtRandom(part) {
  const page = /** @type {{ part?: number, state?: number }} */ (/** @type {unknown} */ (window));
  const isFirst = page.part === undefined;
  page.part = part;
  if (!isFirst) return;
  let dice = 7;
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function failing(...asked) {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
    if (dice / 2 ** 32 >= (page.part ?? 0)) return put.apply(this, asked);
    this.transaction.abort();
    throw new DOMException("Failed by the test", "QuotaExceededError");
  };
}
