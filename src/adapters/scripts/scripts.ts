import reader from "../workers/reader.ts?worker&url";

/** Relative to the page; the folder of the service worker is what works offline. */
const SCRIPTS = { serviceWorker: "./sw.js", reader } as const;

/** What of Trusted Types is used here; the types of the DOM do not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules;
}

interface Rules {
  readonly createScriptURL: (url: string) => string;
}

let policy: Rules | undefined;

/** The address of a script of this app. The page may make its policy once, and it lets nothing else through. */
export function script(name: keyof typeof SCRIPTS): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const url = SCRIPTS[name];
  if (!trustedTypes) return url;
  const createScriptURL = (url: string): string => {
    if (!Object.values(SCRIPTS).includes(url)) throw new TypeError(`No script of this app: ${url}`);
    return url;
  };
  policy ??= trustedTypes.createPolicy("aimtree", { createScriptURL });
  return policy.createScriptURL(url);
}
