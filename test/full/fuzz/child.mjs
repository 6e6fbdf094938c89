import { createServer } from "vite";

/**
 * Reads broken files of one format and prints a line of JSON now and then: how many, and what was wrong. Its parent ends
 * it when nothing comes any more. `node child.mjs FORMAT FILES SEED`.
 */
const [id = "", files = "0", seed = "0"] = process.argv.slice(2);
/** Milliseconds between two signs of life. */
const BEAT = 500;

const server = await createServer({
  server: { middlewareMode: true, ws: false },
  logLevel: "error",
  appType: "custom",
});
const say = (/** @type {object} */ words) => process.stdout.write(`${JSON.stringify(words)}\n`);
try {
  const { Fuzzer } = await server.ssrLoadModule("/test/tools/fuzz/fuzz.ts");
  const { FORMATS } = await server.ssrLoadModule("/src/formats/index.gen.ts");
  const info = FORMATS.find((/** @type {{ id: string }} */ format) => format.id === id);
  const fuzzer = await Fuzzer.of(info, Number(seed));
  let [said, slowest] = [performance.now(), 0];
  for (let file = 1; file <= Number(files); file++) {
    const bytes = fuzzer.next();
    if (performance.now() - said > BEAT) {
      said = performance.now();
      say({ file });
    }
    const started = performance.now();
    const fault = await fuzzer.fault(bytes);
    slowest = Math.max(slowest, performance.now() - started);
    if (fault !== undefined) say({ file, fault, bytes: Buffer.from(bytes).toString("base64").slice(0, 4_000) });
  }
  say({ opened: fuzzer.opened, refused: fuzzer.refused, slowest: Math.round(slowest) });
} finally {
  await server.close();
}
