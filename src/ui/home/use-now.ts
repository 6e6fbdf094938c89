import { useEffect, useState } from "react";
import { useApp } from "../app-context.ts";

const MINUTE = 60_000;

/** The instant, ISO 8601; it goes on by itself, so that "2 minutes ago" does not grow old. */
export function useNow(): string {
  const { device } = useApp();
  const [now, setNow] = useState(() => device.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(device.now()), MINUTE);
    return () => clearInterval(timer);
  }, [device]);
  return now;
}
