import { createServer } from "node:http";

/**
 * What a hostile text achieved.
 * @typedef {{ ran: string[], violations: string[], errors: string[], polluted: string[] }} Caught
 * @typedef {import("playwright-core").BrowserContext} BrowserContext
 * @typedef {import("playwright-core").Page} Page
 */

/**
 * Lays the traps in every page of a context: payloads that run, dialogs, breaches of the policy, uncaught errors.
 * @param {BrowserContext} context
 * @returns {Promise<Caught>}
 */
export async function trapped(context) {
  /** @type {Caught} */
  const caught = { ran: [], violations: [], errors: [], polluted: [] };
  await context.exposeBinding("xssTold", (_, kind, text) => {
    caught[/** @type {"ran" | "violations"} */ (kind)].push(String(text));
  });
  await context.addInitScript(layTraps);
  context.on("page", (page) => watch(page, caught));
  return caught;
}

/**
 * @param {Page} page
 * @param {Caught} caught
 */
function watch(page, caught) {
  page.on("dialog", (dialog) => {
    // What the page itself asks before it closes is no payload.
    if (dialog.type() !== "beforeunload") caught.ran.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on("pageerror", (error) => caught.errors.push(error.message));
}

/** Runs in the page, before anything else. */
function layTraps() {
  const told = /** @type {{ xssTold?: (kind: string, text: string) => void }} */ (/** @type {unknown} */ (window));
  const tell = (/** @type {string} */ kind, /** @type {string} */ text) => told.xssTold?.(kind, text);
  Object.assign(window, {
    xssRan: (/** @type {number} */ id) => tell("ran", `payload ${id} in ${location.href.slice(0, 80)}`),
  });
  window.addEventListener("securitypolicyviolation", (event) =>
    tell("violations", `${event.violatedDirective} ${event.blockedURI} ${event.sample}`.slice(0, 200)),
  );
}

/**
 * Names that came to be on the prototype of all objects of a page.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function pollution(page) {
  return page.evaluate(() => {
    const names = [];
    for (const name in {}) names.push(name);
    return [...names, ...Object.keys(Object.prototype), ...Object.keys(Array.prototype)];
  });
}

/** What Chromium asks of its maker by itself, with every page of every site. */
const CHROMIUMS_OWN = /(^|\.)(googleapis\.com|google\.com|gvt1\.com)(:\d+)?$/;

/**
 * A proxy that answers nothing and remembers whom it was asked for. What a service worker or the browser itself fetches
 * comes by here too. The machine itself is reached without it.
 */
export async function lookout() {
  /** @type {string[]} */
  const asked = [];
  const note = (/** @type {string} */ host, /** @type {string} */ url) => {
    if (!CHROMIUMS_OWN.test(host)) asked.push(url);
  };
  const server = createServer((request, response) => {
    note(new URL(request.url ?? "", "http://nowhere").host, request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connect", (request, socket) => {
    note(request.url ?? "", request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    asked,
    proxy: { server: `http://127.0.0.1:${port}`, bypass: "127.0.0.1" },
    close: () => new Promise((done) => server.close(() => done(undefined))),
  };
}
