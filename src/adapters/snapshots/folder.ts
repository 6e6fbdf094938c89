/** A flat folder of text files. `write` is all or nothing: a file is the old one or the new one, never half. */
export interface Folder {
  names(): Promise<string[]>;
  /** Undefined if there is no such file. */
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  /** Does nothing if there is no such file. */
  remove(name: string): Promise<void>;
}

/** A folder that is gone with the page, for tests. */
export function memoryFolder(files: Map<string, string> = new Map()): Folder {
  return {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name),
    write: async (name, text) => {
      files.set(name, text);
    },
    remove: async (name) => {
      files.delete(name);
    },
  };
}
