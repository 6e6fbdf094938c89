import { listenToScreen } from "../commands/command.ts";
import { leave, step, toggleBig, toggleSpotlight } from "./present.ts";

/** From now on the keys of the screen do what they stand for. Escape closes what is open over the map first. */
listenToScreen("present", ({ app, tree }, id) => {
  if (id === "present.next") step(tree, 1);
  else if (id === "present.previous") step(tree, -1);
  else if (id === "present.first") step(tree, Number.NEGATIVE_INFINITY);
  else if (id === "present.last") step(tree, Number.POSITIVE_INFINITY);
  else if (id === "present.spotlight") toggleSpotlight(tree);
  else if (id === "present.big") toggleBig(tree);
  else {
    const { fixMenu, kindMenu, linkPick, menu, outcome } = tree.session.getState();
    if (fixMenu ?? kindMenu ?? linkPick ?? menu ?? outcome)
      tree.session.setState({
        fixMenu: undefined,
        kindMenu: undefined,
        linkPick: undefined,
        menu: undefined,
        outcome: undefined,
      });
    else leave(tree, app);
  }
});
