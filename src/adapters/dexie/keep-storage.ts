/** `kept`: the browser will not clear the trees when the disk gets full. `may-be-cleared`: it did not promise. */
export type StorageKept = "kept" | "may-be-cleared" | "unknown";

/**
 * Asks the browser to keep the trees when the disk gets full. Call it after the first edit: before that browsers
 * tend to refuse, and some ask the person.
 */
export async function keepStorage(storage: StorageManager | undefined = navigator.storage): Promise<StorageKept> {
  if (!storage?.persist || !storage.persisted) return "unknown";
  const kept = (await storage.persisted()) || (await storage.persist());
  return kept ? "kept" : "may-be-cleared";
}
