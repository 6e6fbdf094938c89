import { speakLanguage } from "../../core/strings/languages.ts";
import { Look, type Shown } from "../../formats/import/look.ts";
import { browserHost } from "../host/browser.ts";
import type { Answer, Question } from "./messages.ts";

/** Records that the page takes over in a few milliseconds. */
const PIECE = 1_000;

const look = new Look(browserHost());

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  answer(data).catch((error: unknown) => say({ says: "fault", message: String(error) }));
});
// The page names the worker by the language that it speaks.
await speakLanguage(self.name, console.error);
say({ says: "here" });

async function answer(question: Question): Promise<void> {
  if (question.ask === "choose") {
    say({ says: "shown", shown: inPieces(await look.choose(question.choices)) });
    return;
  }
  const looked = await look.read(question.order);
  say({ says: "looked", looked: looked.ok ? { ...looked, shown: inPieces(looked.shown) } : looked });
}

function inPieces(shown: Shown): Shown {
  const { records } = shown;
  for (let at = 0; at < records.length; at += PIECE) {
    say({ says: "records", records: records.slice(at, at + PIECE), of: records.length });
  }
  return { ...shown, records: [] };
}

function say(answer: Answer): void {
  postMessage(answer);
}
