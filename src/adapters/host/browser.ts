import { nanoid } from "nanoid";
import type { Host, Turn } from "../../core/host.ts";

/** What the core borrows, lent by a page or a worker. */
export function browserHost(): Host {
  return { newId, today: todayKept() };
}

/** Today; every card of a large tree asks for it, so the text is made once a second. */
function todayKept(): () => string {
  let second = Number.NaN;
  let day = "";
  return () => {
    const time = Date.now();
    const now = Math.floor(time / 1000);
    if (now !== second) [second, day] = [now, localDate(new Date(time))];
    return day;
  };
}

/** Ids begin with a letter or digit; nanoid may begin with `-` or `_`. */
export function newId(): string {
  const id = nanoid(12);
  return /^[-_]/.test(id) ? `n${id.slice(1)}` : id;
}

function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The instant, ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}

/** Runs something after so many ms; gives the way to stop it. */
export function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

/** ms of work in one go: a frame, and what is pressed, can wait that long. */
const STRETCH = 8;

/** For one long piece of work. */
export function takeTurns(): Turn {
  let end = performance.now() + STRETCH;
  return {
    isOver: () => performance.now() > end,
    next: async () => {
      await breathe();
      end = performance.now() + STRETCH;
    },
  };
}

/**
 * Resolves when the page has had its turn: keys, pointers and frames come before a message. A timer would do as well, but
 * waits for a second in a page that is hidden.
 */
export function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
