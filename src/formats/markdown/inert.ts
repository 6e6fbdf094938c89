/** What stands for the sign that makes a tag, a link or the address of a link of Markdown. */
const SIGNS: Readonly<Record<string, string>> = { "<": "&lt;", "(": "&#40;", ":": "&#58;" };
const STAND_INS: Readonly<Record<string, string>> = { "&lt;": "<", "&#40;": "(", "&#58;": ":" };

/** What a reader of Markdown may open when somebody presses it. */
const TARGET = /(?<=\])[(:](?!\s*<?(?:https?:\/\/|mailto:|#))/gi;
const TAG = /<(?=[a-z/!?])/gi;
const AMBIGUOUS = /&(?=(?:amp;)*(?:lt|#40|#58);)/g;
const WRITTEN = /&lt;|&#40;|&#58;|&amp;(?=(?:amp;)*(?:lt|#40|#58);)/g;

/**
 * Text in which whoever shows it as Markdown finds no HTML, and no link but to the web, a mail or a place of the page:
 * what people wrote is shown as they wrote it. `alive` gives it back.
 */
export function inert(text: string): string {
  const instead = (sign: string): string => SIGNS[sign] ?? sign;
  return text.replace(AMBIGUOUS, "&amp;").replace(TARGET, instead).replace(TAG, instead);
}

export function alive(text: string): string {
  return text.replace(WRITTEN, (found) => STAND_INS[found] ?? "&");
}
