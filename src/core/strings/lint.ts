/** Words of the rule engine; what a rule says itself stands in its folder. */
export const lint = {
  hallmarks: {
    connected: "Connected",
    necessary: "Necessary",
    viable: "Viable",
    sufficient: "Sufficient",
    feedback: "Feedback",
    mechanism: "Mechanism and aim",
    cadence: "Cadence and guardrail",
    hygiene: "Hygiene",
  },
  failed: (rule: string, error: string) =>
    `The rule ${rule} could not be checked here (${error}). All other rules were; your tree is not affected.`,
} as const;
