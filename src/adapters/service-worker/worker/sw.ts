declare const self: ServiceWorkerGlobalScope;
/** Hash over all files of the build; the build fills it in. */
declare const __BUILD__: string;
/** Every file of the build, relative to the scope; the build fills it in. */
declare const __FILES__: readonly string[];

const scope = new URL(self.registration.scope);
const home = new URL("index.html", scope).href;
/** Other copies of the app may live under other paths of this origin, and all share one cache storage. */
const prefix = `aimtree ${scope.pathname} `;
const name = prefix + __BUILD__;
/** Put in last: a cache without it was left half full. */
const wholeness = new URL("whole-build", scope).href;

/** The cache of this build, from the first request on. */
let own: Promise<Cache> | undefined;

/** All or nothing: a build that lacks a file is not installed, and the one before goes on. */
async function install(): Promise<void> {
  const cache = await caches.open(name);
  try {
    await Promise.all(__FILES__.map((file) => fetchInto(cache, new URL(file, scope).href)));
    await cache.put(wholeness, new Response());
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

async function fetchInto(cache: Cache, url: string): Promise<void> {
  // `reload` goes past the browser's own cache, which may hold a file of another build.
  const response = await fetch(new Request(url, { cache: "reload" }));
  if (!response.ok || response.redirected) throw new Error(`${url}: ${response.status}`);
  await cache.put(url, response);
}

/**
 * Keeps the latest whole build before this one: tabs that still run it load its later parts from there. What comes
 * after this one in the list is a newer build that is just being installed.
 */
async function forgetOlderBuilds(): Promise<void> {
  const keys = await builds();
  let kept = false;
  for (const older of keys.slice(0, keys.indexOf(name)).reverse()) {
    const whole = await (await caches.open(older)).match(wholeness);
    if (whole && !kept) kept = true;
    else await caches.delete(older);
  }
}

/** The caches of this copy of the app, oldest first. */
async function builds(): Promise<string[]> {
  return (await caches.keys()).filter((key) => key.startsWith(prefix));
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const opensApp =
    request.mode === "navigate" && (url.pathname === scope.pathname || url.pathname === new URL(home).pathname);
  const cached = await fromCaches(opensApp ? home : url.href);
  if (cached) return cached;
  if (request.mode !== "navigate") return fetch(request);
  // A page that is not ours, like a file beside the app. Without a network the app is the best there is.
  return fetch(request).catch(() => Response.redirect(scope.href));
}

async function fromCaches(url: string): Promise<Response | undefined> {
  // The server may have answered differently to other headers; here is one answer for all.
  const options = { ignoreSearch: true, ignoreVary: true };
  // Most is of this build: the list of the others is asked for only where it is not.
  own ??= caches.open(name);
  const response = await (await own).match(url, options);
  if (response) return response;
  for (const key of (await builds()).reverse()) {
    const older = key === name ? undefined : await (await caches.open(key)).match(url, options);
    if (older) return older;
  }
  return undefined;
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOlderBuilds()));
self.addEventListener("message", (event) => {
  // Only ever sent when a person asks for the update.
  if (event.data === "skip") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope.href)) event.respondWith(answer(event.request));
});

export {};
