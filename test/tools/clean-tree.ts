import { Document } from "../../src/core/document/document.ts";
import { withLog } from "../../src/core/lint/example-log.ts";
import { exampleTree } from "../../src/core/lint/example-tree.ts";
import { aimLoop } from "../../src/core/loop/aim-loop.ts";
import { planOf } from "../../src/core/loop/plan.ts";
import type { Id } from "../../src/core/records/fields.ts";
import type { NodeRecord } from "../../src/core/records/node.ts";

/** A tree of 40 nodes, made by hand, with which nothing is wrong on its day: what a gap does is seen by putting one in. */

export const CLEAN_DAY = "2026-03-13";

const AIM = "New customers are still active after 90 days";

/** Why needed, what for, why this way, how; then why the steps below are enough. */
type Step = readonly [na: string, strategy: string, pa: string, tactic: string, sa?: string];

const STEPS: Readonly<Record<string, Step>> = {
  "Personalised onboarding": [
    "New accounts that never reach a first result leave within 30 days.",
    "New accounts see a first result on day one.",
    "People stay with what worked for them once, and a first result can be had in an hour.",
    "Show each role its own first screen, with something in it to work on.",
    "The role decides what is seen, the samples what can be done: with both nobody starts at nothing.",
  ],
  "Role-based first screen": [
    "One first screen for all shows most people what they do not need.",
    "Everybody starts where their own work is.",
    "Three roles make up nine of ten accounts, so three screens reach nearly all.",
    "Ask for the role once and open its screen from then on.",
    "Who is asked and finds a screen lands on it; the tenth account gets the general one.",
  ],
  "Roles asked at sign-up": [
    "Nobody can be sent to a screen whose role is not known.",
    "The role of each new account is known.",
    "One question more costs two in a thousand sign-ups, as the last trial showed.",
    "Put the question behind the password, with four answers.",
  ],
  "Screens for the three largest roles": [
    "A role without a screen of its own falls back to the general one.",
    "Bookkeepers, owners and advisers each find their daily task first.",
    "Their daily tasks are known from 40 visits.",
    "Design each screen with two customers of that role.",
  ],
  "Sample data in each account": [
    "An empty account gives nobody a first result.",
    "A fresh account holds books that look like a real company.",
    "Customers who opened the demo company stayed twice as often.",
    "Fill accounts with a small company's quarter when they are opened.",
    "Fitting samples invite to try, and clearing them lets real work begin.",
  ],
  "Samples by trade": [
    "A baker learns little from the books of a builder.",
    "The sample company is of the customer's own trade.",
    "Five trades cover four of five customers.",
    "Write a quarter of bookings for five trades.",
  ],
  "Samples cleared with one click": [
    "Samples left behind spoil the first real statement.",
    "No sample is left once the first own booking is there.",
    "Accounts mark what is sample, so nothing else can be lost.",
    "Offer the clearing when the first own booking is saved.",
  ],
  "Team invitations": [
    "Accounts with one person are left twice as often.",
    "Two people of the company use the account in week one.",
    "Whoever keeps the books has somebody who signs them.",
    "Ask for the second person where the work needs one.",
    "Invited at the right step and reminded once, most come who will come at all.",
  ],
  "Invitation in the third step": [
    "Who is asked before there is something to show invites nobody.",
    "The invitation comes when there is a result to share.",
    "The third step is the first with a statement to look at.",
    "Move the invitation from the first step to the third.",
  ],
  "Reminder after two days": [
    "Half of the invitations drown in the inbox.",
    "No open invitation is forgotten.",
    "A second mail brought a third of the late ones in the trial of May.",
    "Mail once more after two days, then never again.",
  ],
  "Weekly progress letter": [
    "People who do not see progress believe there is none.",
    "Customers know each week what they have gained.",
    "Letters are read on Monday, and the numbers are there by then.",
    "Send on Monday what each account gained.",
    "Counted at night and written in the morning, the letter lies there at nine.",
  ],
  "Progress counted each night": [
    "Nobody believes a letter with last month's numbers.",
    "On Monday at six the numbers of Sunday are there.",
    "The count takes ten minutes for all accounts.",
    "Count bookings, matched receipts and saved hours per account.",
  ],
  "Letter written from it": [
    "A table of numbers is not read.",
    "The letter says one thing in one sentence.",
    "Three sentences cover what accounts gain, as the pilot of 50 showed.",
    "Choose the largest gain and say it with the name of the customer.",
  ],
  "Help where people stop": [
    "Four of ten stop at the same three fields.",
    "Whoever stops finds the answer beside the field.",
    "Searching breaks the task; an answer beside it does not.",
    "Find the fields where people stop and put the answer there.",
    "The recordings show where, the articles say what: nothing else stood between stop and answer.",
  ],
  "Stops found in recordings": [
    "Guesses about where people stop were wrong twice.",
    "The ten fields with the most stops are known each month.",
    "Recordings exist for one in ten visits, enough for ten fields.",
    "Look through 30 recordings on the first of the month.",
  ],
  "Articles beside each stop": [
    "An article nobody finds answers nothing.",
    "Beside each of the ten fields stands its article.",
    "The page knows the field that has the caret.",
    "Hang the article on the field and fold it out after ten seconds.",
  ],
  "Prices that fit small teams": [
    "Small teams pay for five seats and use two.",
    "A team of two finds the price fair.",
    "Seven of ten who left named the price, and they were small.",
    "Charge for what a small team uses.",
    "Fewer seats lower the first bill, the year lowers all of them.",
  ],
  "Price by seat": [
    "Packs of five punish teams of two.",
    "Each team pays for the people it has.",
    "The billing counts seats already.",
    "Sell seats one by one from the next quarter on.",
  ],
  "Yearly price with one month free": [
    "Monthly bills ask the question of leaving twelve times.",
    "Who is content decides once a year.",
    "A month is less than what the calls about bills cost.",
    "Offer the year with the third monthly bill.",
  ],
};

