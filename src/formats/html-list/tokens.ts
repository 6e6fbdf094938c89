import { Tokenizer, TokenizerMode } from "parse5";

export type Attributes = ReadonlyMap<string, string>;

/** Told of the tags and the text of a page, in their order. Names are lower case, entities decoded. */
export interface TokenListener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Elements whose content is text, whatever it looks like, and how it ends. */
const RAW: ReadonlyMap<string, Tokenizer["state"]> = new Map([
  ["script", TokenizerMode.SCRIPT_DATA],
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ...["style", "xmp", "iframe", "noembed", "noframes"].map((name) => [name, TokenizerMode.RAWTEXT] as const),
]);

/** Elements without content; what stands after them is not inside them. */
export const VOID: ReadonlySet<string> = new Set(
  "area base br col embed hr img input link meta param source track wbr".split(" "),
);

/** Walks over the tokens of any text as HTML; comments and what browsers ignore are left out. */
export function tokens(html: string, listener: TokenListener): void {
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        listener.open(tagName, new Map(attrs.map(({ name, value }) => [name, value])));
        // Word writes <o:p/>, and drawings inside pages close themselves.
        if (selfClosing && !VOID.has(tagName)) listener.close(tagName);
        else tokenizer.state = RAW.get(tagName) ?? tokenizer.state;
      },
      onEndTag: ({ tagName }) => listener.close(tagName),
      onCharacter: ({ chars }) => listener.text(chars),
      onWhitespaceCharacter: ({ chars }) => listener.text(chars),
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
      onParseError: null,
    },
  );
  tokenizer.write(html, true);
}
