import type { StoreApi } from "zustand/vanilla";
import { between, isEmptyDiff } from "../../core/document/diff.ts";
import { Document } from "../../core/document/document.ts";
import { isRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { read } from "../../formats/aimtree/read.ts";
import { writeAimtree } from "../../formats/aimtree/write.ts";
import { LIMITS } from "../../formats/limits.ts";
import type { Disk, DiskContent, DiskFile, DiskLink } from "./disk.ts";
import { type FileHeld, NO_FILE, type Outside, type TreeFileParts } from "./held.ts";

interface LinkParts extends Omit<TreeFileParts, "disk"> {
  readonly disk: Disk;
  readonly store: StoreApi<FileHeld>;
}

/** ms that the file may be behind the tree. */
const BEHIND = 1_500;
/** ms until the next attempt after a failure. */
const AGAIN = 15_000;

/**
 * Writes a tree to its file. Before each writing the file is read: contents that do not come from here are never
 * written over before the person has decided.
 */
export class FileLink {
  readonly #to: LinkParts;
  readonly #stops: (() => void)[];
  #turn: Promise<void> = Promise.resolve();
  #stopWaiting: (() => void) | undefined;

  constructor(parts: LinkParts) {
    this.#to = parts;
    const { document } = parts.open;
    this.#stops = [document.onChange(() => this.#later(BEHIND)), parts.onWake(() => void this.look())];
  }

  /** Finds out how the file stands, and writes what it lacks. */
  look(): Promise<void> {
    return this.#inTurn(() => this.#alone(false));
  }

  /** The same, and lets the browser ask for the permission. */
  save(): Promise<void> {
    return this.#inTurn(() => this.#alone(true));
  }

  /** Takes a file that the person chose; what it held they have seen or given up in the browser's dialog. */
  use(file: DiskFile): Promise<void> {
    return this.#inTurn(async () => {
      const found = await file.read(LIMITS.fileBytes);
      await this.#to.disk.keep(this.#tree, { file, known: found ? [found.digest] : [] });
      await this.#alone(true);
    });
  }

  /** The person has seen what somebody else wrote; the next writing may replace it. */
  accept({ digest }: Outside): Promise<void> {
    return this.#inTurn(async () => {
      const link = await this.#to.disk.link(this.#tree);
      if (link) await this.#to.disk.keep(this.#tree, { ...link, known: [digest] });
      await this.#alone(true);
    });
  }

  /** Writes to the file no more. It stays as it is. */
  leave(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#to.disk.forget(this.#tree);
      this.#to.store.setState(NO_FILE);
    });
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    if (this.#stopWaiting) await this.look();
    this.#stopWaiting?.();
    await this.#turn;
  }

  get #tree(): string {
    return this.#to.open.document.tree.id;
  }

  #later(ms: number): void {
    const { store, after } = this.#to;
    const { name, state } = store.getState();
    if (name === undefined) return;
    if (state === "saved") store.setState({ state: "saving" });
    this.#stopWaiting ??= after(ms, () => void this.look());
  }

  #waitNoMore(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#waitNoMore();
    this.#turn = this.#turn.then(work).catch((error: unknown) => {
      if (this.#to.store.getState().name !== undefined) this.#to.store.setState({ state: "failed" });
      this.#later(AGAIN);
      this.#to.onError(error);
    });
    return this.#turn;
  }

  /** Tabs that show the same tree have one file. */
  #alone(mayAsk: boolean): Promise<void> {
    return this.#to.disk.alone(this.#tree, () => this.#step(mayAsk));
  }

  async #step(mayAsk: boolean): Promise<void> {
    const { disk, store, open } = this.#to;
    const link = await disk.link(this.#tree);
    if (!link) {
      store.setState(NO_FILE);
      return;
    }
    const { file } = link;
    const show = (state: FileHeld["state"], outside?: Outside): void =>
      store.setState({ name: file.name, state, outside });
    if (!(await file.mayWrite()) && !(mayAsk && (await file.ask()))) {
      show("asks");
      return;
    }
    const found = await file.read(LIMITS.fileBytes);
    if (!found) show("missing");
    else if (open.saver.state.kind === "new") show("saving");
    else await this.#bring(link, found, show);
  }

  async #bring(
    { file, known }: DiskLink,
    found: DiskContent,
    show: (state: FileHeld["state"], outside?: Outside) => void,
  ): Promise<void> {
    const { disk, open, onWritten } = this.#to;
    // A tab that slept would put the file back to what another one has long written on.
    open.saver.catchUp();
    await open.saver.flush();
    this.#waitNoMore();
    const text = writeAimtree(open.document);
    const digest = await disk.digest(text);
    const isOurs = found.digest === digest || known.includes(found.digest);
    const outside = isOurs ? undefined : this.#outside(found);
    if (outside && !this.#saysTheSame(outside)) {
      show("changed", outside);
      return;
    }
    if (isOurs && found.digest !== digest) {
      show("saving");
      // Before the file, so that a page that dies in between knows it for its own.
      await disk.keep(this.#tree, { file, known: [found.digest, digest] });
      await file.write(text);
      const written = await file.read(LIMITS.fileBytes);
      if (written?.digest !== digest) throw new Error(`${file.name} did not come back as written`);
    }
    await disk.keep(this.#tree, { file, known: [outside ? found.digest : digest] });
    show(this.#stopWaiting ? "saving" : "saved");
    onWritten();
  }

  /** Another program may lay the same tree out in other ways; that is no change. */
  #saysTheSame({ records, repaired }: Outside): boolean {
    return !repaired && records !== undefined && isEmptyDiff(between(this.#to.open.document.all(), records));
  }

  #outside({ bytes, digest }: DiskContent): Outside {
    const { host, open } = this.#to;
    if (!bytes) return { digest, records: undefined, fault: strings.linked.tooLarge };
    const result = read({ bytes, text: new TextDecoder().decode(bytes), fileName: "" }, host);
    if (!result.ok) {
      const isSpoilt = result.reason !== "too-new";
      return { digest, records: undefined, fault: result.message, ...(isSpoilt ? { unread: bytes } : {}) };
    }
    const { id } = open.document.tree;
    const own = result.records.map((record) => (isRecord(record, "tree") ? { ...record, id } : record));
    const repaired = result.losses.length + result.repairs.length > 0;
    return { digest, records: [...new Document(own).all()], repaired };
  }
}
