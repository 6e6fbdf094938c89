import "@xyflow/react/dist/style.css";
import {
  applyEdgeChanges,
  applyNodeChanges,
  type Edge,
  type EdgeChange,
  type Node,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from "@xyflow/react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { layoutTree } from "../../../core/layout/layout.ts";
import styles from "./bench.module.css";
import { parentOf, titleOf, workedOn } from "./made-up-tree.ts";
import type { Measured } from "./measured.ts";

interface Props {
  readonly nodes: number;
  readonly onReady: (measured: Measured) => void;
}

/** React Flow as its first page of documentation shows it: every node handed over, and measured in the page. */
export function PlainReactFlow(props: Props): ReactNode {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
}

function Flow({ nodes: count, onReady }: Props): ReactNode {
  const [start] = useState(() => madeUpFlow(count));
  const [nodes, setNodes] = useState(start.nodes);
  const [edges, setEdges] = useState(start.edges);
  const onNodesChange = useCallback((changes: NodeChange[]) => setNodes((all) => applyNodeChanges(changes, all)), []);
  const onEdgesChange = useCallback((changes: EdgeChange[]) => setEdges((all) => applyEdgeChanges(changes, all)), []);
  const { setViewport, fitView, getNodes } = useReactFlow();
  useEffect(() => {
    const id = workedOn(count);
    let added = 0;
    onReady({
      look(at) {
        const node = getNodes().find((one) => one.id === id);
        if (at === "far") void fitView({ minZoom: 0.0001 });
        else if (node) void setViewport({ x: 640 - node.position.x, y: 400 - node.position.y, zoom: 1 });
      },
      rename(letter) {
        setNodes((all) => all.map((node) => (node.id === id ? withLetter(node, letter) : node)));
        return () => document.querySelector(`[data-id="${id}"]`)?.textContent?.endsWith(letter) ?? false;
      },
      add() {
        added += 1;
        const child = `added${added}`;
        setNodes((all) => placed([...all, nodeOf(child, "")], id));
        setEdges((all) => [...all, { id: `e-${child}`, source: id, target: child }]);
        return () => isVisible(document.querySelector(`[data-id="${child}"]`));
      },
    });
  }, [count, onReady, setViewport, fitView, getNodes]);
  return (
    <div className={styles.page}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        minZoom={0.0001}
      />
    </div>
  );
}

/** React Flow hides a node until it has measured it. */
function isVisible(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).visibility === "visible";
}

function withLetter(node: Node, letter: string): Node {
  return { ...node, data: { label: `${node.data.label}${letter}` } };
}

function nodeOf(id: string, label: string): Node {
  return { id, position: { x: 0, y: 0 }, data: { label } };
}

function madeUpFlow(count: number): { nodes: Node[]; edges: Edge[] } {
  const ids = Array.from({ length: count }, (_, i) => i);
  return {
    nodes: placed(ids.map((i) => nodeOf(`n${i}`, titleOf(i)))),
    edges: ids.slice(1).map((i) => ({ id: `e${i}`, source: `n${parentOf(i)}`, target: `n${i}` })),
  };
}

/** Lays out by our own engine, so that what is compared is the drawing; nodes that stay are the same objects. */
function placed(nodes: Node[], under?: string): Node[] {
  const cards = nodes.map(({ id }) => ({ id, w: 150, h: 60, ...above(id, under) }));
  const layout = layoutTree(cards, { stack: true });
  return nodes.map((node) => {
    const { x, y } = layout.place(node.id) ?? { x: 0, y: 0 };
    return node.position.x === x && node.position.y === y ? node : { ...node, position: { x, y } };
  });
}

function above(id: string, under: string | undefined): { parent?: string } {
  if (id.startsWith("added")) return under === undefined ? {} : { parent: under };
  const parent = parentOf(Number(id.slice(1)));
  return parent < 0 ? {} : { parent: `n${parent}` };
}
