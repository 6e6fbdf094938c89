import { lazy, type ReactNode, Suspense } from "react";
import { useStore } from "zustand";
import { useApp, useTree } from "../app-context.ts";

const FileBanner = lazy(() => import("../linked/FileBanner.tsx"));
const MemoryBanner = lazy(() => import("./MemoryBanner.tsx"));
const ShelvedBanner = lazy(() => import("./ShelvedBanner.tsx"));
const MendedBanner = lazy(() => import("./MendedBanner.tsx"));

/** What the person must know of the open tree: it is in memory only, or something of it was lost. */
export function TreeBanners(): ReactNode {
  const app = useApp();
  const tree = useTree();
  const { memoryOnly, readOnly } = useStore(app.keeping);
  const hasFile = useStore(tree.file.store, ({ name }) => name !== undefined);
  const mended = useStore(app.recovery.store, (state) => state.mended.get(tree.id));
  const shelved = useStore(app.screen, (state) => state.shelved);
  return (
    <Suspense fallback={null}>
      {(memoryOnly || readOnly) && <MemoryBanner />}
      {mended && <MendedBanner mended={mended} />}
      {shelved && <ShelvedBanner shelved={shelved} />}
      {hasFile && <FileBanner />}
    </Suspense>
  );
}
