import { testRule } from "../../../../../test/tools/test-rule.ts";
import type { Id } from "../../../records/fields.ts";
import type { LinkKind, LinkRecord } from "../../../records/link.ts";
import { rule } from "./rule.ts";

const link = (id: string, from: Id, kind: LinkKind, to: Id): LinkRecord => ({ id, type: "link", from, to, kind });
const tree = "- * Retention\n  - Activation\n    - Setups #proxy\n    - ! Wizard\n  - ! Mail\n    - ! Write";

testRule(rule, {
  good: [
    { name: "the same kind, no circle", tree, also: (id) => [link("a", id("Setups"), "moves", id("Retention"))] },
    { name: "feeds back", tree, also: (id) => [link("a", id("Activation"), "feedsBack", id("Wizard"))] },
    {
      name: "a tactic that moves what measures it",
      tree: "- * Retention\n  - Activation\n  - ! Wizard\n    - Setups #proxy",
      also: (id) => [link("a", id("Wizard"), "moves", id("Setups"))],
    },
    {
      name: "two kinds, each one way",
      tree,
      also: (id) => [
        link("a", id("Wizard"), "dependsOn", id("Mail")),
        link("b", id("Mail"), "moves", id("Activation")),
      ],
    },
  ],
  bad: [
    {
      name: "down the tree, and up by its edges",
      tree,
      also: (id) => [link("a", id("Activation"), "moves", id("Wizard"))],
      finds: [
        {
          node: "Activation",
          sub: "moves",
          field: "link",
          severity: "error",
          says: "“Activation” moves “Wizard”, which leads back to it: in a circle nothing comes first. Turn the link into “feeds back”, or remove it.",
          fixes: ["Turn it into “feeds back”"],
        },
      ],
      fixed: { "Turn it into “feeds back”": ["~ “Activation” feeds back to “Wizard”: kind moves → feedsBack"] },
    },
    {
      name: "links alone, three in a circle: once, at the first; feeds back already",
      tree,
      also: (id) => [
        link("a", id("Write"), "dependsOn", id("Setups")),
        link("b", id("Setups"), "dependsOn", id("Wizard")),
        link("c", id("Wizard"), "dependsOn", id("Write")),
        link("d", id("Setups"), "feedsBack", id("Wizard")),
      ],
      finds: [{ node: "Setups", sub: "dependsOn", field: "link", says: /^“Setups” waits for “Wizard”/ }],
    },
    {
      name: "a step that waits for the one that it is a step of",
      tree,
      also: (id) => [link("a", id("Write"), "dependsOn", id("Mail"))],
      finds: [{ node: "Write", sub: "dependsOn", field: "link", says: /neither can begin/ }],
    },
  ],
});
