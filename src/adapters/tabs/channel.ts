import type { TabChannel, TabMessage } from "../storage/port.ts";

const CHANNEL_NAME = "aimtree";

/** The line to the other tabs of this origin; a silent one where the browser has none. */
export function openChannel(create: ((name: string) => BroadcastChannel) | undefined = browserChannel()): TabChannel {
  const channel = opened(create);
  const listeners = new Set<(message: TabMessage) => void>();
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent) => {
      if (isMessage(data)) for (const listener of [...listeners]) listener(data);
    };
  }
  return {
    post: (message) => channel?.postMessage(message),
    onMessage: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => channel?.close(),
  };
}

function opened(create: ((name: string) => BroadcastChannel) | undefined): BroadcastChannel | undefined {
  try {
    return create?.(CHANNEL_NAME);
  } catch (error) {
    console.warn("This browser gives no line to other tabs", error);
    return undefined;
  }
}

/** A tab of a later build may say things that this one does not know. */
function isMessage(data: unknown): data is TabMessage {
  if (typeof data !== "object" || data === null) return false;
  const { kind, tree, rev, tab } = data as Record<string, unknown>;
  if (typeof tab !== "string") return false;
  if (kind === "list") return true;
  return typeof tree === "string" && (kind === "revisions" || (kind === "commit" && typeof rev === "number"));
}

function browserChannel(): ((name: string) => BroadcastChannel) | undefined {
  return typeof BroadcastChannel === "undefined" ? undefined : (name) => new BroadcastChannel(name);
}
