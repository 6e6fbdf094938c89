import type { Document } from "../../core/document/document.ts";
import type { Findings, Pause } from "../audit/findings.ts";
import type { Saver } from "../persist/saver.ts";
import type { Glance } from "./glance.ts";

export interface GlanceKeeperParts {
  readonly document: Document;
  readonly findings: Findings;
  readonly saver: Saver;
  readonly today: () => string;
  /** A pause much longer than one between two words. */
  readonly pause: Pause;
  readonly note: (glance: Glance) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Keeps what the list of trees shows of an open tree. Looks only when all is stored, so what it saw has a number. */
export class GlanceKeeper {
  readonly #parts: GlanceKeeperParts;
  readonly #stop: () => void;
  #seen: string | undefined;

  constructor(parts: GlanceKeeperParts) {
    this.#parts = parts;
    const later = (): void => parts.pause.after(() => this.#lookSoon());
    const stops = [parts.document.onChange(later), parts.findings.subscribe(later), parts.saver.subscribe(later)];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
    later();
  }

  /** The tree is left: one last look after a `pause`, when the next screen stands. */
  leave(pause: Pause): void {
    this.#stop();
    pause.after(() => this.#parts.findings.runSoon(pause, () => this.#lookSoon()));
  }

  /** Looks when what it takes is there; it comes behind the first picture. */
  #lookSoon(): void {
    this.#look().catch(this.#parts.onError);
  }

  async #look(): Promise<void> {
    const { glanceOf } = await import("./look.ts");
    const { document, findings, saver, today, note, onError } = this.#parts;
    if (saver.state.kind !== "saved" || !findings.ready) return;
    const glance = glanceOf(document, findings.all, saver.rev, today());
    const seen = JSON.stringify(glance.row);
    if (seen === this.#seen) return;
    this.#seen = seen;
    note(glance).catch((error: unknown) => {
      this.#seen = undefined;
      onError(error);
    });
  }
}
