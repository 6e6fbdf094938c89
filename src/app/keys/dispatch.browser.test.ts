import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openApp, type TestApp } from "../../../test/tools/open-app.ts";
import { browserMeasurer } from "../../adapters/text/browser.ts";
import type { TextMeasurer } from "../../core/layout/text.ts";
import { chooseOnly } from "../session.ts";
import { openEditor } from "../sketch/editor.ts";
import { onKeyDown, onKeyUp } from "./dispatch.ts";
import { keyPlace } from "./key-place.ts";

const PAGE = `
<div data-keys="node" id="node" tabindex="0"></div>
<textarea data-keys="title" id="title"></textarea>
<input id="field">
<div data-keys="elsewhere"><button id="elsewhere"></button></div>
<div data-keys="elsewhere" data-closed><button id="closed"></button></div>
<button id="page"></button>
`;

let measurer: TextMeasurer;
let test: TestApp;
let stop: AbortController;

beforeAll(async () => {
  measurer = await (await browserMeasurer()).whole();
});

beforeEach(() => {
  document.body.innerHTML = PAGE;
  test = openApp("- Aim\n  - Activation\n  - Time", { measurer });
  test.tree.session.setState({ sketching: true });
  chooseOnly(test.tree.session, test.id("Activation"));
  stop = new AbortController();
  document.addEventListener("keydown", (event) => onKeyDown(event, test.app), { signal: stop.signal });
  document.addEventListener("keyup", (event) => onKeyUp(event, test.app), { signal: stop.signal });
});

afterEach(() => {
  stop.abort();
  document.body.replaceChildren();
});

/** Presses a key on a part of the page; true if the page took it and the browser does nothing more with it. */
function press(on: string, key: string, init: KeyboardEventInit = {}, type = "keydown"): boolean {
  const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true, ...init });
  document.getElementById(on)?.dispatchEvent(event);
  return event.defaultPrevented;
}

const editing = () => test.tree.session.getState().editing;
const focused = () => test.title(test.tree.session.getState().focus);
const letters = { code: "KeyA" };

describe("an input method", () => {
  it.each([
    ["a key with the code of a composition", "Process", { keyCode: 229 }],
    ["a key while it composes", "あ", { isComposing: true }],
    ["a dead key", "Dead", { code: "Equal" }],
  ])("on a node: %s opens an empty editor at once, and the key goes on into it", (_name, key, init) => {
    expect(press("node", key, init)).toBe(false);
    expect(editing()).toMatchObject({ id: test.tree.session.getState().focus, typedOver: true, former: "Activation" });
    expect(test.tree.focused?.title).toBe("");
  });

  it.each([
    ["the Enter that confirms in Safari", "Enter", { keyCode: 229 }],
    ["the Tab that chooses a candidate", "Tab", { isComposing: true }],
    ["a dead key", "Dead", {}],
  ])("in the editor: %s is not a key of ours", (_name, key, init) => {
    openEditor(test.tree, test.id("Activation"), { pane: "map" });
    const before = editing();
    expect(press("title", key, init)).toBe(false);
    expect(editing()).toBe(before);
    expect(test.outline()).toHaveLength(3);
  });

  it.each([["Process", { keyCode: 229 }] as const, ["Dead", {}] as const])(
    "with sketch mode off: %s empties no title",
    (key, init) => {
      test.tree.session.setState({ sketching: false });
      expect(press("node", key, init)).toBe(false);
      expect(editing()).toBeUndefined();
      expect(test.tree.focused?.title).toBe("Activation");
    },
  );

  it("elsewhere on the page opens nothing", () => {
    for (const place of ["page", "field", "elsewhere"]) press(place, "Process", { keyCode: 229 });
    expect(editing()).toBeUndefined();
  });
});

describe("AltGr", () => {
  const altGr = { ctrlKey: true, altKey: true, modifierAltGraph: true };

  it("is no modifier: German [ opens the picker", () => {
    expect(press("node", "[", { ...altGr, code: "Digit8" })).toBe(true);
    expect(test.tree.session.getState().linkPick).toEqual({ from: test.id("Activation"), whileTyping: false });
  });

  it("types over a node like any other letter", () => {
    press("node", "@", { ...altGr, code: "KeyQ" });
    expect(editing()?.typedOver).toBe(true);
  });

  it("in the editor is left to the browser", () => {
    openEditor(test.tree, test.id("Activation"), { pane: "map" });
    expect(press("title", "\\", { ...altGr, code: "Minus" })).toBe(false);
  });
});

