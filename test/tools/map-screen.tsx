import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/fonts.css";
import "../../src/ui/styles/base.css";
import type { ReactNode } from "react";
import { type RenderResult, render } from "vitest-browser-react";
import { AppContext, TreeContext } from "../../src/ui/app-context.ts";
import { MapView } from "../../src/ui/canvas/MapView.tsx";
import type { TestApp } from "./open-app.ts";

/** Shows the map of an open tree in a frame of its own, as large as asked, with the look of the application. */
export async function showMap(
  { app, tree }: TestApp,
  size: { readonly width: number; readonly height: number } = { width: 1200, height: 800 },
): Promise<RenderResult> {
  document.documentElement.dataset.theme = "light";
  const screen = await render(
    <Frame {...size}>
      <AppContext value={app}>
        <TreeContext value={tree}>
          <MapView />
        </TreeContext>
      </AppContext>
    </Frame>,
  );
  await settled();
  return screen;
}

function Frame({ width, height, children }: { width: number; height: number; children: ReactNode }): ReactNode {
  return <div style={{ position: "relative", width, height, display: "grid" }}>{children}</div>;
}

/** Waits until React, the observers and the canvas have had their say. */
export async function settled(frames = 3): Promise<void> {
  for (let i = 0; i < frames; i++) await new Promise((done) => requestAnimationFrame(done));
}
