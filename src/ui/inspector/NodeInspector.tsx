import { type ReactNode, useMemo } from "react";
import { changeFace } from "../../app/inspector/set-field.ts";
import type { Finding } from "../../core/lint/rule.ts";
import type { Id } from "../../core/records/fields.ts";
import { type Face, faceOf, type NodeRecord } from "../../core/records/node.ts";
import { isRecord, type OpaqueRecord } from "../../core/records/records.ts";
import { strings } from "../../core/strings/index.ts";
import { fieldWords } from "../../core/strings/inspector.ts";
import { useMoment, useRecord, useTree } from "../app-context.ts";
import { FaceIcon, faceColor } from "../kit/Icon.tsx";
import { useFindingsOf } from "../use-findings.ts";
import { Comments } from "./Comments.tsx";
import { Composition } from "./Composition.tsx";
import { FieldFindings } from "./FieldFindings.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { FieldView } from "./FieldView.tsx";
import { type FieldOwner, FieldOwnerContext } from "./field-context.ts";
import { Gates } from "./Gates.tsx";
import styles from "./inspector.module.css";
import { Links, Signals } from "./Links.tsx";
import { Mechanisms } from "./Mechanisms.tsx";
import { Readings } from "./Readings.tsx";
import { type SectionName, type SectionSpec, sectionsOf } from "./sections.ts";

const FACES = Object.keys(strings.faces) as Face[];
const TITLE = { name: "title", control: "text" } as const;

/** Findings about what hangs on the node stand in the section of that. */
const SECTION_OF: Readonly<Record<string, SectionName>> = {
  mechanism: "mechanisms",
  x: "mechanisms",
  y: "mechanisms",
  z: "mechanisms",
  gate: "gates",
  reading: "readings",
  link: "links",
};

/** One node: what it is, its title, and its fields in sections. */
export function NodeInspector({ id }: { readonly id: Id }): ReactNode {
  const node = useRecord(id);
  return isRecord(node, "node") ? (
    <Sections node={node} />
  ) : (
    <p className={styles.nothing}>{strings.inspector.nothing}</p>
  );
}

function Sections({ node }: { readonly node: NodeRecord }): ReactNode {
  const { id } = node;
  const face = faceOf(node);
  const { list } = useFindingsOf(id);
  const owner = useMemo<FieldOwner>(() => ({ ids: [id], of: face, unitOf: id }), [id, face]);
  const sections = sectionsOf(face, node);
  const placed = new Set([
    "title",
    ...Object.keys(SECTION_OF),
    ...sections.flatMap(({ fields }) => fields.map(({ name }) => name)),
  ]);
  return (
    <FieldOwnerContext value={owner}>
      <Head node={node} face={face} />
      <div className={styles.title}>
        <FieldView spec={TITLE} bare findings={list.filter(({ field }) => field === "title")} />
      </div>
      <FieldFindings findings={list.filter(({ field }) => field === undefined || !placed.has(field))} />
      {sections.map((section) => (
        <Section key={section.name} section={section} node={node} findings={list} />
      ))}
    </FieldOwnerContext>
  );
}

/** Kind and number. Choosing another kind keeps every field. */
function Head({ node, face }: { readonly node: NodeRecord; readonly face: Face }): ReactNode {
  const tree = useTree();
  const number = useMoment(() => tree.canvas.layout.numberOf(node.id));
  return (
    <header className={styles.head} style={{ color: faceColor(face) }} data-field="kind">
      <FaceIcon face={face} />
      <select
        value={face}
        aria-label={fieldWords("kind", face).ask}
        onChange={(event) => changeFace(tree, node.id, event.target.value as Face)}
      >
        {FACES.map((name) => (
          <option key={name} value={name}>
            {strings.faces[name]}
          </option>
        ))}
      </select>
      <span className={styles.number}>{number}</span>
    </header>
  );
}

interface SectionProps {
  readonly section: SectionSpec;
  readonly node: NodeRecord;
  readonly findings: readonly Finding[];
}

function Section({ section, node, findings }: SectionProps): ReactNode {
  const { name, fields, quiet } = section;
  if (quiet && fields.every((field) => (node as OpaqueRecord)[field.name] === undefined)) return null;
  const here = findings.filter(({ field }) => field !== undefined && SECTION_OF[field] === name);
  return (
    <section className={styles.section} data-section={name}>
      {name !== "steps" && <Heading name={name} parent={node.parent} />}
      <FieldFindings findings={here} />
      <Edge name={name} parent={node.parent} id={node.id}>
        <FieldGroup fields={fields} findings={findings} />
      </Edge>
      {name === "number" && node.formula !== undefined && <Composition id={node.id} />}
      {name === "mechanisms" && <Mechanisms aim={node.id} />}
      {name === "gates" && <Gates id={node.id} />}
      {name === "readings" && <Readings id={node.id} />}
      {name === "signals" && <Signals id={node.id} />}
      {name === "links" && <Links id={node.id} />}
      {name === "comments" && <Comments id={node.id} />}
    </section>
  );
}

function Heading({
  name,
  parent,
}: {
  readonly name: Exclude<SectionName, "steps">;
  readonly parent: Id | undefined;
}): ReactNode {
  const above = useRecord(parent ?? "");
  const title = isRecord(above, "node") ? above.title || strings.cards.noTitle : "";
  const text = name === "edge" ? strings.inspector.sections.edge(title) : strings.inspector.sections[name];
  return <h2>{text}</h2>;
}

interface EdgeProps {
  readonly name: SectionName;
  readonly id: Id;
  readonly parent: Id | undefined;
  readonly children: ReactNode;
}

/** What a node says about the way to its parent is in the parent's unit. */
function Edge({ name, id, parent, children }: EdgeProps): ReactNode {
  const tree = useTree();
  const node = tree.document.node(id);
  const face = node ? faceOf(node) : "note";
  const owner = useMemo<FieldOwner>(() => ({ ids: [id], of: face, unitOf: parent }), [id, face, parent]);
  return name === "edge" ? <FieldOwnerContext value={owner}>{children}</FieldOwnerContext> : children;
}
