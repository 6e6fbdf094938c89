import { runNode } from "./running/process.mjs";

const build = await runNode("test/tools/build.mjs");
if (build.code === 0) {
  // Runs until the person stops it.
  await runNode("test/tools/serve.mjs", process.argv.slice(2), { show: true, minutes: 60 * 24 * 20 });
} else {
  console.error(build.output);
  process.exitCode = 1;
}
