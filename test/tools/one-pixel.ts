/** A whole PNG of one white pixel, where a test needs a picture and not what is on it. */
export const ONE_PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
