import { generate } from "./generating/generate.mjs";

const check = process.argv.includes("--check");
const stale = await generate(process.cwd(), { check });
if (stale.length === 0) console.log("Generated files are up to date");
for (const path of stale) console.log(check ? `${path}:1  Not up to date: run npm run generate` : `Wrote ${path}`);
if (check && stale.length > 0) process.exitCode = 1;
