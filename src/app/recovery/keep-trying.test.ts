import { expect, it, vi } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import type { OutsideCopy } from "../app.ts";
import { keepTrying } from "./keep-trying.ts";

it("a page that alone has a tree asks before it closes, until the tree is a file or stored", async () => {
  vi.useFakeTimers();
  const { app, tree } = openApp("- Aim", { measurer: tableMeasurer() });
  const copies: Record<string, OutsideCopy> = {};
  Object.assign(app.device, { copies: () => copies });
  let asks: (() => boolean) | undefined;
  let answers = false;
  const askBeforeClosing = (isNeeded: () => boolean) => {
    asks = isNeeded;
    return () => {
      asks = undefined;
    };
  };
  const kept = { store: false };
  keepTrying({ app, settle: async () => answers, kept, onWake: () => () => undefined, askBeforeClosing });
  const rename = async (title: string): Promise<void> => {
    tree.document.commit({ key: "edit" }, (draft) => draft.patch(tree.id, { title }));
    await tree.saver.flush();
  };
  // Nothing was typed yet.
  expect(asks?.()).toBe(false);
  await rename("Typed");
  expect(asks?.()).toBe(true);
  copies[tree.id] = { at: "2026-06-01T10:00:00.000Z", rev: tree.saver.rev };
  expect(asks?.()).toBe(false);
  await rename("Typed later");
  app.screen.setState({ page: "home", tree: undefined });
  expect(asks?.()).toBe(true);
  answers = true;
  await app.keeping.getState().tryNow?.();
  expect(asks).toBeUndefined();
  vi.useRealTimers();
});
