import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, defineConfig, type Plugin, type UserConfig } from "vite";

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
];

/** No text becomes markup, script or the address of a script, but for what the one policy in `service-worker` lets through. */
const TRUSTED_TYPES = ["require-trusted-types-for 'script'", "trusted-types aimtree"];

/**
 * The built page carries the whole policy. The dev server injects inline scripts and styles, so there only the part
 * holds that is broken by what somebody writes; a module that is replaced makes its policy once more. The pages of the
 * component tests are written as markup.
 */
function csp(): Plugin {
  let policy = [...CSP, ...TRUSTED_TYPES];
  return {
    name: "csp",
    apply: (_, { mode }) => mode !== "test",
    configResolved: ({ command }) => {
      if (command === "serve")
        policy = TRUSTED_TYPES.map((part) => part.replace("aimtree", "aimtree 'allow-duplicates'"));
    },
    transformIndexHtml: {
      order: "post",
      handler: () => {
        const attrs = { "http-equiv": "Content-Security-Policy", content: policy.join("; ") };
        return [{ tag: "meta", attrs, injectTo: "head-prepend" }];
      },
    },
  };
}

/** html-to-image copies what is typed in a field as HTML, although it is text. */
function copiedFieldsAreText(): Plugin {
  const wrong = "clonedNode.innerHTML = nativeNode.value";
  return {
    name: "copied-fields-are-text",
    transform: {
      filter: { id: /html-to-image\/es\/clone-node\.js/ },
      handler(code) {
        if (!code.includes(wrong)) this.error("html-to-image has changed: see whether it still writes HTML");
        return code.replace(wrong, "clonedNode.textContent = nativeNode.value");
      },
    },
  };
}

const WORKER = fileURLToPath(new URL("./src/adapters/service-worker/worker/sw.ts", import.meta.url));

const NO_TRANSITIONS = fileURLToPath(new URL("./src/ui/canvas/no-transitions.ts", import.meta.url));

/** Builds the service worker after everything else: it carries the list of all files and a hash over them. */
function serviceWorker(): Plugin {
  let folder = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        const files = filesOf(folder).filter((file) => !/\.map$|^sw\.js$|^screenshots\//.test(file));
        const hash = createHash("sha256").update(readFileSync(WORKER));
        for (const file of files) hash.update(`\n${file}\n`).update(readFileSync(join(folder, file)));
        await build({
          configFile: false,
          logLevel: "warn",
          publicDir: false,
          define: { __FILES__: JSON.stringify(files), __BUILD__: JSON.stringify(hash.digest("hex").slice(0, 12)) },
          build: {
            outDir: folder,
            emptyOutDir: false,
            rolldownOptions: { input: WORKER, output: { format: "iife", entryFileNames: "sw.js" } },
          },
        });
      },
    },
  };
}

/** Paths of all files in a folder, with `/`, in an order that does not depend on the machine. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** So that words and readers go with the part that uses them, not with the list that names them. */
const TREESHAKE = { moduleSideEffects: (id: string) => !/\/src\/(core|formats)\/(?!zod-config)/.test(id) };

export const app: UserConfig = {
  // Relative, so that one build runs at a root, under a path and from a static host's sub-folder.
  base: "./",
  plugins: [react(), csp(), copiedFieldsAreText(), serviceWorker()],
  // Prepared for the dev server ahead of time it would not be mended.
  optimizeDeps: { exclude: ["html-to-image"] },
  resolve: { alias: { "d3-transition": NO_TRANSITIONS, "d3-interpolate": NO_TRANSITIONS } },
  worker: { format: "es", rolldownOptions: { treeshake: TREESHAKE } },
  build: {
    modulePreload: { polyfill: false },
    // What the first load needs in one file: thirty small ones zip worse, by a tenth.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } },
      treeshake: TREESHAKE,
    },
  },
};

const cli: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "src/cli/main.ts",
    outDir: "dist-cli",
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "aimtree.mjs" } },
  },
};

export default defineConfig(({ mode }) => (mode === "cli" ? cli : app));
