/**
 * @typedef {import("./project.mjs").Project} Project
 * @typedef {import("./project.mjs").Problem} Problem
 */

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const MARKED = /<!-- dependencies -->(.*?)<!-- \/dependencies -->/s;

/**
 * The lock file names no registry and has a hash for everything; versions are exact; every package that ships with
 * the app stands in CONTRIBUTING.md with its reason, and nothing else does.
 * @param {Project} project
 * @returns {Problem[]}
 */
export function checkPackages({ files }) {
  const [lock, manifest, guide] = ["package-lock.json", "package.json", "CONTRIBUTING.md"].map((path) =>
    files.get(path),
  );
  return [
    ...(lock ? checkLock(lock) : []),
    ...(manifest ? checkVersions(manifest) : []),
    ...(manifest && guide ? checkReasons(manifest, guide) : []),
  ];
}

/** @typedef {import("./project.mjs").SourceFile} SourceFile */

/**
 * @param {SourceFile} file
 * @returns {Problem[]}
 */
function checkLock({ path, text, lineAt }) {
  /** @type {Record<string, { resolved?: string, integrity?: string, link?: boolean }>} */
  const packages = JSON.parse(text).packages ?? {};
  return Object.entries(packages).flatMap(([name, entry]) => {
    if (name === "" || entry.link) return [];
    const line = lineAt(text.indexOf(`"${name}": {`));
    const problems = [];
    if (entry.resolved) {
      problems.push({ path, line, message: `${name} names a registry ("resolved"): keep the setting of .npmrc` });
    }
    if (!entry.integrity) problems.push({ path, line, message: `${name} has no hash ("integrity")` });
    return problems;
  });
}

/**
 * @param {SourceFile} file
 * @returns {Problem[]}
 */
function checkVersions({ path, text, lineAt }) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text);
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => ({
      path,
      line: lineAt(text.indexOf(`"${name}": "${version}"`)),
      message: `${name} must have an exact version, not ${version}`,
    }));
}

/**
 * @param {SourceFile} manifest
 * @param {SourceFile} guide
 * @returns {Problem[]}
 */
function checkReasons(manifest, guide) {
  const { path, text, lineAt } = guide;
  const table = MARKED.exec(text);
  if (!table) return [{ path, line: 1, message: "The table between <!-- dependencies --> marks is missing" }];
  const listed = new Map(
    [...(table[1] ?? "").matchAll(/^\| `([^`]+)` \| *(.*?) *\|/gm)].map((row) => [row[1] ?? "", row[2] ?? ""]),
  );
  const used = Object.keys(JSON.parse(manifest.text).dependencies ?? {});
  const line = lineAt(table.index);
  return [
    ...used
      .filter((name) => !listed.get(name))
      .map((name) => ({ path, line, message: `${name} is a dependency without a reason here` })),
    ...[...listed.keys()]
      .filter((name) => !used.includes(name))
      .map((name) => ({ path, line, message: `${name} has a reason here but is no dependency` })),
  ];
}
