import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
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

/**
 * React Flow names its components as it loads, so the build keeps those that nobody uses: its map, its buttons, its
 * handles for resizing, with all that they import. Without the names it leaves them out.
 */
function unusedFlowPartsGo(): Plugin {
  return {
    name: "unused-flow-parts-go",
    apply: "build",
    transform: {
      filter: { id: /@xyflow\/react\/dist\/esm\/index\.js/ },
      handler(code) {
        const unnamed = code.replaceAll(/^\w+\.displayName = '\w+';$/gm, "");
        const pure = unnamed.replaceAll(/= (memo|forwardRef)\(/g, "= /* @__PURE__ */ $1(");
        if (unnamed === code || pure === unnamed) this.error("React Flow has changed: see what of it can be left out");
        return pure;
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

/** Notes which modules each file of the build is made of, and what each of them takes there: `first-load.mjs` reads it. */
function moduleList(): Plugin {
  let list = "";
  return {
    name: "module-list",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => {
      list = join(root, ".vite", `modules of ${basename(outDir)}.json`);
    },
    generateBundle: (_, bundle) => {
      const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
      const files = chunks.map(({ fileName, modules }) => {
        const parts = Object.entries(modules).map(([id, { renderedLength }]) => [
          relative(process.cwd(), id),
          renderedLength,
        ]);
        return [fileName, Object.fromEntries(parts)] as const;
      });
      mkdirSync(dirname(list), { recursive: true });
      writeFileSync(list, `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`);
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
  plugins: [react(), csp(), copiedFieldsAreText(), unusedFlowPartsGo(), moduleList(), serviceWorker()],
  // Prepared for the dev server ahead of time it would not be mended.
  optimizeDeps: { exclude: ["html-to-image"] },
  resolve: {
    alias: [
      { find: /^d3-(transition|interpolate)$/, replacement: NO_TRANSITIONS },
      // The build for browsers that know async functions; the usual one brings its own and a second form of each class.
      { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" },
    ],
  },
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
