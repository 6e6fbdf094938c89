import { checkStructure } from "./structure/check.mjs";
import { readProject } from "./structure/project.mjs";

const project = readProject(process.cwd());
const problems = checkStructure(project);
for (const { path, line, message } of problems) console.log(`${path}:${line}  ${message}`);
if (problems.length > 0) {
  console.log(`${problems.length} ${problems.length === 1 ? "problem" : "problems"} in the structure`);
  process.exitCode = 1;
} else {
  console.log(`Structure checked: ${project.files.size} files`);
}
