import type { ReactNode } from "react";
import styles from "./help.module.css";

/** The little Markdown that our own pages are written in: headings, paragraphs, lists of one level. */
export function Prose({ text, language }: { readonly text: string; readonly language: string }): ReactNode {
  const blocks = text.trim().split(/\n\s*\n/);
  return (
    <div className={styles.prose} lang={language}>
      {blocks.map((block) => (
        <Block key={block} text={block} />
      ))}
    </div>
  );
}

function Block({ text }: { readonly text: string }): ReactNode {
  const heading = /^(#+) (.*)/.exec(text);
  if (heading) {
    const Heading = heading[1] === "##" ? "h3" : "h4";
    return <Heading>{heading[2]}</Heading>;
  }
  if (!text.startsWith("- "))
    return (
      <p>
        <Inline text={joined(text)} />
      </p>
    );
  return (
    <ul>
      {text.split(/\n(?=- )/).map((item) => (
        <li key={item}>
          <Inline text={joined(item.slice(2))} />
        </li>
      ))}
    </ul>
  );
}

/** Lines of the source are no lines of the page. */
function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** Bold words, code, and links out of the application; nothing is fetched before somebody follows them. */
export function Inline({ text }: { readonly text: string }): ReactNode {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/).map((part, i) => {
    const key = `${i} ${part}`;
    const link = /^\[([^\]]+)\]\((https:[^)]+)\)$/.exec(part);
    if (part.startsWith("**")) return <b key={key}>{part.slice(2, -2)}</b>;
    if (part.startsWith("`")) return <code key={key}>{part.slice(1, -1)}</code>;
    if (!link) return part.replace(/^\[([^\]]+)\]\([^)]+\)$/, "$1");
    return (
      <a key={key} href={link[2]} target="_blank" rel="noreferrer">
        {link[1]}
      </a>
    );
  });
}
