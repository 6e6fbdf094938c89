import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".aimtree": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/** The page carries the rest of its policy itself; being framed can only be forbidden by a header. */
const SECURITY = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Content-Security-Policy": "frame-ancestors 'none'",
};

/** Packed as every host for static files does it: what a page weighs here is what it weighs there. */
const PACKED = new Set([".html", ".js", ".css", ".json", ".webmanifest", ".txt", ".svg"]);

/** @type {Map<string, { changed: number, bytes: Buffer }>} */
const packed = new Map();

const HOST = "127.0.0.1";
const USUAL_PORT = 4173;

/**
 * Serves a built folder to this machine only.
 * @param {{ folder: string, port: number, strict: boolean }} options `strict`: fail if the port is taken; else the
 *   system picks another. Port 0 lets it pick at once.
 * @returns {Promise<{ address: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, strict }) {
  const root = realpathSync(folder);
  const server = createServer((request, response) => answer(root, request, response));
  const listen = (/** @type {number} */ wanted) =>
    new Promise((done, fail) => {
      server.once("error", fail);
      server.listen(wanted, HOST, () => {
        server.off("error", fail);
        done(undefined);
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if (strict || /** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE") throw error;
    await listen(0);
  }
  const bound = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
  const close = () =>
    new Promise((/** @type {(value: void) => void} */ done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { address: `http://${HOST}:${bound}/`, port: bound, close };
}

/**
 * @param {string} root
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function answer(root, request, response) {
  const refuse = (/** @type {number} */ status, /** @type {string} */ words) =>
    response.writeHead(status, { ...SECURITY, "Content-Type": TYPES[".txt"] }).end(`${words}\n`);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only GET and HEAD");
  const file = fileOf(root, request.url ?? "/");
  if (file === undefined) return refuse(404, "Not found");
  const headers = {
    ...SECURITY,
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    // Built names carry a hash of their content; everything else may change with the next build.
    "Cache-Control": file.startsWith(`${root}${sep}assets${sep}`) ? "public, max-age=31536000, immutable" : "no-cache",
  };
  const isPacked = PACKED.has(extname(file)) && /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  if (!isPacked) {
    response.writeHead(200, { ...headers, "Content-Length": statSync(file).size });
    if (request.method === "HEAD") return response.end();
    return createReadStream(file).pipe(response);
  }
  const bytes = packedFile(file);
  const length = { "Content-Length": bytes.length, "Content-Encoding": "gzip", Vary: "Accept-Encoding" };
  response.writeHead(200, { ...headers, ...length });
  return response.end(request.method === "HEAD" ? undefined : bytes);
}

/**
 * A file packed, kept until it changes.
 * @param {string} file
 */
function packedFile(file) {
  const changed = statSync(file).mtimeMs;
  const kept = packed.get(file);
  if (kept?.changed === changed) return kept.bytes;
  const bytes = gzipSync(readFileSync(file));
  packed.set(file, { changed, bytes });
  return bytes;
}

/**
 * The file that an address means; undefined if there is none or it lies outside the folder.
 * @param {string} root
 * @param {string} url
 */
function fileOf(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://host").pathname);
  } catch (error) {
    // An address that cannot be read names no file.
    if (error instanceof URIError || error instanceof TypeError) return undefined;
    throw error;
  }
  const file = resolve(root, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  if (path.includes("\0") || !file.startsWith(root + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

async function main() {
  const { values } = parseArgs({
    options: {
      folder: { type: "string", default: "dist" },
      port: { type: "string" },
      "strict-port": { type: "boolean", default: false },
    },
  });
  const { folder, port: wish, "strict-port": strict } = values;
  const wanted = wish === undefined ? USUAL_PORT : Number(wish);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Error(`--port ${wish} is no port`);
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}: run npm run build first`);
  const { address, port } = await serve({ folder, port: wanted, strict });
  if (wanted !== 0 && port !== wanted) {
    console.log(`Port ${wanted} is taken. A browser keeps the trees of each address apart: those kept under`);
    console.log(`http://${HOST}:${wanted}/ are not gone, they show there.`);
  }
  console.log(`Aimtree is at ${address}\nStop with Ctrl+C.`);
}

if (realpathSync(process.argv[1] ?? ".") === fileURLToPath(import.meta.url)) {
  main().catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
