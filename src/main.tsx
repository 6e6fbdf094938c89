import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./ui/styles/tokens.css";
import "./ui/styles/fonts.css";
import "./ui/styles/base.css";
import "./ui/styles/print.css";
import type { App as Application } from "./app/app.ts";
import { boot } from "./app/boot.ts";
import { App } from "./ui/App.tsx";
import { showNotStarted } from "./ui/shell/not-started.ts";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");

async function run(at: HTMLElement): Promise<Application> {
  const app = await boot();
  createRoot(at).render(
    <StrictMode>
      <App app={app} />
    </StrictMode>,
  );
  return app;
}

/** The page is not awaited as a whole: parts that come later import from this file and would wait for it for ever. */
async function start(at: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  if (!asked.has("bench")) {
    await run(at);
    return;
  }
  const { startBench } = await import("./ui/canvas/bench/start.tsx");
  await startBench(at, asked, () => run(at));
}

start(root).catch((error: unknown) => {
  reportError(error);
  showNotStarted(root);
});
