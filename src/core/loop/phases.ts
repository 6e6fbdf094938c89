/** The three parts of the half hour (essay): ten minutes, fifteen, five. */
export const PHASES = ["prepare", "work", "commit"] as const;
export type Phase = (typeof PHASES)[number];
