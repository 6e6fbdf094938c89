/** Characters of a link. */
export const LENGTHS = {
  /** Longer ones are cut off by too many programs on their way. */
  most: 16_000,
  /** From here on some programs cut them off. */
  long: 4_000,
  /** Nobody makes longer ones; such a text is not even unpacked. */
  opened: 128_000,
} as const;

const MARK = "#/s/";

/** The link of data in base 64; `made` is when, in seconds since 1970. It is written in base64url (RFC 4648, section 5). */
export function linkTo(address: string, made: number | undefined, base64: string): string {
  const data = base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `${address}${MARK}${made === undefined ? "" : `${made.toString(36)}.`}${data}`;
}

/** What a link says. */
export interface LinkParts {
  /** Seconds since 1970, if it says so. */
  readonly made: number | undefined;
  /** In base 64. */
  readonly data: string;
}

/** The first link in a text, up to the first character that cannot be part of it. */
export function partsOf(text: string): LinkParts | undefined {
  const [, made, data] = /#\/s\/(?:([0-9a-z]{1,9})\.)?([\w-]*)/.exec(text) ?? [];
  if (data === undefined) return undefined;
  return {
    made: made === undefined ? undefined : Number.parseInt(made, 36),
    data: data.replaceAll("-", "+").replaceAll("_", "/"),
  };
}
