/** `kept`: the browser will not clear the trees when the disk gets full. `may-be-cleared`: it did not promise. */
export type StorageKept = "kept" | "may-be-cleared" | "unknown";

/**
 * Asks the browser to keep the trees when the disk gets full. Call it after the first edit: before that browsers
 * tend to refuse, and some ask the person.
 */
export async function keepStorage(storage: StorageManager | undefined = navigator.storage): Promise<StorageKept> {
  if (!storage?.persist || !storage.persisted) return "unknown";
  try {
    const kept = (await storage.persisted()) || (await storage.persist());
    return kept ? "kept" : "may-be-cleared";
  } catch (error) {
    console.warn("This browser does not say whether it keeps what is stored", error);
    return "unknown";
  }
}

/** How much this page has stored, in bytes, and whether it stays. Asks the person for nothing. */
export async function storageState(
  storage: StorageManager | undefined = navigator.storage,
): Promise<{ readonly used: number | undefined; readonly kept: StorageKept }> {
  const estimate = (await storage?.estimate?.().catch(untold)) as Estimate | undefined;
  const persisted = await storage?.persisted?.().catch(untold);
  const kept = persisted === undefined ? "unknown" : persisted ? "kept" : "may-be-cleared";
  return { used: estimate?.usageDetails?.indexedDB ?? estimate?.usage, kept };
}

function untold(error: unknown): undefined {
  console.warn("This browser does not say what it keeps", error);
}

type Estimate = StorageEstimate & { readonly usageDetails?: Usage };

/** Chromium tells what the trees take apart from what the application itself does. */
interface Usage {
  readonly indexedDB?: number;
}
