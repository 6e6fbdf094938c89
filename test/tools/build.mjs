import { buildTargets } from "./running/build.mjs";
import { runNode } from "./running/process.mjs";

for (const [name, script, args] of buildTargets()) {
  const { code } = await runNode(script, args, { show: true });
  if (code !== 0) {
    console.error(`The ${name} failed.`);
    process.exit(1);
  }
}
