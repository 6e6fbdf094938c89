import { rebind } from "../commands/registry.ts";
import type { Settings } from "./preferences.ts";

/** Own keys hold from the first press on, and as soon as they are changed. */
export function followKeys({ store }: Settings): void {
  rebind(store.getState().keys);
  store.subscribe((now, before) => {
    if (now.keys !== before.keys) rebind(now.keys);
  });
}
