import { build } from "vite";

/**
 * A page's code as one script with its style, for a browser that gets it without a server.
 * @param {string} entry path from the root
 * @returns {Promise<{ script: string, style: string }>}
 */
export async function bundled(entry) {
  const made = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input: entry, output: { format: "iife", codeSplitting: false } },
    },
  });
  const outputs = [made].flat().flatMap((part) => ("output" in part ? part.output : []));
  const script = outputs.flatMap((part) => (part.type === "chunk" ? [part.code] : [])).join("\n");
  const style = outputs.flatMap((part) =>
    part.type === "asset" && part.fileName.endsWith(".css") ? [String(part.source)] : [],
  );
  return { script, style: style.join("\n") };
}
