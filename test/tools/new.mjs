import { create, kinds } from "./generating/create.mjs";

const [kind, name] = process.argv.slice(2);
if (kind === undefined || name === undefined) {
  console.error(`npm run new KIND NAME, where KIND is one of: ${kinds().join(", ")}`);
  process.exitCode = 2;
} else {
  try {
    for (const path of await create(process.cwd(), kind, name)) console.log(`Wrote ${path}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
