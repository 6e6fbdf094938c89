import { findChromium } from "../chromium.mjs";
import { obtainChromium } from "./running/browser.mjs";

const advice = await obtainChromium();
if (advice === undefined) {
  console.log(`Tests run in ${findChromium()}`);
} else {
  console.error(advice);
  process.exitCode = 1;
}
