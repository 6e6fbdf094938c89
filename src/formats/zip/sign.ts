/** Whether bytes begin as a ZIP archive does: with the head of its first file (PKWARE's APPNOTE 6.3, chapter 4.3.7). */
export function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
}
