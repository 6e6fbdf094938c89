import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useStore } from "zustand";
import { remove, resolve, rewrite, say } from "../../app/comments/write.ts";
import { isComposing } from "../../app/keys/match.ts";
import { formatDate } from "../../core/describe/format.ts";
import { commentsOf } from "../../core/edits/comments.ts";
import type { CommentRecord } from "../../core/records/comment.ts";
import type { Id } from "../../core/records/fields.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp, useSession, useTree } from "../app-context.ts";
import { AnyIcon } from "../kit/AnyIcon.tsx";
import { Icon } from "../kit/Icon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./comments.module.css";
import { useAttached } from "./field-context.ts";
import fields from "./fields.module.css";
import records from "./records.module.css";
import { useDraft } from "./use-draft.ts";

const words = strings.comments;

/** What people say about a node: what waits for an answer, then a field for more, then what is dealt with. */
export function Comments({ id }: { readonly id: Id }): ReactNode {
  const tree = useTree();
  useAttached(id);
  const [all, setAll] = useState(false);
  const comments = commentsOf(tree.document, id);
  const resolved = comments.filter((comment) => comment.resolved);
  return (
    <>
      <ul className={styles.list}>
        {comments
          .filter((comment) => !comment.resolved)
          .map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
      </ul>
      <NewComment key={id} node={id} />
      {resolved.length > 0 && (
        <button type="button" className={records.more} aria-expanded={all} onClick={() => setAll(!all)}>
          <Icon name={all ? "down" : "right"} size={14} />
          <span>{words.showResolved(resolved.length)}</span>
        </button>
      )}
      {all && (
        <ul className={styles.list}>
          {resolved.map((comment) => (
            <Comment key={comment.id} comment={comment} />
          ))}
        </ul>
      )}
    </>
  );
}

function Comment({ comment }: { readonly comment: CommentRecord }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { id, node, author = "", date, text, resolved = false } = comment;
  const isBegun = useSession(({ drafts }) => drafts.has(rewriteOf(id)));
  const [isOpen, setOpen] = useState(isBegun);
  const on = date === undefined ? "" : formatDate(date, tree.host.today(), app.language);
  const of = words.of(author, on);
  if (isOpen) return <Rewrite comment={comment} of={of} onEnd={() => setOpen(false)} />;
  return (
    <li className={styles.comment} data-resolved={resolved}>
      <div className={styles.head}>
        <b dir="auto">{author || words.somebody}</b>
        <span>{on}</span>
        <span className={styles.acts}>
          <Act
            name={resolved ? words.reopen(of) : words.resolve(of)}
            icon={resolved ? "restore" : "check"}
            onClick={() => resolve(tree, node, id, !resolved)}
          />
          <Act name={words.rewrite(of)} icon="pencil" onClick={() => setOpen(true)} />
          <Act name={words.remove(of)} icon="trash" onClick={() => remove(tree, node, id)} />
        </span>
      </div>
      <p dir="auto">{text}</p>
    </li>
  );
}

interface ActProps {
  readonly name: string;
  readonly icon: Parameters<typeof AnyIcon>[0]["name"];
  readonly onClick: () => void;
}

function Act({ name, icon, onClick }: ActProps): ReactNode {
  return (
    <button type="button" className={records.cellButton} aria-label={name} title={name} onClick={onClick}>
      <AnyIcon name={icon} size={14} />
    </button>
  );
}

/** The draft of what a comment is to say instead. */
const rewriteOf = (id: Id): string => `rewrite:${id}`;

interface RewriteProps {
  readonly comment: CommentRecord;
  readonly of: string;
  readonly onEnd: () => void;
}

function Rewrite({ comment: { id, node, text }, of, onEnd }: RewriteProps): ReactNode {
  const tree = useTree();
  const [draft, setDraft] = useDraft(rewriteOf(id), text);
  const end = (): void => {
    setDraft(undefined);
    onEnd();
  };
  const keep = (): void => {
    rewrite(tree, node, id, draft);
    end();
  };
  return (
    <li className={styles.comment}>
      {/* It was opened to write here. */}
      <textarea
        className={`${fields.box} ${fields.text}`}
        autoFocus
        dir="auto"
        aria-label={words.text(of)}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => onTextKey(event, keep, end)}
      />
      <div className={styles.foot}>
        <button type="button" className={kit.button} onClick={end}>
          {words.cancel}
        </button>
        <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={keep}>
          {words.keep}
        </button>
      </div>
    </li>
  );
}

/** The field for one more. Mod+Enter takes it over; what is written waits while somebody looks elsewhere. */
function NewComment({ node }: { readonly node: Id }): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { author } = useStore(app.settings.store);
  const [text, setText] = useDraft(`comment:${node}`, "");
  const field = useRef<HTMLTextAreaElement>(null);
  const add = (): void => {
    if (say(tree, app, node, text)) setText(undefined);
    field.current?.focus();
  };
  return (
    <div className={styles.fresh} data-field="comment">
      <textarea
        ref={field}
        className={`${fields.box} ${fields.text}`}
        dir="auto"
        aria-label={words.write}
        placeholder={words.write}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => onTextKey(event, add)}
      />
      {text.trim() !== "" && (
        <div className={styles.foot}>
          <input
            className={fields.box}
            dir="auto"
            aria-label={words.author}
            placeholder={words.author}
            autoComplete="name"
            value={author}
            onChange={(event) => app.settings.set({ author: event.target.value })}
          />
          <button type="button" className={`${kit.button} ${kit.outlined}`} onClick={add}>
            {words.add}
          </button>
        </div>
      )}
    </div>
  );
}

/** Enter is a line break; with Mod it is done, and Escape leaves it where there is something to leave. */
function onTextKey(event: KeyboardEvent, done: () => void, leave?: () => void): void {
  if (isComposing(event.nativeEvent)) return;
  const isDone = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (isDone) done();
  else if (event.key === "Escape" && leave) leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
