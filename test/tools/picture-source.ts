import type { Source } from "../../src/formats/import/read-any.ts";

/** Bytes as the app hands them to the readers: with their text, if they are UTF-8. */
export function pictureSource(fileName: string, bytes: Uint8Array): Source {
  try {
    return { fileName, bytes, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { fileName, bytes, text: "", noText: { message: "no text" } };
  }
}
