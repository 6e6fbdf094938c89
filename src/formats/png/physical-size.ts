/** CSS px an inch, and an inch in metres. */
const PX_PER_INCH = 96;
const INCH = 0.0254;
const SIGNATURE = 8;
/** Signature and the IHDR chunk, which is first and always 25 bytes long. */
const AFTER_HEADER = SIGNATURE + 25;

/**
 * Gives a PNG its true size: `scale` pixels are one px, so that a document shows the picture as large as the
 * screen did. The `pHYs` chunk (PNG 1.2, 11.3.5.3) goes right after the header.
 */
export function withPhysicalSize(png: Uint8Array, scale: number): Uint8Array {
  const perMetre = Math.round((PX_PER_INCH * scale) / INCH);
  const chunk = chunkOf("pHYs", [...bigEndian(perMetre), ...bigEndian(perMetre), 1]);
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, AFTER_HEADER));
  result.set(chunk, AFTER_HEADER);
  result.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return result;
}

function chunkOf(type: string, data: readonly number[]): Uint8Array {
  const body = [...[...type].map((letter) => letter.charCodeAt(0)), ...data];
  return Uint8Array.from([...bigEndian(data.length), ...body, ...bigEndian(crc32(body))]);
}

function bigEndian(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

/** CRC-32 as in PNG 1.2, annex D. */
function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