const step = (indent: string, title: string): string => {
  const [na, strategy, pa, tactic, sa] = STEPS[title] ?? ["", "", "", ""];
  const lines = [`why needed: ${na}`, `what for: ${strategy}`, `why this way: ${pa}`, `how: ${tactic}`];
  // Who has steps below answers for their signal.
  return [
    sa ? `- ! ${title} @Li` : `- ! ${title}`,
    ...[...lines, ...(sa ? [`why enough: ${sa}`] : [])].map((line) => `  ${line}`),
  ]
    .map((line) => `${indent}${line}`)
    .join("\n");
};

const proxy = (indent: string, title: string, numbers: string, definition: string): string =>
  `${indent}- ${title} ${numbers} #proxy\n${indent}  definition:: ${definition}`;

const TREE = `- * ${AIM} 58% -> 70% by 2026-06-30 @Ana ~weekly
  done: 70 of 100 new accounts are still active after 90 days
  start:: 2026-01-16
  why enough: Beginning, value and price are the three reasons that those who left have named
  We believe a first result on day one will move the share that stays because people keep what has worked for them once
  - 30-day activation rate 30% -> 45% #leading
    because early confidence keeps people
${proxy("    ", "First project on day one", "15% -> 40%", "New accounts with a project on their first day, of all new accounts of a week")}
${proxy("    ", "Colleague invited in week one", "10% -> 25%", "New accounts with a second person within seven days, of all of a week")}
${step("    ", "Personalised onboarding")}
${proxy("      ", "Onboarding finished", "50% -> 75%", "New accounts that have done the last step, of all of a week")}
${step("      ", "Role-based first screen")}
${proxy("        ", "First step taken on the role's screen", "41% -> 70%", "Accounts that act on their screen, of those that see it in a week")}
${step("        ", "Roles asked at sign-up")}
${step("        ", "Screens for the three largest roles")}
${step("      ", "Sample data in each account")}
${proxy("        ", "Samples opened in the first hour", "35% -> 60%", "New accounts that open the samples within an hour, of all of a week")}
${step("        ", "Samples by trade")}
${step("        ", "Samples cleared with one click")}
${step("    ", "Team invitations")}
${proxy("      ", "Invitations accepted", "20% -> 50%", "Invitations of a week that are accepted within seven days")}
${step("      ", "Invitation in the third step")}
${step("      ", "Reminder after two days")}
  - Time to first value 5 d -> 1 d #leading
    because value seen sooner is believed
${proxy("    ", "Accounts with a value on day one", "12% -> 30%", "New accounts with a finished statement on their first day, of all of a week")}
${step("    ", "Weekly progress letter")}
${proxy("      ", "Letters that are opened", "22% -> 40%", "Letters opened by Wednesday, of all sent on Monday")}
${step("      ", "Progress counted each night")}
${step("      ", "Letter written from it")}
${step("    ", "Help where people stop")}
${proxy("      ", "Searches that end at an article", "40% -> 60%", "Searches of a week after which nobody asks support")}
${step("      ", "Stops found in recordings")}
${step("      ", "Articles beside each stop")}
  - Subscriptions kept 1000 accounts -> 1300 accounts #outcome
    because who stays 90 days pays for the next
    formula:: sum
    definition:: Accounts that pay on the last day of a month
    - From trials 600 accounts -> 800 accounts #leading
    - From sales 300 accounts -> 380 accounts #leading
    - From partners 100 accounts -> 120 accounts #leading
${step("    ", "Prices that fit small teams")}
${proxy("      ", "Small teams that stay", "55% -> 70%", "Teams of up to three that pay again, of those whose month ends")}
${step("      ", "Price by seat")}
${step("      ", "Yearly price with one month free")}
  - Sign-up errors < 0.5% #guardrail
  - Support answers within a day >= 90% #guardrail
  - Ask Li about last year's numbers #note
- ! Refer a friend
  status:: idea
`;

