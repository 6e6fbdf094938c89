import { formatList } from "../../core/describe/format.ts";
import { titleOf } from "../../core/describe/gate.ts";
import { nextReview } from "../../core/loop/cadence.ts";
import type { NodeRecord } from "../../core/records/node.ts";
import { strings } from "../../core/strings/index.ts";
import { type CalendarEvent, writeCalendar } from "../../formats/ics/write.ts";
import type { App } from "../app.ts";
import { fileName } from "../files.ts";
import type { Workspace } from "../workspace.ts";
import { aimsUnderWay, reviewedToday, tellingOf } from "./show.ts";

/** Where nobody has agreed on another length, a review takes a quarter of an hour (essay). */
const MINUTES = 15;

interface NextDate {
  readonly date: string;
  readonly time: string | undefined;
  readonly aims: readonly NodeRecord[];
}

/** When the aims that were looked at today are looked at next, the earliest first; those of one date and time together. */
export function nextDates(tree: Workspace): readonly NextDate[] {
  const today = tree.host.today();
  const done = reviewedToday(tree);
  const dates = new Map<string, NextDate & { readonly aims: NodeRecord[] }>();
  for (const id of aimsUnderWay(tree)) {
    const aim = tree.document.node(id);
    if (!aim || !done.has(id)) continue;
    const [date, { time }] = [nextReview(aim, today), aim];
    const key = `${date} ${time ?? ""}`;
    const known = dates.get(key);
    if (known) known.aims.push(aim);
    else dates.set(key, { date, time, aims: [aim] });
  }
  return [...dates].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, date]) => date);
}

/** Puts the next reviews among the downloads, for any calendar. */
export function saveNextDates(tree: Workspace, app: App): void {
  const name = fileName(`${tree.title || strings.app.untitled} review`, "review", "ics");
  const events = nextDates(tree).map((date) => eventOf(tree, date));
  app.files.save(name, "text/calendar", writeCalendar(events, app.device.now()));
  app.notices.show(strings.app.savedFile(name));
}

function eventOf(tree: Workspace, { date, time, aims }: NextDate): CalendarEvent {
  const { language } = tellingOf(tree);
  const people = [...new Set(aims.flatMap(({ owner, with: others = [] }) => [...(owner ? [owner] : []), ...others]))];
  return {
    uid: `${tree.id}-${date}${time === undefined ? "" : `-${time.replace(":", "")}`}@aimtree`,
    title: strings.review.event(tree.title || strings.app.untitled),
    text: [...aims.map((aim) => titleOf(aim)), ...(people.length === 0 ? [] : [formatList(people, language)])].join(
      "\n",
    ),
    date,
    time,
    minutes: aims.reduce((sum, { minutes = MINUTES }) => sum + minutes, 0),
  };
}
