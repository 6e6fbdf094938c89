import { isCode, isTest, resolveRelative } from "./project.mjs";

/**
 * @typedef {import("./project.mjs").Project} Project
 * @typedef {import("./project.mjs").Problem} Problem
 * @typedef {import("./project.mjs").Import} Import
 */

/**
 * Which folder of `src` may import which. A folder that is not named here may import nothing of the others.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const LAYERS = {
  core: ["core"],
  formats: ["core", "formats"],
  adapters: ["core", "formats", "adapters"],
  app: ["core", "formats", "app"],
  ui: ["core", "formats", "app", "ui"],
  cli: ["core", "formats", "cli"],
  "main.tsx": ["core", "app", "ui"],
};

/** The one file that wires the app to the outside world, and the types that the rest of the app may know of it. */
const BOOT = "src/app/boot.ts";
const STORAGE_PORT = "src/adapters/storage/port.ts";
/** Adapters that tests use for real: with invented widths or bytes nothing about cards and files would be proven. */
const REAL_IN_TESTS = ["src/adapters/text/", "src/adapters/files/decode.ts"];

/** What the command line borrows: both work without a browser. */
const CLI_ADAPTERS = ["src/adapters/files/decode.ts", "src/adapters/text/table.ts"];

/** The packages that the core may use. The formats have their own readers and writers, loaded when asked for. */
const CORE_PACKAGES = ["zod/mini", "fractional-indexing"];

/**
 * Packages that may be imported in some places only, and why.
 * @type {readonly { packages: RegExp, places: RegExp, why: string }[]}
 */
const PLACES = [
  {
    packages: /^@xyflow\/react(\/|$)/,
    places: /^src\/ui\/canvas\//,
    why: "every contact with React Flow is in src/ui/canvas",
  },
  { packages: /^dexie(\/|$)/, places: /^src\/adapters\/dexie\//, why: "only src/adapters/dexie knows the database" },
  {
    packages: /^html-to-image(\/|$)/,
    places: /^src\/(ui\/canvas|formats\/png|adapters)\//,
    why: "it copies what is on the screen; every other picture comes from src/formats/scene",
  },
  {
    packages: /^(react|react-dom|lucide-react|@base-ui\/react|@tanstack\/react-virtual)(\/|$)/,
    places: /^src\/(ui\/|main\.tsx$)/,
    why: "React is in src/ui and src/main.tsx only",
  },
  {
    packages: /^node:/,
    places: /^src\/(cli|adapters)\//,
    why: "only the command line runs under Node alone",
  },
];

/**
 * The direction of imports between the folders of `src`, and where each package may be used.
 * @param {Project} project
 * @returns {Problem[]}
 */
export function checkImports(project) {
  /** @type {Problem[]} */
  const problems = [];
  for (const { path, syntax } of project.files.values()) {
    if (!path.startsWith("src/") || !isCode(path)) continue;
    for (const found of syntax?.imports ?? []) {
      const target = resolveRelative(path, found.request);
      const message = target === undefined ? packageFault(path, found) : layerFault(path, target, found);
      if (message) problems.push({ path, line: found.line, message });
    }
  }
  return problems;
}

/**
 * @param {string} from
 * @param {string} target
 * @param {Import} found
 */
function layerFault(from, target, found) {
  if (!target.startsWith("src/")) {
    if (target.startsWith("test/") && isTest(from)) return undefined;
    return target.startsWith("test/") ? "The app must not import from test/" : undefined;
  }
  const [layer = "", to = ""] = [from, target].map((path) => path.split("/")[1]);
  if (to === "vite-env.d.ts" || LAYERS[layer]?.includes(to)) return undefined;
  if (isTest(from) && REAL_IN_TESTS.some((place) => target.startsWith(place))) return undefined;
  if (layer === "app" && to === "adapters") return adapterFault(from, target, found);
  if (layer === "cli" && CLI_ADAPTERS.includes(target)) return undefined;
  const allowed = LAYERS[layer]?.join(", ") || "nothing of src";
  return `${layer} must not import ${to} (${found.request}); it may import: ${allowed}`;
}

/**
 * @param {string} from
 * @param {string} target
 * @param {Import} found
 */
function adapterFault(from, target, found) {
  if (from === BOOT || isTest(from)) return undefined;
  if (target === STORAGE_PORT && found.typeOnly) return undefined;
  return `app imports adapters in ${BOOT} only, apart from types of ${STORAGE_PORT} (${found.request})`;
}

/**
 * @param {string} from
 * @param {Import} found
 */
function packageFault(from, { request, namespace }) {
  if (isTest(from)) return undefined;
  if (from.startsWith("src/core/") && !CORE_PACKAGES.includes(request)) {
    return `core must not import "${request}"; its packages are ${CORE_PACKAGES.join(", ")}`;
  }
  const place = PLACES.find(({ packages, places }) => packages.test(request) && !places.test(from));
  if (place) return `"${request}" must not be imported here: ${place.why}`;
  if (request.startsWith("lucide-react") && (namespace || request !== "lucide-react")) {
    return "Import icons by name from lucide-react: anything else brings all of them into the page";
  }
  return undefined;
}
