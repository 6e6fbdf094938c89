import { phrases } from "./phrases.ts";

/** Words of the help: what is on each of its pages. */
export const helping = phrases("helping", {
  title: "Help",
  about: "Aimtree keeps everything on this device. Nothing is sent anywhere.",
  pages: "Pages of the help",
  page: {
    begin: "First steps",
    keys: "Keys",
    writing: "Writing",
    steps: "Strategy & Tactics",
    access: "Accessibility",
    news: "What’s new",
  },
  keys: "Keys",
  whereNode: "on a node",
  whereTitle: "while typing",
  writing: "Writing more than a title",
  writingIntro: "One line is one node. What stands at its end is read as fields, and shown as chips while you type.",
  lines: "Further lines (Shift+Enter) belong to the same node:",
  loading: "Loading…",
} as const);

/** A job that somebody comes with, and the way through it; keys stand in braces, as each system writes them. */
export const GUIDES: readonly { readonly title: string; readonly steps: readonly string[] }[] = phrases("GUIDES", [
  {
    title: "Sketch a tree",
    steps: [
      "Type the aim: who does what differently. Press {Tab}.",
      "Type what shows it early. {Tab} goes a level deeper, {Enter} to the next one; {Escape} ends typing.",
      "Say numbers at the end of a line: `Setup done 22% -> 40% by Q3 @maya`.",
      "Link a node to a second one with {[} and a few letters of its title.",
      "Paste an outline from anywhere: it becomes a tree below the chosen node.",
    ],
  },
  {
    title: "Audit it",
    steps: [
      "{F8} goes to the first finding, and again to the next one.",
      "{Mod+.} shows the ways to close it, with what each would change. {Enter} takes one, {Mod+Z} takes it back.",
      "What is as it should be is dismissed with a reason; it stays quiet until the reason is old.",
      "“Guided audit” asks four questions of every tactic instead.",
    ],
  },
  {
    title: "Agree on it",
    steps: [
      "“Sheet” is one page for an aim: done, mechanism, signals, gate, guardrail, owner. Write on the screen, or print it.",
      "“Half-hour session” leads a team from the aim to that sheet, on a projector.",
      "{Mod+S} names the state; History shows what has changed since, and brings it back.",
    ],
  },
  {
    title: "Review it",
    steps: [
      "{Shift+Alt+R} adds a reading to a number; a column of a spreadsheet can be pasted.",
      "“Review” goes through the aims once a week: what moved, what did not, whether the mechanism is still true.",
      "It ends with continue, change or stop, and one sentence why. The decision log keeps both.",
    ],
  },
  {
    title: "Pass it on",
    steps: [
      "{Mod+E} exports pictures, documents, tables and text, and says before what is lost.",
      "Pictures and documents carry the tree inside: opened in Aimtree they are it again.",
      "“Share” makes a link that holds the tree itself. Nothing is uploaded.",
      "“Back up everything” puts all trees into one file. Make one now and then: they are only in this browser.",
    ],
  },
]);

/** Strategy & Tactics on one page: groups of words, each with what it means. */
export const METHOD = phrases("METHOD", {
  intro:
    "A tree says which change is wanted, which numbers tell whether it comes about, and what is done for it. Read downwards it answers how, read upwards what for.",
  parts: {
    title: "What hangs where",
    rows: [
      ["Aim", "A change in what people do, and the sentence that says when it is done."],
      ["Leading indicator", "A number that moves weeks before the aim does."],
      ["Proxy", "The number that you expect to move first, and can read now."],
      ["Guardrail", "What must not get worse meanwhile, with its limit."],
      ["Tactic", "One step. Below it hang the steps that it is made of, and the numbers that measure it."],
      ["Note", "A remark. Nothing is asked of it."],
      ["Not connected", "What reaches no aim yet lies in a tray beside the tree."],
    ],
  },
  answers: {
    title: "The five answers of a tactic",
    rows: [
      ["Why needed", "necessary assumption", "What goes wrong without it?"],
      ["What for", "strategy", "What is true once it is done?"],
      ["Why this way", "parallel assumption", "Why does this way lead there, and no other?"],
      ["How", "tactic", "What exactly do we do?"],
      ["Why enough", "sufficiency assumption", "If all steps below succeed, what could still be missing?"],
    ],
    after:
      "A number like 3:1.2 is the second step below 2:1. It is counted, never typed, and changes when steps are moved.",
  },
  hallmarks: {
    title: "What the audit asks",
    rows: [
      ["Connected", "Does everything reach an aim?"],
      ["Necessary", "Would anybody miss the step?"],
      ["Viable", "Is it said what for, how, and why this way?"],
      ["Sufficient", "Do the steps together get there?"],
      ["Feedback", "Would a number tell you that it fails?"],
      ["Mechanism and aim", "We believe X will move Y because Z: is it said, and is the aim a change?"],
      ["Cadence and guardrail", "Who looks, how often, at what, and what must not break?"],
    ],
  },
  loop: {
    title: "The loop",
    rows: [
      ["Mechanism", "The sentence that is tested: We believe X will move Y because Z."],
      ["Gate", "A number and a day on which you decide: continue if First project ≥ 30 % by 27 March."],
      ["Reading", "One dated value of a number."],
      ["Review", "A quarter of an hour a week: what moved, what did not, is the mechanism still true."],
      ["Decision", "Start, continue, change or stop, and why. It stays in the log as it was written."],
    ],
  },
} as const);
