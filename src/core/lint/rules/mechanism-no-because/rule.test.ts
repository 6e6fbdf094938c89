import { testRule } from "../../../../../test/tools/test-rule.ts";
import { rule } from "./rule.ts";

const mechanism = (aim: string, more: object) => ({ id: "m", type: "mechanism", aim, ...more }) as const;
const tree = "- * Retention\n  - Activation\n  - ! Wizard";

testRule(rule, {
  good: [
    {
      name: "the aim is done",
      tree: "- * Retention\n  status:: done\n  - Activation\n  - ! Wizard",
      also: (id) => [mechanism(id("Retention"), { xNode: id("Wizard"), yNode: id("Activation") })],
    },
    {
      name: "a whole sentence",
      tree: "- * Retention\n  We believe a wizard will move activation because early success keeps people\n  - Activation\n  - ! Wizard",
    },
    {
      name: "free text that says so with another word",
      tree,
      also: (id) => [mechanism(id("Retention"), { x: "A wizard", y: "activation, so that people see a result" })],
    },
    { name: "no mechanism at all: another rule says that", tree },
    {
      name: "German words, which may hold a reason",
      tree,
      language: "de",
      also: (id) => [
        mechanism(id("Retention"), { x: "Der Assistent, denn früher Erfolg bindet", yNode: id("Activation") }),
      ],
    },
    {
      name: "Chinese words",
      tree: "- * 提高留存率\n  - 激活率\n  - ! 向导",
      language: "",
      also: (id) => [mechanism(id("提高留存率"), { x: "向导", y: "激活率" })],
    },
  ],
  bad: [
    {
      name: "two nodes and no reason",
      tree,
      also: (id) => [mechanism(id("Retention"), { xNode: id("Wizard"), yNode: id("Activation"), z: " " })],
      finds: [
        {
          node: "Retention",
          severity: "warning",
          field: "mechanism",
          says: "The mechanism of “Retention” does not say why it should work: no result could show which belief was wrong. Write what comes after “because”.",
          fixes: ["Write the reason…"],
        },
      ],
    },
    {
      name: "free text without a reason, beside a whole sentence",
      tree: "- * Retention\n  We believe mail will move it because people read it\n  - Activation\n  - ! Wizard",
      also: (id) => [mechanism(id("Retention"), { x: "A wizard will move activation" })],
      finds: [{ node: "Retention", field: "mechanism", says: /^The mechanism of “Retention”/ }],
    },
    {
      name: "two nodes in a Russian tree: no words are judged",
      tree: "- * Удержание\n  - Активация\n  - ! Мастер",
      language: "ru",
      also: (id) => [mechanism(id("Удержание"), { xNode: id("Мастер"), yNode: id("Активация") })],
      finds: [{ node: "Удержание", field: "mechanism", says: /“Удержание”/ }],
    },
  ],
});
