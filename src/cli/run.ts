import { parseArgs } from "node:util";
import { RULES } from "../core/lint/rules/index.gen.ts";
import { isCalendarDate } from "../core/records/dates.ts";
import { LEVELS } from "../core/records/tree.ts";
import { cli as words } from "../core/strings/cli.ts";
import { cliMerging as merging } from "../core/strings/cli-merging.ts";
import { brief } from "./brief.ts";
import type { Level } from "./check.ts";
import { DIFF_FORMATS, diff } from "./diff.ts";
import { type ExportArguments, exportTree, TARGETS, type Target } from "./export.ts";
import { LINT_FORMATS, lint } from "./lint.ts";
import { merge } from "./merge.ts";
import { EXIT, type Exit, type Outside } from "./outside.ts";

const ALL_RULES = RULES.map(({ id }) => id);
const ALL_TARGETS = TARGETS.map(({ id }) => id);
/** How much stands on a card, as it is asked for. */
const DETAILS = { title: "titles", card: "card", all: "all" } as const;
const PAGES = ["one", "tiles", "branches"] as const;
const PAPERS = ["a4", "letter"] as const;
const DETAIL_NAMES = ["title", "card", "all"] as const;

/** What was typed cannot be understood; the message says how to say it. */
class Misunderstood extends Error {}

/** Does what the words after `aimtree` ask for. */
export async function run(argv: readonly string[], outside: Outside): Promise<Exit> {
  const [command = "help", ...rest] = argv;
  try {
    if (command === "lint") return await runLint(rest, outside);
    if (command === "export") return await runExport(rest, outside);
    if (command === "convert") return await runConvert(rest, outside);
    if (command === "diff") return await runDiff(rest, outside);
    if (command === "merge") return await runMerge(rest, outside);
    if (command === "brief") return await runBrief(rest, outside);
    if (!["help", "--help", "-h"].includes(command)) throw new Misunderstood(words.noCommand(command));
    outside.print(words.usage(ALL_RULES, ALL_TARGETS));
    return argv.length === 0 ? EXIT.failed : EXIT.fine;
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    outside.complain(`${error.message}\n${words.seeHelp}`);
    return EXIT.failed;
  }
}

async function runLint(args: readonly string[], outside: Outside): Promise<Exit> {
  const { values, positionals } = parse(args, {
    format: { type: "string", default: "text" },
    rule: { type: "string", multiple: true, default: [] },
    "max-warnings": { type: "string" },
    dismissed: { type: "boolean", default: false },
    today: { type: "string" },
  });
  if (positionals.length === 0) throw new Misunderstood(words.noFile);
  const rules = values.rule.flatMap((rule) => rule.split(",")).filter((rule) => rule !== "");
  const only = rules.filter((rule) => !rule.includes("="));
  return lint(
    {
      files: positionals,
      format: choice("format", values.format, LINT_FORMATS),
      rules: only.map((rule) => choice("rule", rule, ALL_RULES)),
      levels: levelsOf(rules.filter((rule) => rule.includes("="))),
      maxWarnings: countOf("max-warnings", values["max-warnings"]),
      dismissed: values.dismissed,
      today: dayOf(values.today, outside),
    },
    outside,
  );
}

/** `single-child=off`, each rule with its level. */
function levelsOf(settings: readonly string[]): Map<string, Level> {
  return new Map(
    settings.map((setting) => {
      const [rule = "", level = ""] = setting.split("=", 2);
      return [choice("rule", rule, ALL_RULES), choice(`rule ${rule}`, level, LEVELS)];
    }),
  );
}

function countOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Misunderstood(words.badCount(option, value));
  return Number(value);
}

const EXPORT_OPTIONS = {
  to: { type: "string" },
  theme: { type: "string", default: "light" },
  detail: { type: "string" },
  branch: { type: "string" },
  pages: { type: "string" },
  paper: { type: "string" },
  today: { type: "string" },
} as const;

async function runExport(args: readonly string[], outside: Outside): Promise<Exit> {
  const { values, positionals } = parse(args, { ...EXPORT_OPTIONS, out: { type: "string", short: "o" } });
  if (positionals.length === 0) throw new Misunderstood(words.oneFile);
  if (values.out === undefined) throw new Misunderstood(words.noOut);
  return exportTree(askedFor(positionals, values.out, values, outside), outside);
}

