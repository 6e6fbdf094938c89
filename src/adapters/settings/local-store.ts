/** The browser's store of small texts; undefined where it refuses even that. */
export function localStore(): Storage | undefined {
  try {
    return window.localStorage;
  } catch (error) {
    console.warn("This browser keeps nothing", error);
    return undefined;
  }
}
