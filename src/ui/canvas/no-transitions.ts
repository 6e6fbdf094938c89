import { selection } from "d3-selection";

/**
 * Stands in the build for `d3-transition` and `d3-interpolate`, which React Flow brings for movements of its own, with
 * timers, easing and the blending of colours. The map asks for none of them: `app/view/camera-motion` moves it.
 */
function leftOut(): never {
  throw new Error("The map has a camera of its own; React Flow's movements are not in the build");
}

export { leftOut as interpolate, leftOut as interpolateZoom };

/** Where nothing moves there is nothing to end. */
export function interrupt(): undefined {
  return undefined;
}

Object.assign(selection.prototype, {
  interrupt(this: unknown) {
    return this;
  },
  transition: leftOut,
});
