import "@xyflow/react/dist/style.css";
import {
  applyEdgeChanges,
  applyNodeChanges,
  type Edge,
  type EdgeChange,
  type Node,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  useReactFlow,
} from "@xyflow/react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import styles from "./bench.module.css";
import { type Bench, type BenchNode, type BenchTree, type BenchView, painted, paintedWhen } from "./bench.ts";
import { edgesOf, nodesOf, placed } from "./plain-flow.ts";

interface Props {
  readonly onReady: (bench: Bench) => void;
}

/** React Flow as its first page of documentation shows it: every node handed over, and measured in the page. */
export function PlainReactFlow(props: Props): ReactNode {
  return (
    <ReactFlowProvider>
      <Flow {...props} />
    </ReactFlowProvider>
  );
}

function Flow({ onReady }: Props): ReactNode {
  const [nodes, setNodes] = useState<Node[]>([]);
  const [edges, setEdges] = useState<Edge[]>([]);
  const onNodesChange = useCallback((changes: NodeChange[]) => setNodes((all) => applyNodeChanges(changes, all)), []);
  const onEdgesChange = useCallback((changes: EdgeChange[]) => setEdges((all) => applyEdgeChanges(changes, all)), []);
  const flow = useReactFlow();
  useEffect(() => {
    onReady(new FlowBench(flow, setNodes, setEdges));
  }, [onReady, flow]);
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

type Set<T> = (change: T[] | ((all: T[]) => T[])) => void;

class FlowBench implements Bench {
  readonly #flow: ReactFlowInstance;
  readonly #setNodes: Set<Node>;
  readonly #setEdges: Set<Edge>;
  #nodes: BenchNode[] = [];

  constructor(flow: ReactFlowInstance, setNodes: Set<Node>, setEdges: Set<Edge>) {
    this.#flow = flow;
    this.#setNodes = setNodes;
    this.#setEdges = setEdges;
  }

  async load(tree: BenchTree): Promise<void> {
    this.#nodes = [...tree.nodes];
    const [nodes, edges] = [nodesOf(tree.nodes), edgesOf(tree)];
    this.#setNodes(nodes);
    this.#setEdges(edges);
    const root = nodes[0];
    if (root) void this.#flow.setViewport({ x: innerWidth / 2 - root.position.x, y: 40 - root.position.y, zoom: 1 });
    // A node is hidden until it is measured, and so are the edges that end there.
    await paintedWhen(
      () =>
        this.shown() === nodes.length && document.getElementsByClassName("react-flow__edge").length === edges.length,
    );
  }

  shown(): number {
    return document.querySelectorAll('.react-flow__node[style*="visibility: visible"]').length;
  }

  view(): BenchView {
    return this.#flow.getViewport();
  }

  async center(id: string): Promise<void> {
    const { position, measured } = this.#node(id);
    const x = innerWidth / 2 - position.x - (measured?.width ?? 0) / 2;
    await this.#flow.setViewport({ x, y: innerHeight / 2 - position.y - (measured?.height ?? 0) / 2, zoom: 1 });
    await painted();
  }

  async fit(): Promise<void> {
    await this.#flow.fitView({ minZoom: 0.0001 });
    await painted();
  }

  async add(parentId: string, id: string, text: string): Promise<void> {
    this.#nodes.push({ id, parentId, text, w: 216, h: 80 });
    this.#setNodes((all) => placed([...all, ...nodesOf([{ id, text, w: 216, h: 80 }])], this.#nodes));
    this.#setEdges((all) => [...all, { id: `e-${id}`, source: parentId, target: id }]);
    await paintedWhen(() => document.querySelector(`[data-id="${id}"][style*="visibility: visible"]`) !== null);
  }

  async rename(id: string, text: string): Promise<void> {
    this.#setNodes((all) => all.map((node) => (node.id === id ? { ...node, data: { label: text } } : node)));
    await paintedWhen(() => document.querySelector(`[data-id="${id}"]`)?.textContent === text);
  }

  handle(id: string): { x: number; y: number } {
    const { position, measured } = this.#node(id);
    const { x, y, zoom } = this.view();
    const [w, h] = [measured?.width ?? 0, measured?.height ?? 0];
    return { x: x + (position.x + w / 2) * zoom, y: y + (position.y + h / 2) * zoom };
  }

  /** As its documentation says; it takes what is mounted. */
  async exportImage(): Promise<string> {
    const { toSvg } = await import("html-to-image");
    const page = document.querySelector<HTMLElement>(".react-flow");
    if (!page) throw new Error("React Flow is not there");
    return toSvg(page);
  }

  #node(id: string): Node {
    const node = this.#flow.getNode(id);
    if (!node) throw new Error(`There is no node ${id}`);
    return node;
  }
}
