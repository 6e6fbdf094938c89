import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../tools/serve.mjs";
import { scratch } from "./scratch.ts";

const FILES = {
  "dist/index.html": "<!doctype html>",
  "dist/sw.js": "self",
  "dist/manifest.webmanifest": "{}",
  "dist/assets/app-1a2b.js": "app",
  "dist/assets/inter.woff2": "font",
  "secret.txt": "secret",
};

async function served() {
  const server = await serve({ folder: `${scratch(FILES)}/dist`, port: 0, strict: true });
  onTestFinished(() => server.close());
  return server;
}

/** Asks for a path as it is: `fetch` would tidy it first. */
function ask(port: number, path: string, method = "GET") {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const call = request({ host: "127.0.0.1", port, path, method }, (response) => {
        let body = "";
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      call.on("error", reject);
      call.end();
    },
  );
}

test.each([
  ["/", "text/html; charset=utf-8", "no-cache"],
  ["/index.html?x=1", "text/html; charset=utf-8", "no-cache"],
  ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
  ["/manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"],
  ["/assets/app-1a2b.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  ["/assets/inter.woff2", "font/woff2", "public, max-age=31536000, immutable"],
])("%s has its type and may be kept as long as it is true", async (path, type, cache) => {
  const { port } = await served();
  const { status, headers } = await ask(port, path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "content-type": type, "cache-control": cache, "x-content-type-options": "nosniff" });
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/assets/../../secret.txt",
  "/%zz",
  "/%00",
  "/none",
  "/assets",
])("%s is not found", async (path) => {
  const { port } = await served();
  const { status, body } = await ask(port, path);
  expect({ status, body }).toEqual({ status: 404, body: "Not found\n" });
});

test("only reading is possible", async () => {
  const { port } = await served();
  expect((await ask(port, "/", "POST")).status).toBe(405);
  expect(await ask(port, "/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("a taken port is an error when it is strict, else another is used", async () => {
  const { port } = await served();
  const folder = `${scratch(FILES)}/dist`;
  await expect(serve({ folder, port, strict: true })).rejects.toThrow("EADDRINUSE");
  const other = await serve({ folder, port, strict: false });
  onTestFinished(() => other.close());
  expect(other.port).not.toBe(port);
  expect((await fetch(other.address)).status).toBe(200);
});

test("a page that takes gzip gets what unpacks to the file; a font is sent as it is", async () => {
  const { address } = await served();
  const page = await fetch(new URL("assets/app-1a2b.js", address), { headers: { "accept-encoding": "gzip" } });
  expect(page.headers.get("content-encoding")).toBe("gzip");
  expect(await page.text()).toBe("app");
  const font = await fetch(new URL("assets/inter.woff2", address), { headers: { "accept-encoding": "gzip" } });
  expect(font.headers.get("content-encoding")).toBeNull();
  expect(font.headers.get("content-length")).toBe("4");
});
