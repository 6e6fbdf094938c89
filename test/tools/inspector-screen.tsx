import "../../src/ui/styles/tokens.css";
import "../../src/ui/styles/fonts.css";
import "../../src/ui/styles/base.css";
import { render } from "vitest-browser-react";
import { onKeyDown } from "../../src/app/keys/dispatch.ts";
import { AppContext, TreeContext } from "../../src/ui/app-context.ts";
import { Inspector } from "../../src/ui/inspector/Inspector.tsx";
import type { TestApp } from "./open-app.ts";

export { browserMeasurer } from "../../src/adapters/text/browser.ts";

/** Shows the details of the chosen node alone, with the keys of the application. */
export async function showInspector({ app, tree }: TestApp): Promise<void> {
  document.documentElement.dataset.theme = "light";
  tree.session.setState({ inspectorOpen: true });
  await render(
    <main onKeyDown={(event) => onKeyDown(event.nativeEvent, app)}>
      <AppContext value={app}>
        <TreeContext value={tree}>
          <Inspector />
        </TreeContext>
      </AppContext>
    </main>,
  );
}
