import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";

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
].join("; ");

/** The policy goes into the built page only: the dev server injects inline styles. */
function csp(): Plugin {
  return {
    name: "csp",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: CSP }, injectTo: "head-prepend" },
      ],
    },
  };
}

export const app: UserConfig = {
  // Relative, so that one build runs at a root, under a path and from a static host's sub-folder.
  base: "./",
  plugins: [react(), csp()],
  build: { modulePreload: { polyfill: false } },
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