describe("letters on a node", () => {
  it("type over its title while sketching, and are left to the editor", () => {
    expect(press("node", "a", letters)).toBe(false);
    expect(editing()?.typedOver).toBe(true);
    expect(test.tree.focused?.title).toBe("");
  });

  it("go to a node that begins with them with sketch mode off", () => {
    test.tree.session.setState({ sketching: false });
    press("node", "t", { code: "KeyT" });
    expect(focused()).toBe("Time");
    expect(editing()).toBeUndefined();
  });

  it.each(["-", "+", "*", "/", "?", "["])("%s is a key and never typing", (key) => {
    press("node", key, { code: "Slash" });
    expect(editing()).toBeUndefined();
    expect(test.tree.focused?.title).toBe("Activation");
  });

  it("with Ctrl or of function keys do not type", () => {
    press("node", "q", { ctrlKey: true, code: "KeyQ" });
    press("node", "F3", { code: "F3" });
    expect(editing()).toBeUndefined();
  });

  it("on the page, in a field or in a menu are none of the tree's", () => {
    for (const place of ["page", "field", "elsewhere"]) expect(press(place, "a", letters), place).toBe(false);
    expect(editing()).toBeUndefined();
  });
});

describe("Space", () => {
  it("edits when it is let go, and keeps the title", () => {
    expect(press("node", " ", { code: "Space" })).toBe(true);
    expect(editing()).toBeUndefined();
    press("node", " ", { code: "Space" }, "keyup");
    expect(editing()).toMatchObject({ typedOver: false });
    expect(test.tree.focused?.title).toBe("Activation");
  });

  it("that moved the map edits nothing, once", () => {
    test.app.dragged = true;
    press("node", " ", {}, "keyup");
    expect(editing()).toBeUndefined();
    press("node", " ", {}, "keyup");
    expect(editing()).toBeDefined();
  });

  it("elsewhere is the browser's", () => {
    for (const place of ["page", "title", "field", "elsewhere"]) {
      expect(press(place, " ", {}), place).toBe(false);
      expect(press(place, " ", {}, "keyup"), place).toBe(false);
    }
  });
});

describe("commands", () => {
  it("are the page's again once a menu is closed, although it still has the keyboard", () => {
    const mod = { ctrlKey: true, code: "KeyK" };
    expect(press("elsewhere", "k", mod)).toBe(false);
    expect(press("closed", "k", mod)).toBe(true);
  });

  it("take their key, and remember it", () => {
    expect(press("node", "Enter")).toBe(true);
    expect(test.outline()).toHaveLength(4);
    expect(test.app.lastChord).toBe("Enter");
  });

  it("that the browser runs itself leave it the key", () => {
    expect(press("node", "c", { ctrlKey: true, code: "KeyC" })).toBe(false);
    expect(press("title", "Enter", { shiftKey: true })).toBe(false);
    expect(test.app.lastChord).toBe("Shift+Enter");
  });

  it("leave Tab alone on a node with sketch mode off", () => {
    test.tree.session.setState({ sketching: false });
    expect(press("node", "Tab")).toBe(false);
    expect(test.outline()).toHaveLength(3);
    press("node", "Enter", { ctrlKey: true, shiftKey: true });
    expect(test.outline()).toHaveLength(4);
  });

  it("leave undo to the text while typing", () => {
    openEditor(test.tree, test.id("Activation"), { pane: "map" });
    expect(press("title", "z", { ctrlKey: true, code: "KeyZ" })).toBe(false);
  });

  it("do nothing in menus and dialogs, or where somebody has taken the key", () => {
    expect(press("elsewhere", "k", { ctrlKey: true, code: "KeyK" })).toBe(false);
    document.getElementById("node")?.addEventListener("keydown", (event) => event.preventDefault(), { once: true });
    press("node", "Enter");
    expect(test.outline()).toHaveLength(3);
  });

  it("are found by place where the layout has no Latin letters", () => {
    press("node", "Enter");
    press("node", "я", { ctrlKey: true, code: "KeyZ" });
    expect(test.outline()).toHaveLength(3);
  });

  it("without a tree run if they can, and say why not if they cannot", async () => {
    test.app.screen.setState({ page: "home" });
    expect(press("page", "e", { ctrlKey: true, code: "KeyE" })).toBe(true);
    expect(press("page", "F1")).toBe(true);
    expect(test.app.screen.getState().dialog).toEqual({ name: "help" });
    expect(test.toasts()).toEqual(["Open a tree first."]);
    test.app.openDialog(undefined);
    expect(press("node", "a", letters)).toBe(false);
  });

  it("report what nobody expected", async () => {
    test.app.go = () => Promise.reject(new Error("broken"));
    test.tree.canvas.neighbour = () => {
      throw new Error("broken");
    };
    press("node", "ArrowDown");
    await expect.poll(() => test.reported).toEqual([new Error("broken")]);
  });
});

it("the place of the keyboard is read from the marks of the page", () => {
  const inner = document.createElement("span");
  document.getElementById("node")?.append(inner);
  const places = ["node", "title", "field", "page", "elsewhere"].map((id) => keyPlace(document.getElementById(id)));
  expect(places).toEqual(["node", "title", "field", "page", "elsewhere"]);
  expect(keyPlace(inner)).toBe("node");
  expect(keyPlace(document)).toBe("page");
  expect(keyPlace(null)).toBe("page");
});
