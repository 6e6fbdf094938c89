import { type CSSProperties, type ReactNode, useEffect, useState } from "react";
import type { Pages } from "../../app/exporting/preview.ts";
import { strings } from "../../core/strings/index.ts";
import { papers } from "../../core/strings/papers.ts";
import styles from "./exporting.module.css";
import own from "./pages.module.css";

interface PagesPreviewProps {
  readonly pages: Pages;
  /** Length of the file, if it is known. */
  readonly length: string | undefined;
}

/** What scrolls must be reached by the keyboard. */
const scrolls = () => ({ tabIndex: 0, role: "region", "aria-label": strings.exporting.preview }) as const;

/** The first pages of a file as they will be, how many there are, and what stands in a text. */
export function PagesPreview({ pages, length }: PagesPreviewProps): ReactNode {
  const { shown, count, unit, outline } = pages;
  const told = [papers.counted[unit](count), shown.length < count ? papers.firstOf(shown.length) : undefined, length];
  return (
    <figure className={`${styles.preview} ${own.preview}`}>
      <div className={own.room} {...scrolls()}>
        {outline && (
          <ol className={own.outline}>
            {outline.map(({ heading, told }) => (
              <li key={heading}>
                <b>{heading}</b> <span>{told}</span>
              </li>
            ))}
          </ol>
        )}
        <ol className={own.pages} data-count={shown.length}>
          {shown.map((leaf, i) => (
            <Page key={i} leaf={leaf} at={i + 1} />
          ))}
        </ol>
      </div>
      <figcaption>{told.filter((part) => part !== undefined).join(", ")}</figcaption>
    </figure>
  );
}

function Page({ leaf, at }: { readonly leaf: Pages["shown"][number]; readonly at: number }): ReactNode {
  const { width, height, title, window } = leaf;
  const address = usePng(leaf.png);
  const share = (part: number, of: number): string => `${(part / of) * 100}%`;
  const frame: CSSProperties = { aspectRatio: `${width} / ${height}`, background: leaf.scene.paper };
  const seen: CSSProperties = {
    left: share(window.x, width),
    top: share(window.y, height),
    width: share(window.w, width),
    height: share(window.h, height),
  };
  const drawn: CSSProperties = {
    left: share(leaf.at.x - window.x, window.w),
    top: share(leaf.at.y - window.y, window.h),
    width: share(leaf.at.w, window.w),
    height: share(leaf.at.h, window.h),
  };
  return (
    <li style={frame}>
      {title && (
        <span className={own.title} style={{ color: title.ink }}>
          {title.text}
        </span>
      )}
      <div className={own.window} style={seen}>
        {address && <img src={address} style={drawn} alt={papers.pageAlt(at, leaf.scene.title)} />}
      </div>
    </li>
  );
}

/** An address at which the page finds the bytes, as long as they are shown. */
export function usePng(png: Uint8Array | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!png) return undefined;
    const made = URL.createObjectURL(new Blob([png as BlobPart], { type: "image/png" }));
    setAddress(made);
    return () => {
      setAddress(undefined);
      URL.revokeObjectURL(made);
    };
  }, [png]);
  return address;
}
