import type { strings } from "../../core/strings/index.ts";

/** Where the text is no YAML of the kind that is read here; caught at the door of this room. */
export class YamlFault extends Error {
  readonly fault: keyof typeof strings.formats.yamlFaults;
  readonly line: number;

  constructor(fault: keyof typeof strings.formats.yamlFaults, line: number) {
    super(`${fault} in line ${line}`);
    this.fault = fault;
    this.line = line;
  }
}
