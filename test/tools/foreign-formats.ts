import { strToU8, zipSync } from "fflate";
import { edgesOf, type Nested, nested, parentsOf, placesOf, type Tree } from "./foreign-trees.ts";

/** How another program writes such a tree, in the part of its format that our reader documents. */
export interface ForeignFormat {
  /** The reader that must know the file. */
  readonly id: string;
  readonly fileName: string;
  /** It has a place for texts. */
  readonly texts?: true;
  /** Titles hold signs that mean something to the format itself. */
  readonly escapes?: true;
  write(tree: Tree): string | Uint8Array;
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function inXml(node: Nested, open: (node: Nested) => string, close: string): string {
  return `${open(node)}${node.children.map((child) => inXml(child, open, close)).join("")}${close}`;
}

function csv(rows: readonly (readonly unknown[])[]): string {
  return rows.map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

function xmindJson({ title, text, children }: Nested): unknown {
  const notes = text === "" ? {} : { notes: { plain: { content: text } } };
  return { id: title, title, ...notes, children: { attached: children.map(xmindJson) } };
}

const xmindTopic = (node: Nested): string =>
  `<topic id="${xml(node.title)}"><title>${xml(node.title)}</title>${
    node.text === "" ? "" : `<notes><plain>${xml(node.text)}</plain></notes>`
  }${
    node.children.length === 0
      ? ""
      : `<children><topics type="attached">${node.children.map(xmindTopic).join("")}</topics></children>`
  }</topic>`;

const json = (node: Nested): object => ({
  name: node.title,
  ...(node.text === "" ? {} : { description: node.text }),
  children: node.children.map(json),
});

const yaml = (node: Nested, indent: string): string =>
  `${indent}- title: ${JSON.stringify(node.title)}\n${
    node.text === "" ? "" : `${indent}  notes: ${JSON.stringify(node.text)}\n`
  }${node.children.length === 0 ? "" : `${indent}  children:\n${node.children.map((child) => yaml(child, `${indent}    `)).join("")}`}`;

const htmlList = (node: Nested): string =>
  `<li>${xml(node.title)}${node.children.length === 0 ? "" : `<ul>${node.children.map(htmlList).join("")}</ul>`}</li>`;

const TEXTS = { texts: true, escapes: true } as const;
const XLOGIC = (tree: Tree): string =>
  `<?xml version="1.0"?><flyingLogic><decisionGraph><vertices>${tree
    .map(
      ({ title, text }, at) =>
        `<vertex eid="${at}" type="entity" entityClass="Thing"><attribute key="title">${xml(title)}</attribute>${
          text === "" ? "" : `<attribute key="note">${xml(text)}</attribute>`
        }</vertex>`,
    )
    .join("")}</vertices><edges>${edgesOf(tree)
    .map(({ from, to }) => `<edge source="${to}" target="${from}"/>`)
    .join("")}</edges></decisionGraph></flyingLogic>`;

const TP = (tree: Tree): string => {
  const entities = tree.map(({ title, text }, at) => [
    `e${at}`,
    { id: `e${at}`, type: "thing", title, ...(text === "" ? {} : { description: text }) },
  ]);
  const edges = edgesOf(tree).map(({ from, to }, at) => [`x${at}`, { sourceId: `e${to}`, targetId: `e${from}` }]);
  return JSON.stringify({
    schemaVersion: 9,
    diagramType: "frt",
    title: "T",
    entities: Object.fromEntries(entities),
    edges: Object.fromEntries(edges),
  });
};

export const FOREIGN: Readonly<Record<string, ForeignFormat>> = {
  "text, by tabs": {
    id: "text",
    fileName: "a.txt",
    write: (tree) => tree.map(({ depth, title }) => "\t".repeat(depth) + title).join("\n"),
  },
  "Markdown, a list with texts": {
    id: "markdown",
    fileName: "a.md",
    texts: true,
    write: (tree) =>
      tree
        .map(({ depth, title, text }) => {
          const indent = "  ".repeat(depth);
          return `${indent}- ${title}${text === "" ? "" : `\n${indent}  ${text}`}`;
        })
        .join("\n"),
  },
  "Markdown, headings as far as they go": {
    id: "markdown",
    fileName: "a.md",
    write: (tree) =>
      tree
        .map(({ depth, title }) =>
          depth < 3 ? `${"#".repeat(depth + 1)} ${title}\n` : `${"  ".repeat(depth - 3)}- ${title}`,
        )
        .join("\n"),
  },
  "HTML, nested lists": {
    id: "html-list",
    fileName: "a.html",
    escapes: true,
    write: (tree) => `<!doctype html><ul>${htmlList(nested(tree))}</ul>`,
  },
  OPML: {
    id: "opml",
    fileName: "a.opml",
    ...TEXTS,
    write: (tree) =>
      `<opml version="2.0"><body>${inXml(nested(tree), ({ title, text }) => `<outline text="${xml(title)}"${text === "" ? "" : ` _note="${xml(text)}"`}>`, "</outline>")}</body></opml>`,
  },
  FreeMind: {
    id: "freemind",
    fileName: "a.mm",
    ...TEXTS,
    write: (tree) =>
      `<map version="1.0.1">${inXml(
        nested(tree),
        ({ title, text }) =>
          `<node TEXT="${xml(title)}">${text === "" ? "" : `<richcontent TYPE="NOTE"><html><body><p>${xml(text)}</p></body></html></richcontent>`}`,
        "</node>",
      )}</map>`,
  },
  "XMind since 2018": {
    id: "xmind",
    fileName: "a.xmind",
    ...TEXTS,
    write: (tree) =>
      zipSync(
        { "content.json": strToU8(JSON.stringify([{ title: "S", rootTopic: xmindJson(nested(tree)) }])) },
        { mtime: "2026-03-13" },
      ),
  },
  "XMind before": {
    id: "xmind",
    fileName: "a.xmind",
    ...TEXTS,
    write: (tree) =>
      zipSync(
        {
          "content.xml": strToU8(
            `<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0"><sheet id="s">${xmindTopic(nested(tree))}<title>S</title></sheet></xmap-content>`,
          ),
        },
        { mtime: "2026-03-13" },
      ),
  },
  "Mermaid, a flowchart": {
    id: "mermaid",
    fileName: "a.mmd",
    write: (tree) =>
      `flowchart TD\n${tree.map(({ title }, at) => `  n${at}["${title}"]\n`).join("")}${edgesOf(tree)
        .map(({ from, to }) => `  n${from} --> n${to}\n`)
        .join("")}`,
  },
  "Mermaid, a mind map": {
    id: "mermaid",
    fileName: "a.mmd",
    write: (tree) => `mindmap\n${tree.map(({ depth, title }) => `${"  ".repeat(depth + 1)}${title}\n`).join("")}`,
  },
  "JSON Canvas": {
    id: "json-canvas",
    fileName: "a.canvas",
    texts: true,
    write: (tree) =>
      JSON.stringify({
        nodes: placesOf(tree).map((place, at) => ({
          id: `n${at}`,
          type: "text",
          ...place,
          width: 200,
          height: 60,
          text: [tree[at]?.title, tree[at]?.text].filter((line) => line !== "").join("\n\n"),
        })),
        edges: edgesOf(tree).map(({ from, to }, at) => ({ id: `e${at}`, fromNode: `n${from}`, toNode: `n${to}` })),
      }),
  },
  "draw.io": {
    id: "drawio",
    fileName: "a.drawio",
    escapes: true,
    write: (tree) =>
      `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${placesOf(tree)
        .map(
          ({ x, y }, at) =>
            `<mxCell id="n${at}" value="${xml(tree[at]?.title ?? "")}" vertex="1" parent="1"><mxGeometry x="${x}" y="${y}" width="120" height="60" as="geometry"/></mxCell>`,
        )
        .join("")}${edgesOf(tree)
        .map(({ from, to }, at) => `<mxCell id="e${at}" edge="1" parent="1" source="n${from}" target="n${to}"/>`)
        .join("")}</root></mxGraphModel>`,
  },
  Excalidraw: {
    id: "excalidraw",
    fileName: "a.excalidraw",
    escapes: true,
    write: (tree) =>
      JSON.stringify({
        type: "excalidraw",
        version: 2,
        elements: [
          ...placesOf(tree).flatMap((place, at) => [
            { id: `n${at}`, type: "rectangle", ...place, width: 120, height: 60 },
            {
              id: `t${at}`,
              type: "text",
              ...place,
              width: 90,
              height: 20,
              text: tree[at]?.title,
              containerId: `n${at}`,
            },
          ]),
          ...edgesOf(tree).map(({ from, to }, at) => ({
            id: `e${at}`,
            type: "arrow",
            x: 0,
            y: 0,
            startBinding: { elementId: `n${from}` },
            endBinding: { elementId: `n${to}` },
            endArrowhead: "arrow",
          })),
        ],
      }),
  },
  "JSON, nested": {
    id: "json-tree",
    fileName: "a.json",
    ...TEXTS,
    write: (tree) => JSON.stringify(json(nested(tree))),
  },
  "JSON, rows with parents": {
    id: "json-tree",
    fileName: "a.json",
    ...TEXTS,
    write(tree) {
      const parents = parentsOf(tree);
      return JSON.stringify(
        tree.map(({ title, text }, at) => ({ id: at, parentId: parents[at] ?? null, title, notes: text })),
      );
    },
  },
  YAML: {
    id: "yaml",
    fileName: "a.yaml",
    ...TEXTS,
    write: (tree) => yaml(nested(tree), ""),
  },
  "TP Studio": { id: "tp-studio", fileName: "a.json", ...TEXTS, write: TP },
  "Flying Logic": { id: "flying-logic", fileName: "a.xlogic", ...TEXTS, write: XLOGIC },
  "CSV, rows with parents": {
    id: "csv",
    fileName: "a.csv",
    ...TEXTS,
    write(tree) {
      const parents = parentsOf(tree);
      const rows = tree.map(({ title, text }, at) => [
        at + 1,
        parents[at] === undefined ? "" : Number(parents[at]) + 1,
        title,
        text,
      ]);
      return csv([["id", "parent", "title", "notes"], ...rows]);
    },
  },
  "CSV, a column a level": {
    id: "csv",
    fileName: "a.csv",
    ...TEXTS,
    write(tree) {
      const levels = Math.max(2, ...tree.map(({ depth }) => depth + 1));
      const path: string[] = [];
      const rows = tree.map(({ depth, title, text }) => {
        path.length = depth;
        path.push(title);
        return [...Array.from({ length: levels }, (_, level) => path[level] ?? ""), text];
      });
      return csv([[...Array.from({ length: levels }, (_, level) => `Level ${level + 1}`), "notes"], ...rows]);
    },
  },
  "CSV, titles indented": {
    id: "csv",
    fileName: "a.csv",
    ...TEXTS,
    write: (tree) =>
      csv([["title", "notes"], ...tree.map(({ depth, title, text }) => ["  ".repeat(depth) + title, text])]),
  },
};
