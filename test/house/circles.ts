/** Cycles in a graph: groups of nodes that can all reach one another (Tarjan 1972). Single nodes are left out. */

export interface Edge {
  readonly from: string;
  readonly to: string;
}

export function circlesIn(edges: readonly Edge[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (from === to) continue;
    next.set(from, [...(next.get(from) ?? []), to]);
    if (!next.has(to)) next.set(to, []);
  }
  return new Search(next).circles();
}

class Search {
  readonly #next: ReadonlyMap<string, readonly string[]>;
  readonly #order = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #stack: string[] = [];
  readonly #found: string[][] = [];

  constructor(next: ReadonlyMap<string, readonly string[]>) {
    this.#next = next;
  }

  circles(): readonly (readonly string[])[] {
    for (const node of [...this.#next.keys()].sort()) if (!this.#order.has(node)) this.#visit(node);
    return this.#found.filter(({ length }) => length > 1).map((group) => group.sort());
  }

  #visit(node: string): number {
    const at = this.#order.size;
    let low = at;
    this.#order.set(node, at);
    this.#stack.push(node);
    for (const to of this.#next.get(node) ?? []) {
      if (!this.#order.has(to)) low = Math.min(low, this.#visit(to));
      else if (this.#stack.includes(to)) low = Math.min(low, this.#low.get(to) ?? this.#order.get(to) ?? at);
    }
    this.#low.set(node, low);
    if (low === at) this.#found.push(this.#stack.splice(this.#stack.indexOf(node)));
    return low;
  }
}
