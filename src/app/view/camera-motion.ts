import type { Motion } from "../canvas-model/tween.ts";
import type { SessionStore, Viewport } from "../session.ts";

/** Moves the viewport to where it should be, along a straight line, in the time that the motion allows; `calm` times as slowly. */
export function cameraMotion(session: SessionStore, motion: Motion): (to: Viewport, calm?: number) => void {
  let turn = 0;
  return (to, calm = 1) => {
    const from = session.getState().viewport;
    const began = motion.now();
    const lasts = motion.duration() * calm;
    turn += 1;
    const mine = turn;
    let last = from;
    const step = (): void => {
      const { viewport } = session.getState();
      // Somebody else took the camera: a wheel, another move, the next reveal.
      if (mine !== turn || viewport !== last) return;
      const t = lasts === 0 ? 1 : Math.min(1, (motion.now() - began) / lasts);
      last = t === 1 ? to : between(from, to, 1 - (1 - t) ** 3);
      session.setState({ viewport: last });
      if (t < 1) motion.nextFrame(step);
    };
    step();
  };
}

function between(a: Viewport, b: Viewport, t: number): Viewport {
  const zoom = a.zoom * (b.zoom / a.zoom) ** t;
  // In step with the zoom, so that one point of the map stays where it is and all else comes or goes in straight lines.
  const way = a.zoom === b.zoom ? t : (zoom - a.zoom) / (b.zoom - a.zoom);
  const mix = (from: number, to: number): number => from + (to - from) * way;
  return { x: mix(a.x, b.x), y: mix(a.y, b.y), zoom };
}
