import type { ReactNode } from "react";
import { countsInside, nodesIn, type PictureChoices } from "../../app/exporting/choices.ts";
import type { Preview } from "../../app/exporting/preview.ts";
import { strings } from "../../core/strings/index.ts";
import { LENGTHS } from "../../formats/link/address.ts";
import { useTree } from "../app-context.ts";
import { Icon } from "../kit/Icon.tsx";
import styles from "./exporting.module.css";
import link from "./link.module.css";
import { Segments } from "./Segments.tsx";
import { scopesOf } from "./scopes.ts";

interface LinkFormProps {
  readonly choices: PictureChoices;
  readonly onChange: (some: Partial<PictureChoices>) => void;
  readonly preview: Preview | undefined;
}

/** What of the tree goes into a link, who gets it, and what may become of the link on its way. */
export function LinkForm({ choices, onChange, preview }: LinkFormProps): ReactNode {
  const tree = useTree();
  const words = strings.sharing;
  const { node, reading, decision } = countsInside(tree.document, nodesIn(tree, choices.scope));
  const told = strings.exporting.counts(
    node,
    ...(choices.planOnly ? ([0, 0] as const) : ([reading, decision] as const)),
  );
  const length = preview?.result.ok ? String(preview.result.content).length : 0;
  return (
    <>
      <div className={styles.options}>
        <Segments
          label={strings.exporting.what}
          segments={scopesOf(tree)}
          value={choices.scope}
          onChoose={(scope) => onChange({ scope })}
        />
        <div className={styles.checks}>
          <label>
            <input
              type="checkbox"
              checked={!choices.planOnly}
              onChange={(event) => onChange({ planOnly: !event.target.checked })}
            />
            {words.past}
          </label>
        </div>
      </div>
      <div className={link.told}>
        <b>{words.inside}</b>
        <span>{words.copies(told)}</span>
      </div>
      {length > LENGTHS.long && <Warning text={words.long} />}
      {isThisComputer(location.hostname) && <Warning text={words.onlyHere} />}
    </>
  );
}

function Warning({ text }: { readonly text: string }): ReactNode {
  return (
    <p className={link.warning} role="status">
      <Icon name="warning" />
      {text}
    </p>
  );
}

/** Names under which every computer finds itself. */
function isThisComputer(name: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(name);
}
