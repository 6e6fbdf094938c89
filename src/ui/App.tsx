import { CSPProvider } from "@base-ui/react/csp-provider";
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect } from "react";
import { useStore } from "zustand";
import type { App as Application } from "../app/app.ts";
import { onKeyDown, onKeyUp } from "../app/keys/dispatch.ts";
import { AppContext, TreeContext, useApp } from "./app-context.ts";
import { Dialogs } from "./Dialogs.tsx";
import { DropZone } from "./importing/DropZone.tsx";
import { Toasts } from "./kit/Toasts.tsx";
import { Banner } from "./shell/Banner.tsx";
import { Notice } from "./shell/Notice.tsx";
import { ProblemBoundary } from "./shell/ProblemBoundary.tsx";
import styles from "./shell/shell.module.css";
import { TreeScreen } from "./shell/TreeScreen.tsx";

const RecoveryPage = lazy(() => import("./recovery/RecoveryPage.tsx"));
const UnsavedBanners = lazy(() => import("./recovery/UnsavedBanners.tsx"));
const Home = lazy(() => import("./home/Home.tsx").then((module) => ({ default: module.Home })));

/** The whole interface. */
export function App({ app }: { readonly app: Application }): ReactNode {
  return (
    <AppContext value={app}>
      <CSPProvider disableStyleElements>
        <ProblemBoundary>
          <Page />
        </ProblemBoundary>
      </CSPProvider>
    </AppContext>
  );
}

function Page(): ReactNode {
  const app = useApp();
  const { page, tree } = useStore(app.screen);
  const isRefused = useStore(app.library.persistence.unsaved.store, ({ refused }) => refused.length > 0);
  useGlobalEvents(app);
  useTheme(app);
  return (
    <div className={styles.page}>
      <Banner />
      {/* The page of a tab that is out of date says it itself. */}
      {isRefused && page !== "locked" && (
        <Suspense fallback={null}>
          <UnsavedBanners />
        </Suspense>
      )}
      {page === "home" && (
        <Suspense fallback={null}>
          <Home />
        </Suspense>
      )}
      {page === "tree" && tree && <TreeScreen key={tree.id} tree={tree} />}
      {(page === "missing" || page === "locked" || page === "newer") && <Notice page={page} />}
      {(page === "lost" || page === "damaged" || page === "no-answer" || page === "unreadable") && (
        <Suspense fallback={null}>
          <RecoveryPage page={page} />
        </Suspense>
      )}
      <TreeContext value={page === "tree" ? tree : undefined}>
        <Dialogs />
      </TreeContext>
      <DropZone />
      <Toasts />
    </div>
  );
}

/** The keys act as soon as there is something to see: an effect that waits for the picture would lose the first ones. */
function useGlobalEvents(app: Application): void {
  useLayoutEffect(() => {
    const down = (event: KeyboardEvent): void => onKeyDown(event, app);
    const up = (event: KeyboardEvent): void => onKeyUp(event, app);
    document.addEventListener("keydown", down);
    document.addEventListener("keyup", up);
    return () => {
      document.removeEventListener("keydown", down);
      document.removeEventListener("keyup", up);
    };
  }, [app]);
}

function useTheme(app: Application): void {
  const shown = useStore(app.theme.store, (state) => state.shown);
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
  const { density, motion } = useStore(app.settings.store);
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { density, motion });
  }, [density, motion]);
}
