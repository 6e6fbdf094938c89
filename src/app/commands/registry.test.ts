import { describe, expect, it } from "vitest";
import { openApp } from "../../../test/tools/open-app.ts";
import { tableMeasurer } from "../../adapters/text/table.ts";
import { strings } from "../../core/strings/index.ts";
import { refusals } from "../../core/strings/refusals.ts";
import { parseChord } from "../keys/chord.ts";
import type { KeyPress } from "../keys/match.ts";
import { menuSections } from "../menu/items.ts";
import { type Command, GROUPS, type KeyBinding, type KeyPlace, MENU_PLACES } from "./command.ts";
import { COMMANDS } from "./index.gen.ts";
import { keyTable } from "./key-table.ts";
import { commandFor, commandOf, keyOf, runCommand, titleOf } from "./registry.ts";

const measurer = tableMeasurer();
const PLACES: readonly KeyPlace[] = ["node", "link", "title", "field", "page", "review", "present"];

interface Bound {
  readonly command: Command;
  readonly binding: KeyBinding;
}

const bound: readonly Bound[] = COMMANDS.flatMap((command) =>
  (command.keys ?? []).map((binding) => ({ command, binding })),
);

const isSign = (key: string): boolean => key.length === 1 && /[^A-Z0-9 ]/.test(key);

/** Chords that no keyboard can tell apart: where a sign sits, Shift says nothing. */
function same(a: string, b: string): boolean {
  const [one, two] = [parseChord(a), parseChord(b)];
  return (
    JSON.stringify({ ...one, shift: isSign(one.key) || one.shift }) ===
    JSON.stringify({ ...two, shift: isSign(two.key) || two.shift })
  );
}

/** A press of a chord on a US keyboard, on another system than a Mac or on one. */
function pressOf(text: string, mac: boolean): KeyPress {
  const { mod, ctrl, alt, shift, key } = parseChord(text);
  const isDigit = /^\d$/.test(key);
  return {
    key: isDigit && shift ? (")!@#$%".at(Number(key)) ?? key) : /^[A-Z]$/.test(key) && !shift ? key.toLowerCase() : key,
    code: isDigit ? `Digit${key}` : /^[A-Z]$/.test(key) ? `Key${key}` : key,
    ctrlKey: ctrl || (mod && !mac),
    metaKey: mod && mac,
    altKey: alt,
    shiftKey: shift,
    altGraph: false,
  };
}

describe("all commands", () => {
  it("have ids, titles and groups of their own, and every title in the catalogue is of one", () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(Object.keys(strings.commands).sort());
    const titles = Object.values(strings.commands);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { id, group } of COMMANDS) expect(GROUPS, id).toContain(group);
  });

  it("are keys only if they have keys", () => {
    for (const { id, keyOnly, keys } of COMMANDS) if (keyOnly) expect(keys?.length, id).toBeGreaterThan(0);
  });

  it("are called something without a tree and with one, and say nothing but what is in the catalogue", () => {
    const { app, tree } = openApp("- Aim\n  - A", { measurer });
    for (const command of COMMANDS) {
      expect(titleOf(command, { app, tree: undefined }), command.id).not.toBe("");
      expect(titleOf(command, { app, tree }), command.id).not.toBe("");
      const reasons = [command.whyNot?.({ app, tree: undefined }), command.whyNot?.({ app, tree })];
      for (const reason of reasons) if (reason !== undefined) expect(refusals, command.id).toHaveProperty(reason);
    }
  });
});

