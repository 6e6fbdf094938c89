import { normal } from "./normal.ts";

/** W5: money, which is what comes of a change and not the change. */
const MONEY = /\b(?:revenue|profit\p{L}*|margin|ebitda|arr|mrr|gmv|turnover|earnings|sales|cost savings?|roi)\b/u;
const ACTORS =
  /\b(?:customers?|users?|people|teams?|members?|patients?|buyers?|visitors?|engineers?|accounts?|subscribers?|students?|shops?|suppliers?|partners?|employees?|everyone|everybody|we)\b/u;

/** The money that a text is about where it names nobody who does something. */
export function moneyIn(text: string): string | undefined {
  const line = normal(text);
  return ACTORS.test(line) ? undefined : MONEY.exec(line)?.[0];
}
