/**
 * The page's own fonts as rules that carry their files: a picture of the page is drawn in a document of its own,
 * which may load nothing. A file that cannot be had is left out, and its text is drawn in the next font.
 */
export async function fontRules(sheets: Iterable<CSSStyleSheet>): Promise<string> {
  const rules = [...sheets].flatMap((sheet) => fontFaces(sheet.cssRules, sheet.href ?? document.baseURI));
  return (await Promise.all(rules.map(carrying))).join("\n");
}

interface Face {
  readonly rule: CSSFontFaceRule;
  /** Against what its addresses count. */
  readonly base: string;
}

function fontFaces(rules: CSSRuleList, base: string): Face[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSFontFaceRule) return [{ rule, base }];
    return rule instanceof CSSGroupingRule ? fontFaces(rule.cssRules, base) : [];
  });
}

async function carrying({ rule, base }: Face): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.cssText);
  if (!address?.[1]) return "";
  const response = await fetch(new URL(address[1], base));
  if (!response.ok) return "";
  return rule.cssText.replace(address[0], `url("${await dataUrl(await response.blob())}")`);
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