const READINGS: Readonly<Record<string, readonly [number, number]>> = {
  [AIM]: [58, 60],
  "30-day activation rate": [30, 33],
  "First project on day one": [15, 18],
  "Colleague invited in week one": [10, 11],
  "Onboarding finished": [50, 53],
  "First step taken on the role's screen": [41, 44],
  "Samples opened in the first hour": [35, 39],
  "Invitations accepted": [20, 22],
  "Time to first value": [5, 4.6],
  "Accounts with a value on day one": [12, 14],
  "Letters that are opened": [22, 23],
  "Searches that end at an article": [40, 41],
  "Subscriptions kept": [1000, 1030],
  "From trials": [600, 620],
  "From sales": [300, 308],
  "From partners": [100, 102],
  "Small teams that stay": [55, 56],
  "Sign-up errors": [0.3, 0.3],
  "Support answers within a day": [93, 94],
};

const LOG = [
  ...Object.entries(READINGS).flatMap(([title, [before, now]]) => [
    `2026-02-06 ${title} = ${before}`,
    `2026-03-06 ${title} = ${now}`,
  ]),
  `2026-01-16 ${AIM}: start because the first month decides`,
  `2026-02-06 ${AIM}: continue because the first step is taken more often`,
  `2026-03-06 ${AIM}: continue because three more of a hundred start a project`,
];

/** Read once: tests put gaps into hundreds of copies. */
const CLEAN = withLog(
  exampleTree(TREE, (id) => [
    {
      id: "gate",
      type: "gate",
      aim: id(AIM),
      metric: id("First project on day one"),
      comparator: ">=",
      value: 30,
      date: "2026-03-27",
    },
  ]),
  LOG,
);

/** A copy of the clean tree, its aim, and the ids of its nodes by title. `id` throws for a title that it does not have. */
export function cleanTree(): { readonly document: Document; readonly aim: Id; readonly id: (title: string) => Id } {
  const id = (title: string): Id => {
    const found = CLEAN.ids.get(title);
    if (found === undefined) throw new Error(`The clean tree has no "${title}"`);
    return found;
  };
  return { document: new Document(CLEAN.view.all()), aim: id(AIM), id };
}

/** The plan of the tree as it stands, for entries of its log. */
export function planNow(document: Document, aim: Id) {
  return planOf(aimLoop(document, document.node(aim) as NodeRecord));
}
