import { beforeEach, describe, expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { mustOpen, persistence, rename } from "../../../test/tools/persistence.ts";
import { newTreeOf, treeOf } from "../../../test/tools/stores.ts";
import { memoryBackend } from "../../adapters/storage/memory.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { strings } from "../../core/strings/index.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { newTree, type OpenTree } from "../persist/open-tree.ts";
import type { Disk, DiskFile, DiskLink } from "./disk.ts";
import { TreeFile } from "./tree-file.ts";
import { overwriteOutside } from "./ways.ts";

/** A file, the permission to write it, and whether it can be written. */
interface FakeFile extends DiskFile {
  text: string | undefined;
  allowed: boolean;
  asked: number;
  breaks: "before" | "after" | undefined;
}

function fakeFile(text: string | undefined): FakeFile {
  const file: FakeFile = {
    name: "plan.aimtree",
    text,
    allowed: true,
    asked: 0,
    breaks: undefined,
    mayWrite: async () => file.allowed,
    ask: async () => {
      file.asked += 1;
      file.allowed = true;
      return true;
    },
    read: async () =>
      file.text === undefined ? undefined : { bytes: new TextEncoder().encode(file.text), digest: `#${file.text}` },
    write: async (next) => {
      if (file.breaks === "before") throw new Error("full");
      file.text = next;
      if (file.breaks === "after") throw new Error("gone");
    },
  };
  return file;
}

function fakeDisk(): Disk {
  const links = new Map<string, DiskLink>();
  return {
    chooseToSave: async () => undefined,
    link: async (tree) => links.get(tree),
    keep: async (tree, link) => void links.set(tree, link),
    forget: async (tree) => void links.delete(tree),
    treeOf: async () => undefined,
    alone: (_tree, work) => work(),
    digest: async (text) => `#${text}`,
  };
}

let disk: Disk;
beforeEach(() => {
  disk = fakeDisk();
});

/** A page with the stored tree open; `wait` lets what waits for its time happen. */
async function page(backend = memoryBackend(), fresh?: OpenTree) {
  const to = persistence(backend);
  if (!fresh && (await to.store.list()).length === 0) await to.store.add(newTreeOf(treeOf(3)));
  const open = fresh ?? (await mustOpen(to));
  const timers = new Set<() => void>();
  const errors: unknown[] = [];
  let copies = 0;
  const file = new TreeFile({
    disk: async () => disk,
    open,
    host: { newId: () => "fresh", today: () => "2026-03-01" },
    onWake: () => () => undefined,
    after: (_ms, run) => {
      timers.add(run);
      return () => void timers.delete(run);
    },
    onWritten: () => {
      copies += 1;
    },
    onError: (error) => errors.push(error),
  });
  const link = async () => {
    const made = await file.link();
    if (!made) throw new Error("There is no disk");
    return made;
  };
  const wait = async (): Promise<void> => {
    for (const run of [...timers]) run();
    await (await link()).look();
  };
  const text = (): string => writeAimtree(open.document);
  return { open, file, link, wait, text, errors, copies: () => copies, state: () => file.store.getState().state };
}

describe("a tree with a file", () => {
  it("that holds nothing yet is written with its first letters", async () => {
    const to = persistence(memoryBackend());
    const { open, file, text, wait, state } = await page(memoryBackend(), newTree(to, treeOf(1)));
    const disk = fakeFile("");
    await file.use(disk);
    expect(disk.text).toBe("");
    rename(open, "n1", "Typed");
    await wait();
    expect([disk.text, state()]).toEqual([text(), "saved"]);
  });

  it("is written to it a moment after each change, and when it is left", async () => {
    const { open, file, wait, text, state, copies } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    expect([disk.text, state(), copies()]).toEqual([text(), "saved", 1]);
    rename(open, "n1", "Typed");
    expect(state()).toBe("saving");
    await wait();
    expect([disk.text, state()]).toEqual([text(), "saved"]);
    rename(open, "n1", "Typed last");
    await file.close();
    expect(disk.text).toContain("Typed last");
  });

  it("does not write over what somebody else wrote, whatever happens here", async () => {
    const { open, file, wait, text, state, link } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    const outside = text().replace("Tactic 2", "From outside");
    disk.text = outside;
    rename(open, "n1", "Typed");
    await wait();
    await file.save();
    expect([disk.text, state()]).toEqual([outside, "changed"]);
    const held = file.store.getState().outside;
    expect(held?.records?.find(({ id }) => id === "n2")).toMatchObject({ title: "From outside" });
    if (held) await (await link()).accept(held);
    expect([disk.text, state()]).toEqual([text(), "saved"]);
  });

  it("asks again when the file changed once more after the person decided", async () => {
    const { file, wait, text, state, link } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    disk.text = text().replace("Tactic 2", "One");
    await wait();
    const held = file.store.getState().outside;
    disk.text = text().replace("Tactic 2", "Two");
    if (held) await (await link()).accept(held);
    expect([disk.text.includes("Two"), state()]).toEqual([true, "changed"]);
  });

  it("does not put the file back to what this tab slept on", async () => {
    const backend = memoryBackend();
    const [first, slept] = [await page(backend), await page(backend)];
    const disk = fakeFile("");
    await first.file.use(disk);
    await slept.file.begin();
    rename(first.open, "n1", "Typed in the other tab");
    await first.wait();
    await slept.wait();
    expect(disk.text).toContain("Typed in the other tab");
    expect([slept.text(), slept.state()]).toEqual([first.text(), "saved"]);
  });

  it("leaves a file alone that says the same in another layout or under another id", async () => {
    const { file, wait, text, state } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    const other = JSON.stringify(JSON.parse(text().replace('"id":"t"', '"id":"other"')), undefined, 2);
    disk.text = other;
    await wait();
    expect([disk.text, state()]).toEqual([other, "saved"]);
  });

  it("says what cannot be read, and does not write over it", async () => {
    const { file, wait, state } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    disk.text = "half a fi";
    await wait();
    expect([disk.text, state()]).toEqual(["half a fi", "changed"]);
    expect(file.store.getState().outside).toMatchObject({ records: undefined, fault: expect.stringMatching(/./) });
  });

  it("keeps what cannot be read before it writes over it, and does not write over what a newer Aimtree wrote", async () => {
    const { app, tree, files, toasts } = openApp("- Aim", { measurer: tableMeasurer() });
    await tree.saver.flush();
    const { file, wait, text, state } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    const here = Object.assign(Object.create(tree), { file });
    const newer = '{"aimtree":99,"records":[]}';
    disk.text = newer;
    await wait();
    await overwriteOutside(here, app);
    expect([disk.text, state(), files.saved]).toEqual([newer, "changed", []]);
    disk.text = "half a fi";
    await wait();
    await overwriteOutside(here, app);
    expect([disk.text, state()]).toEqual([text(), "saved"]);
    expect(files.saved.map(({ name, content }) => [name, new TextDecoder().decode(content as Uint8Array)])).toEqual([
      ["plan.aimtree", "half a fi"],
    ]);
    expect(toasts()).toEqual([strings.linked.keptUnread("plan.aimtree")]);
  });

  it("asks for the permission only when the person saves", async () => {
    const { open, file, wait, text, state } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    disk.allowed = false;
    rename(open, "n1", "Typed");
    await wait();
    expect([state(), disk.asked]).toEqual(["asks", 0]);
    await file.save();
    expect([state(), disk.asked, disk.text]).toEqual(["saved", 1, text()]);
  });

  it("says that it failed, tries again, and says when the file is gone", async () => {
    const { open, file, wait, text, state, errors } = await page();
    const disk = fakeFile("");
    await file.use(disk);
    disk.breaks = "before";
    rename(open, "n1", "Typed");
    await wait();
    expect([state(), errors.length > 0]).toEqual(["failed", true]);
    disk.breaks = undefined;
    await wait();
    expect([state(), disk.text]).toEqual(["saved", text()]);
    disk.text = undefined;
    await wait();
    expect(state()).toBe("missing");
  });

  it("knows its own writing after the page died in the middle of it", async () => {
    const backend = memoryBackend();
    const first = await page(backend);
    const disk = fakeFile("");
    await first.file.use(disk);
    disk.breaks = "after";
    rename(first.open, "n1", "Written, never heard of");
    await first.wait();
    await first.open.saver.flush();
    disk.breaks = undefined;
    const second = await page(backend);
    rename(second.open, "n1", "Typed later");
    await second.file.begin();
    expect([disk.text, second.state()]).toEqual([second.text(), "saved"]);
  });
});

it("a tree without a file writes nothing, and where there are no files nothing is loaded", async () => {
  const { file, wait, state } = await page();
  await file.begin();
  await wait();
  expect([file.store.getState().name, state()]).toEqual([undefined, "saved"]);
  const none = new TreeFile({ ...({} as ConstructorParameters<typeof TreeFile>[0]), disk: undefined });
  await none.begin();
  expect([none.available, none.link()]).toEqual([false, undefined]);
});
