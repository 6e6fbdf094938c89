import { BELIEFS } from "../../core/records/review.ts";
import { listenToScreen } from "../commands/command.ts";
import { believe, decide, finishAim, startReading, walkAims, walkNumbers } from "./act.ts";
import { OUTCOMES } from "./desk.ts";

const BELIEF_KEYS = ["Y", "P", "N"];

/** From now on the keys of the review do what they stand for; which of its keys it was says `app.lastChord`. */
listenToScreen("review", ({ app, tree }, id) => {
  const chord = app.lastChord;
  const belief = BELIEFS[BELIEF_KEYS.indexOf(chord)];
  const outcome = OUTCOMES[Number(chord) - 1];
  if (id === "review.number") walkNumbers(tree, chord === "ArrowUp" ? -1 : 1);
  else if (id === "review.aim") walkAims(tree, chord === "ArrowLeft" ? -1 : 1);
  else if (id === "review.reading") startReading(tree);
  else if (id === "review.finish") finishAim(tree, app);
  else if (id === "review.believe" && belief) believe(tree, belief);
  else if (id === "review.decide" && outcome) decide(tree, outcome);
});
