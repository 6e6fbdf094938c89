import { fileURLToPath } from "node:url";
import { build } from "vite";

// Builds an app as a numbered release, for tests of updates: node build-version.mjs APP-FOLDER OUT-FOLDER VERSION.
// The page carries the version in a meta element, so two builds of the same source differ.
const [root, outDir, version] = process.argv.slice(2);
if (!root || !outDir || !version) throw new Error("Give the app's folder, the folder to write, and a version");
process.env.VITE_VERSION = version;

await build({
  root,
  configFile: fileURLToPath(new URL("../../vite.config.ts", import.meta.url)),
  logLevel: "warn",
  build: { outDir, emptyOutDir: true },
  plugins: [
    {
      name: "version",
      transformIndexHtml: () => [{ tag: "meta", attrs: { name: "version", content: version }, injectTo: "head" }],
    },
  ],
});
