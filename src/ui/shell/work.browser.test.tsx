import "../styles/tokens.css";
import "../styles/base.css";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-react";
import { createStore } from "zustand/vanilla";
import type { Work } from "../../app/working/work.ts";
import WorkDialog from "./WorkDialog.tsx";

beforeEach(() => cleanup());

async function shown(): Promise<Work> {
  const store = createStore<ReturnType<Work["store"]["getState"]>>(() => ({ done: 0, of: 0, isOff: false }));
  const work: Work = { title: "Bringing in 800 nodes", store, cancel: () => store.setState({ isOff: true }) };
  await render(<WorkDialog work={work} />);
  return work;
}

test("work says how far it is: to the eye in numbers, to the ear by quarters", async () => {
  const { store } = await shown();
  const bar = page.getByRole("progressbar", { name: "Bringing in 800 nodes" });
  await expect.element(bar).not.toHaveAttribute("value");
  store.setState({ done: 100, of: 800 });
  await expect.element(bar).toHaveAttribute("value", "100");
  await expect.element(page.getByText("100 of 800")).toBeInTheDocument();
  await expect.element(page.getByRole("status")).toHaveTextContent("");
  for (const done of [400, 500, 590]) {
    store.setState({ done });
    await expect.element(page.getByRole("status")).toHaveTextContent("50 % done");
  }
});

test("it takes the keyboard at once, although it is not seen yet; Escape calls it off, once", async () => {
  const { store } = await shown();
  await expect.element(page.getByRole("button", { name: "Cancel" })).toHaveFocus();
  expect(getComputedStyle(page.getByRole("dialog").element()).animationDuration).toBe("0.5s");
  await userEvent.keyboard("{Escape}");
  expect(store.getState().isOff).toBe(true);
  await expect.element(page.getByRole("status")).toHaveTextContent("Putting everything back…");
  await expect.element(page.getByRole("button", { name: "Cancel" })).toHaveAttribute("aria-disabled", "true");
});
