import { fileURLToPath } from "node:url";
import { build } from "vite";

// Builds an app as a numbered release, for tests of updates: node build-version.mjs APP-FOLDER OUT-FOLDER VERSION
// [DATABASE]. The page carries the version in a meta element, so two builds of the same source differ. DATABASE is the
// version of the database that this release has.
const [root, outDir, version, database] = process.argv.slice(2);
if (!root || !outDir || !version) throw new Error("Give the app's folder, the folder to write, and a version");
process.env.VITE_VERSION = version;
const place = "DATABASE_VERSION = 1;";

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
    database !== undefined && {
      name: "database",
      enforce: "pre",
      transform: {
        filter: { id: /adapters\/dexie\/database\.ts$/ },
        handler(code) {
          if (!code.includes(place)) this.error(`${place} is not there`);
          return code.replace(place, `DATABASE_VERSION = ${Number(database)};`);
        },
      },
    },
  ],
});
