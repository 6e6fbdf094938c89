/** Relative to the page; its folder is what works offline. */
const SCRIPT = "./sw.js";

/** What of Trusted Types is used here; the types of the DOM do not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules;
}

interface Rules {
  readonly createScriptURL: (url: string) => string;
}

/**
 * The address of the worker. The page's policy lets no text become the address of a script; this is the one exception,
 * and it lets nothing through but this address.
 */
export function workerScript(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return SCRIPT;
  const createScriptURL = (url: string): string => {
    if (url !== SCRIPT) throw new TypeError(`No script of this app: ${url}`);
    return url;
  };
  return trustedTypes.createPolicy("aimtree", { createScriptURL }).createScriptURL(SCRIPT);
}
