/** Goes to the next part that is missing, or before; false if none is. */
type GoToGap = (step: 1 | -1) => boolean;

let answer: GoToGap | undefined;
let waiting: 1 | -1 | undefined;

/** Says who goes to the gaps of the sheet. What was asked before it was there is done now. Gives the way to stop. */
export function onGap(go: GoToGap): () => void {
  answer = go;
  if (waiting !== undefined) go(waiting);
  waiting = undefined;
  return () => {
    if (answer === go) answer = undefined;
  };
}

/** Goes to a gap of the sheet that is shown, as soon as it is there; false if nothing is missing on it. */
export function goToGap(step: 1 | -1): boolean {
  if (answer) return answer(step);
  waiting = step;
  return true;
}

/** What was asked of a sheet that never came is not asked of the next one. */
export function forgetGap(): void {
  waiting = undefined;
}
