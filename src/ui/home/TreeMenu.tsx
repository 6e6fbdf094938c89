import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import type { TreeRow } from "../../app/library.ts";
import { strings } from "../../core/strings/index.ts";
import { useApp } from "../app-context.ts";
import { AnyIcon, type AnyIconName } from "../kit/AnyIcon.tsx";
import kit from "../kit/kit.module.css";
import styles from "./home.module.css";

interface TreeMenuProps {
  readonly tree: TreeRow;
  readonly title: string;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** What can be done with a tree without opening it. */
export function TreeMenu({ tree, title, onRename, onDelete }: TreeMenuProps): ReactNode {
  const app = useApp();
  const duplicate = (): void => void app.library.duplicate(tree).catch(app.report);
  return (
    <Menu.Root>
      <Menu.Trigger className={`${kit.button} ${styles.more}`} aria-label={strings.home.more(title)}>
        <AnyIcon name="more" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.place} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={styles.menu} data-keys="elsewhere">
            <Item icon="pencil" text={strings.home.rename} chord="F2" onClick={onRename} />
            <Item icon="duplicate" text={strings.home.duplicate} onClick={duplicate} />
            <Item icon="trash" text={strings.home.delete} chord="Del" onClick={onDelete} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ItemProps {
  readonly icon: AnyIconName;
  readonly text: string;
  readonly chord?: string;
  readonly onClick: () => void;
}

function Item({ icon, text, chord, onClick }: ItemProps): ReactNode {
  return (
    <Menu.Item className={styles.item} onClick={onClick}>
      <AnyIcon name={icon} />
      {text}
      {chord && <kbd aria-hidden="true">{chord}</kbd>}
    </Menu.Item>
  );
}