/** The same, said as other converters are told: what is read, then what is written. */
async function runConvert(args: readonly string[], outside: Outside): Promise<Exit> {
  const { values, positionals } = parse(args, EXPORT_OPTIONS);
  const out = positionals.at(-1);
  if (out === undefined || positionals.length < 2) throw new Misunderstood(words.inAndOut);
  return exportTree(askedFor(positionals.slice(0, -1), out, values, outside), outside);
}

type Asked = Readonly<Partial<Record<keyof typeof EXPORT_OPTIONS, string>>>;

function askedFor(files: readonly string[], out: string, asked: Asked, outside: Outside): ExportArguments {
  const { to, theme = "light", detail, branch, pages, paper, today } = asked;
  const parted = pages === undefined ? undefined : choice("pages", pages, PAGES);
  return {
    files,
    out,
    target: targetOf(to, out),
    branch,
    look: {
      theme: choice("theme", theme, ["light", "dark"]),
      detail: detail === undefined ? undefined : DETAILS[choice("detail", detail, DETAIL_NAMES)],
      ...(parted === undefined ? {} : { pages: parted }),
      ...(parted === undefined || parted === "tiles" ? {} : { slides: parted }),
      ...(paper === undefined ? {} : { paper: choice("paper", paper, PAPERS) }),
    },
    today: dayOf(today, outside),
  };
}

async function runDiff(args: readonly string[], outside: Outside): Promise<Exit> {
  const { values, positionals } = parse(args, {
    format: { type: "string", default: "text" },
    today: { type: "string" },
  });
  const [from, to, ...others] = positionals;
  if (from === undefined || to === undefined || others.length > 0) throw new Misunderstood(words.twoFiles);
  const format = choice("format", values.format, DIFF_FORMATS);
  return diff({ from, to, format, today: dayOf(values.today, outside) }, outside);
}

async function runMerge(args: readonly string[], outside: Outside): Promise<Exit> {
  const { values, positionals } = parse(args, {
    out: { type: "string", short: "o" },
    prefer: { type: "string" },
    today: { type: "string" },
  });
  const [base, ours, theirs, ...others] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || others.length > 0)
    throw new Misunderstood(merging.threeFiles);
  const { out, prefer, today } = values;
  if (out === undefined) throw new Misunderstood(words.noOut);
  const preferred = prefer === undefined ? undefined : choice("prefer", prefer, ["ours", "theirs"]);
  return merge({ base, ours, theirs, out, prefer: preferred, today: dayOf(today, outside) }, outside);
}

async function runBrief(args: readonly string[], outside: Outside): Promise<Exit> {
  const { values, positionals } = parse(args, {
    out: { type: "string", short: "o", default: "-" },
    ask: { type: "string", default: "" },
    branch: { type: "string" },
    today: { type: "string" },
  });
  if (positionals.length === 0) throw new Misunderstood(words.noFile);
  const { out, ask, branch, today } = values;
  return brief({ files: positionals, out, ask, branch, today: dayOf(today, outside) }, outside);
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>["options"]>;

function parse<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Misunderstood(error.message, { cause: error });
  }
}

function targetOf(format: string | undefined, out: string): Target {
  const ending = out.split(".").at(-1)?.toLowerCase() ?? "";
  const found =
    format === undefined
      ? TARGETS.find(({ extensions }) => extensions.includes(ending))
      : TARGETS.find(({ id }) => id === choice("to", format, ALL_TARGETS));
  if (!found) throw new Misunderstood(words.noFormatOf(out, ALL_TARGETS));
  return found;
}

function choice<C extends string>(option: string, value: string, choices: readonly C[]): C {
  const found = choices.find((one) => one === value);
  if (found === undefined) throw new Misunderstood(words.badChoice(option, value, choices));
  return found;
}

function dayOf(today: string | undefined, outside: Outside): string {
  if (today === undefined) return outside.today();
  if (!isCalendarDate(today)) throw new Misunderstood(words.badDate(today));
  return today;
}