describe("keys", () => {
  it("mean one command in one place", () => {
    const clashes = bound.flatMap((one, i) =>
      bound.slice(i + 1).flatMap((two) => {
        const places = one.binding.on.filter((place) => two.binding.on.includes(place));
        if (one.command === two.command || places.length === 0 || !same(one.binding.chord, two.binding.chord))
          return [];
        return [`${one.command.id} and ${two.command.id}: ${one.binding.chord} on ${places.join()}`];
      }),
    );
    expect(clashes).toEqual([]);
  });

  it.each(["mac", "other"] as const)("reach their command everywhere they are bound (%s)", (platform) => {
    const lost = bound.flatMap(({ command, binding }) =>
      binding.on.flatMap((place) => {
        const found = commandFor(pressOf(binding.chord, platform === "mac"), place, platform, true);
        return found?.command === command ? [] : [`${binding.chord} on ${place}: ${found?.command.id}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it("are never those that browsers and screen readers keep for themselves", () => {
    const kept = [..."NTW"]
      .map((key) => `Mod+${key}`)
      .concat(
        [..."123456789;"].map((key) => `Mod+${key}`),
        [..."CFIJLM"].map((key) => `Mod+Shift+${key}`),
        [..."0123456789"].map((key) => `Alt+${key}`),
        ["Alt+ArrowLeft", "Alt+ArrowRight"],
      );
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const all = [...kept, ...letters.map((key) => `Alt+${key}`), ...letters.map((key) => `Ctrl+Alt+${key}`)];
    const taken = bound.filter(({ binding }) => all.some((chord) => same(chord, binding.chord)));
    expect(taken.map(({ binding }) => binding.chord)).toEqual([]);
  });

  it("take Tab on a node only while sketching", () => {
    const tab = pressOf("Tab", false);
    expect(commandFor(tab, "node", "other", true)?.command.id).toBe("sketch.child");
    expect(commandFor(tab, "node", "other", false)).toBeUndefined();
    expect(commandFor(pressOf("Shift+Tab", false), "node", "other", true)).toBeUndefined();
  });

  it.each(PLACES)("of one command are not bound twice on %s", (place) => {
    for (const { id, keys = [] } of COMMANDS) {
      const chords = keys.filter(({ on }) => on.includes(place)).map(({ chord }) => chord);
      expect(new Set(chords).size, id).toBe(chords.length);
    }
  });
});

describe("the key table", () => {
  it.each(["mac", "other"] as const)("has a row with a key for every command that has keys (%s)", (platform) => {
    const rows = keyTable(platform).flatMap((section) => section.rows);
    const withKeys = COMMANDS.filter(({ keys }) => keys).map(({ id }) => id);
    expect(rows.map(({ id }) => id).sort()).toEqual([...withKeys].sort());
    for (const { id, onNode, whileTyping, title } of rows) {
      expect(onNode.length + whileTyping.length, id).toBeGreaterThan(0);
      expect(title).not.toBe("");
    }
  });

  it("has its sections in the order of the groups, each once", () => {
    const groups = keyTable("other").map(({ group }) => group);
    expect(groups).toEqual(GROUPS.filter((group) => groups.includes(group)));
  });

  it("shows the keys as the platform writes them", () => {
    const undo = (platform: "mac" | "other") =>
      keyTable(platform)
        .flatMap(({ rows }) => rows)
        .find(({ id }) => id === "arrange.redo")?.onNode;
    expect(undo("mac")).toEqual(["⇧⌘Z", "⌘Y"]);
    expect(undo("other")).toEqual(["Ctrl+Shift+Z", "Ctrl+Y"]);
  });
});

describe("running a command", () => {
  it("that is off says why, and does nothing", async () => {
    const { app, tree, toasts } = openApp("- Aim", { measurer });
    await runCommand("sketch.child", { app, tree: undefined });
    expect(toasts()).toEqual([refusals.noTree]);
    await runCommand("sketch.edit", { app, tree });
    expect(toasts()).toEqual([refusals.noTree, refusals.noNode]);
    expect(tree.session.getState().editing).toBeUndefined();
  });

  it("whose edit is refused says why, and lets other errors through", async () => {
    const { app, tree, toasts, id } = openApp("- Aim", { measurer });
    tree.session.setState({ focus: id("Aim"), selected: new Set([id("Aim")]) });
    await runCommand("arrange.level-down", { app, tree });
    expect(toasts()).toEqual([refusals.noSiblingBefore]);
    const broken = {
      app,
      tree: Object.create(tree, {
        session: {
          get: () => {
            throw new Error("broken");
          },
        },
      }),
    };
    await expect(runCommand("walk.up", broken)).rejects.toThrow("broken");
  });

  it("that nobody knows is an error, and a command without keys has none", () => {
    expect(() => commandOf("no.such" as "walk.up")).toThrow("No command no.such");
    expect(keyOf(commandOf("sketch.child"))).toBe("Tab");
    expect(keyOf(commandOf("sketch.aim"))).toBeUndefined();
  });
});

describe("context menus", () => {
  it("give every line a place of its own, but to two that never stand there together", () => {
    const { app, tree, id } = openApp("- Aim\n  - A\n    - A1", { measurer });
    for (const folded of [new Set<string>(), new Set([id("A")])]) {
      tree.session.setState({ focus: id("A"), selected: new Set([id("A")]), folded });
      for (const place of MENU_PLACES) {
        const offered = COMMANDS.filter(({ inMenu }) => inMenu?.({ app, tree }) !== false);
        const places = offered.flatMap(({ menu }) => menu?.[place] ?? []);
        expect(places.length, place).toBeGreaterThan(1);
        expect(new Set(places).size, place).toBe(places.length);
      }
    }
  });

  it("show the key that works there, and why a line is off", () => {
    const { app, tree, id } = openApp("- Aim\n  - A", { measurer });
    tree.session.setState({ focus: id("A"), selected: new Set([id("A")]) });
    const lines = menuSections({ app, tree }, "node").flat();
    const line = (id: string) => lines.find(({ command }) => command.id === id);
    expect(line("link.next")).toMatchObject({ chord: undefined, reason: "noLinks" });
    expect(line("walk.fold")).toMatchObject({ chord: "-", reason: "nothingToFold" });
    expect(line("walk.unfold")).toBeUndefined();
    expect(
      menuSections({ app, tree }, "link")
        .flat()
        .find(({ command }) => command.id === "link.remove")?.chord,
    ).toBe("Delete");
  });
});
