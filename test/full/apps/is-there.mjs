import { runProgram } from "../../tools/running/process.mjs";

/**
 * True if a program is installed; `version` asks for its version.
 * @param {string} program
 * @param {string} version
 */
export async function isThere(program, version) {
  try {
    return (await runProgram(program, [version])).code !== null;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return false;
    throw error;
  }
}
