import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { launchOptions } from "../chromium.mjs";
import { serve } from "./serve.mjs";

/** Builds an app as a numbered release into a temporary folder; gives the folder. */
export function buildVersion(app: string, version: string): string {
  const folder = mkdtempSync(join(tmpdir(), `aimtree-${version}-`));
  const script = fileURLToPath(new URL("./build-version.mjs", import.meta.url));
  execFileSync(process.execPath, [script, app, folder, version], { stdio: "inherit" });
  return folder;
}

/** A site below a path of its host, and a browser profile that outlives the browser. */
export class World {
  readonly #work = mkdtempSync(join(tmpdir(), "aimtree-world-"));
  #server: Awaited<ReturnType<typeof serve>> | undefined;
  #context: BrowserContext | undefined;
  address = "";

  /** Serves a build and starts a browser; gives its first tab, still empty. */
  async start(build: string): Promise<Page> {
    this.deploy(build);
    this.#server = await serve({ folder: join(this.#work, "site"), port: 0, strict: true });
    this.address = `${this.#server.address}trees/`;
    return this.launch();
  }

  /** Puts a build in place of the one before, `without` the files that match. */
  deploy(build: string, without?: RegExp): void {
    const folder = join(this.#work, "site", "trees");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(build, folder, { recursive: true });
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const file of files) if (without?.test(file)) rmSync(join(folder, file));
  }

  /** Puts one file in place of what is there, as somebody does who mends a site by hand. */
  put(name: string, content: string): void {
    writeFileSync(join(this.#work, "site", "trees", name), content);
  }

  async launch(): Promise<Page> {
    this.#context = await chromium.launchPersistentContext(join(this.#work, "profile"), {
      ...launchOptions(),
      headless: true,
      // Playwright switches it off; people have it.
      ignoreDefaultArgs: ["--disable-back-forward-cache"],
    });
    return this.#context.pages()[0] ?? (await this.#context.newPage());
  }

  async newTab(): Promise<Page> {
    const page = await (this.#context as BrowserContext).newPage();
    await page.goto(this.address);
    return page;
  }

  async stopServer(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }

  async quitBrowser(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async end(): Promise<void> {
    await this.quitBrowser();
    await this.stopServer();
    rmSync(this.#work, { recursive: true });
  }
}
