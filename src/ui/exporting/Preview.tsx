import type { ReactNode, RefObject } from "react";
import type { Preview as PreviewOf } from "../../app/exporting/preview.ts";
import { strings } from "../../core/strings/index.ts";
import type { FormatInfo } from "../../formats/format.ts";
import { LENGTHS } from "../../formats/link/address.ts";
import styles from "./exporting.module.css";
import own from "./link.module.css";
import { PagesPreview, usePng } from "./PagesPreview.tsx";

interface PreviewProps {
  /** Undefined while the first one is being made. */
  readonly preview: PreviewOf | undefined;
  readonly format: FormatInfo;
  /** Gets the field that holds a text. */
  readonly shown: RefObject<HTMLTextAreaElement | null>;
}

/** Characters of a text that are shown. */
const SHOWN = 3_000;

/** The picture, or the beginning of the text, with its size. */
export function Preview({ preview, format, shown }: PreviewProps): ReactNode {
  const address = usePng(preview?.picture?.png);
  if (!preview) return <p className={styles.preview}>{strings.exporting.drawing}</p>;
  const { picture, bytes, result } = preview;
  const size = picture && strings.exporting.size(picture.width, picture.height);
  const isPicture = format.choices !== undefined;
  const length = bytes === undefined ? undefined : strings.exporting.bytes(bytes);
  const caption = [size, length].filter((part) => part !== undefined).join(", ");
  if (preview.pages) return <PagesPreview pages={preview.pages} length={length} />;
  if (format.isLink) return result.ok ? <Link link={String(result.content)} shown={shown} /> : null;
  return (
    <figure className={styles.preview}>
      {isPicture && address && <img src={address} alt={strings.exporting.preview} />}
      {!isPicture && result.ok && (
        <textarea
          readOnly
          ref={shown}
          aria-label={strings.exporting.textPreview}
          value={String(result.content).slice(0, SHOWN)}
        />
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** The whole link, to be copied by hand as well. */
function Link({ link, shown }: Pick<PreviewProps, "shown"> & { readonly link: string }): ReactNode {
  return (
    <figure className={`${styles.preview} ${own.link}`}>
      <textarea
        readOnly
        ref={shown}
        aria-label={strings.sharing.link}
        value={link}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <figcaption>{strings.sharing.length(link.length, LENGTHS.most)}</figcaption>
    </figure>
  );
}
