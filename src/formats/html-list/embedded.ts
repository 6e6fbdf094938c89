import { CARRIER } from "./carrier.ts";
import { tokens } from "./tokens.ts";

/** Characters before the carrier: a program may put a head or comments in front of what it passes on. */
const SEARCHED = 20_000;

/** The tree that HTML carries, as the text of an `.aimtree` file; undefined if it carries none. */
export function embeddedIn(html: string): string | undefined {
  const from = html.slice(0, SEARCHED).search(/<[a-z]+ [^<>]*data-aimtree="/i);
  if (from < 0) return undefined;
  const start = html.indexOf(`${CARRIER}="`, from) + CARRIER.length + 2;
  const end = html.indexOf('"', start);
  if (end < 0) return undefined;
  let found: string | undefined;
  tokens(`<div ${CARRIER}="${html.slice(start, end)}">`, {
    open: (_name, attributes) => {
      found = attributes.get(CARRIER);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}
