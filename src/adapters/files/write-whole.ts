/** Writes a file as a whole: the browser writes beside it and puts it in its place at the end, so it is the old one or the new one. */
export async function writeWhole(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    // The stream may be gone already; what failed is the error that counts.
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
