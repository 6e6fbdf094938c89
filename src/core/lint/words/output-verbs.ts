import { normal } from "./normal.ts";

/** W1: verbs of making something. Left out, because outcomes begin with them too: add, run, establish, improve, help, keep. */
const VERBS = `ship|launch|build|deliver|release|implement|deploy|develop|create|migrate|roll out|rewrite|refactor|redesign|integrate|automate|install|publish|finali[sz]e|complete|finish|set up|stand up|hire|write|port|prototype|introduce`;
const MAKING = `shipping|launching|building|delivering|releasing|implementing|deploying|developing|creating|migrating|rolling out|rewriting|refactoring|redesigning|integrating|automating|installing|publishing|finali[sz]ing|completing|finishing|setting up|standing up|hiring|writing|porting|prototyping|introducing`;

/** Nouns after which the verb is none: build time, release notes. */
const NOUNS = `times?|rates?|costs?|counts?|days?|hours?|minutes?|frequency|notes|sizes?|failures?|errors?|queues?|quality|pipelines?`;
/** `Hiring managers decide` and `developing countries` make nothing; `hiring a team` does. */
const OBJECT = `the|an?|our|all|new|more|its|their|two|three|v?\\d\\S*`;

const OUTPUT = new RegExp(
  `^(?:to |we (?:will|must|should|need to) )?((?:${VERBS})(?= )(?! (?:${NOUNS})\\b)|(?:${MAKING})(?= (?:${OBJECT})\\b))`,
  "u",
);

/** The output verb that a text begins with. */
export function outputVerbOf(text: string): string | undefined {
  return OUTPUT.exec(normal(text))?.[1];
}

const ENDS = /\b(launch|release|migration|rollout)[.!]?$/u;
const CHANGES = /\b(?:increas|rais|grow|reduc|lower|cut|shorten|doubl|halv)/u;

/** `Mobile app launch`: the output that a text ends in, where nothing says what it should change. */
export function outputNounOf(text: string): string | undefined {
  const line = normal(text);
  return CHANGES.test(line) ? undefined : ENDS.exec(line)?.[1];
}

const BEGINS_CHANGE = /^(?:increase|reduce|raise|lower|cut|grow|improve|double|halve|shorten|decrease)(?= )/u;

/** The verb of making or changing that a clause begins with. */
export function actionVerbOf(clause: string): string | undefined {
  return outputVerbOf(clause) ?? BEGINS_CHANGE.exec(normal(clause))?.[0];
}
