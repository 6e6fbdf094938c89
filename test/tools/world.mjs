import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { launchOptions } from "../chromium.mjs";
import { serve } from "./serve.mjs";

/**
 * Builds an app as a numbered release into a temporary folder; gives the folder.
 * @param {string} app
 * @param {string} version
 * @param {number} [database] version of the database, where the release has another one
 */
export function buildVersion(app, version, database) {
  const folder = mkdtempSync(join(tmpdir(), `aimtree-${version}-`));
  const script = fileURLToPath(new URL("./build-version.mjs", import.meta.url));
  const args = [script, app, folder, version, ...(database === undefined ? [] : [String(database)])];
  execFileSync(process.execPath, args, { stdio: "inherit" });
  return folder;
}

/** A site below a path of its host, and a browser profile that outlives the browser. */
export class World {
  #work = mkdtempSync(join(tmpdir(), "aimtree-world-"));
  /** @type {Awaited<ReturnType<typeof serve>> | undefined} */
  #server;
  /** @type {import("playwright-core").BrowserContext | undefined} */
  #context;
  address = "";

  /**
   * Serves a build and starts a browser; gives its first tab, still empty.
   * @param {string} build
   */
  async start(build) {
    this.deploy(build);
    this.#server = await serve({ folder: join(this.#work, "site"), port: 0, strict: true });
    this.address = `${this.#server.address}trees/`;
    return this.launch();
  }

  /**
   * Puts a build in place of the one before, `without` the files that match.
   * @param {string} build
   * @param {RegExp} [without]
   */
  deploy(build, without) {
    const folder = join(this.#work, "site", "trees");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(build, folder, { recursive: true });
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const file of files) if (without?.test(file)) rmSync(join(folder, file));
  }

  /**
   * Puts one file in place of what is there, as somebody does who mends a site by hand.
   * @param {string} name
   * @param {string} content
   */
  put(name, content) {
    writeFileSync(join(this.#work, "site", "trees", name), content);
  }

  async launch() {
    this.#context = await chromium.launchPersistentContext(join(this.#work, "profile"), {
      ...launchOptions(),
      headless: true,
      // Playwright switches it off; people have it.
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
    return this.#context.pages()[0] ?? (await this.#context.newPage());
  }

  async newTab() {
    if (!this.#context) throw new Error("There is no browser");
    const page = await this.#context.newPage();
    await page.goto(this.address);
    return page;
  }

  async stopServer() {
    await this.#server?.close();
    this.#server = undefined;
  }

  async quitBrowser() {
    await this.#context?.close();
    this.#context = undefined;
  }

  async end() {
    await this.quitBrowser();
    await this.stopServer();
    rmSync(this.#work, { recursive: true });
  }
}
