/** What the tests use of d3-flextree, which brings no types. */
declare module "d3-flextree" {
  interface FlexNode<T> {
    readonly data: T;
    readonly parent: FlexNode<T> | null;
    readonly x: number;
    readonly y: number;
    each(visit: (node: FlexNode<T>) => void): void;
  }
  interface Flextree<T> {
    (root: FlexNode<T>): FlexNode<T>;
    hierarchy(data: T, children?: (data: T) => readonly T[]): FlexNode<T>;
  }
  export function flextree<T>(options: {
    nodeSize(node: FlexNode<T>): [w: number, h: number];
    spacing(a: FlexNode<T>, b: FlexNode<T>): number;
  }): Flextree<T>;
}
