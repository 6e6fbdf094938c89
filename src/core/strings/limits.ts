import { number, phrases } from "./phrases.ts";

/** Said after every refusal in the app; where no tree is open it means nothing. */
export const SAFE = "Your open tree was not changed.";

export const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 100_000) / 10)} MB`;

/** What is too large to come in; the rest that formats say is fetched with them. */
export const limits = phrases("limits", {
  tooManyBytes: (bytes: number, limit: number) =>
    `This file has ${megabytes(bytes)}; files up to ${megabytes(limit)} can be opened. ${SAFE}`,
  nestedTooDeep: (limit: number) =>
    `This file nests more than ${number(limit)} levels of brackets or tags and was not read. ${SAFE}`,
  tooManyNodes: (nodes: number, limit: number) =>
    `This file has ${number(nodes)} nodes; trees up to ${number(limit)} nodes can be opened. Split it first. ${SAFE}`,
  tooDeep: (limit: number) =>
    `This tree is more than ${number(limit)} levels deep, which is more than can be opened. ${SAFE}`,
  tooManyReadings: (readings: number, limit: number) =>
    `This file has ${number(readings)} readings; up to ${number(limit)} can be opened. ${SAFE}`,
});
