/**
 * What every node of the test network has, whatever its chain: a pool, failures that it remembers, a behaviour, and the
 * branch it follows. Takes: rules and a branch. Gives: the view that its answers are made of, as the behaviour bends it.
 * Never: answers a question, nor reads bytes.
 */
import type { Behaviour } from '../behaviour.ts';
import type { Branch } from './branch.ts';
import { attempt, type Block, type Context, type Rules } from './rules.ts';

export interface View<T, S> {
  readonly blocks: readonly Block<T, S>[];
  readonly tip: Block<T, S>;
  readonly finalHeight: bigint;
  readonly pool: readonly T[];
}

/** What the behaviours that lie need to know of a chain. */
export interface Ledger<T, S> {
  readonly currency: string;
  readonly sends: (transaction: T, address: string) => boolean;
  readonly holdings: (state: S, address: string) => ReadonlyMap<string, bigint>;
  readonly setHolding: (state: S, address: string, mosaic: string, amount: bigint) => void;
}

export class Node<T, S> {
  readonly index: number;
  readonly rules: Rules<T, S>;
  readonly #ledger: Ledger<T, S>;
  branch: Branch<T, S>;
  pool = new Map<string, T>();
  behaviour: Behaviour = { name: 'honest' };
  /** What `pending` found last, so that a pool is not executed anew for each transaction. */
  #known: { readonly tip: Block<T, S>; readonly keys: readonly string[]; readonly state: S } | null = null;
  #since = { height: 1n, finalHeight: 1n };

  constructor(index: number, branch: Branch<T, S>, ledger: Ledger<T, S>) {
    this.index = index;
    this.rules = branch.rules;
    this.branch = branch;
    this.#ledger = ledger;
  }

  behave(behaviour: Behaviour): void {
    this.behaviour = behaviour;
    this.#since = { height: this.branch.tip.height, finalHeight: this.branch.finalHeight };
    if (behaviour.name === 'forgets-pool') this.forget();
  }

  /** Empties what it keeps besides blocks. */
  forget(): void {
    this.pool.clear();
  }

  /** The state with the pool on top, and the context in which something new is judged. */
  pending(timeMs: bigint): { readonly state: S; readonly context: Context } {
    const { tip } = this.branch;
    const context: Context = { height: tip.height + 1n, timeMs, feeMultiplier: null };
    const keys = [...this.pool.keys()];
    const kept = this.#known?.tip === tip && this.#known.keys.every((key, i) => key === keys[i]) ? this.#known : null;
    let state = kept?.state ?? tip.state;
    for (const key of keys.slice(kept?.keys.length ?? 0)) {
      const transaction = this.pool.get(key);
      if (transaction !== undefined) [state] = attempt(this.rules, state, transaction, context);
    }
    this.#known = { tip, keys, state };
    return { state, context };
  }

  view(): View<T, S> {
    const honest = { blocks: this.branch.blocks, finalHeight: this.branch.finalHeight, pool: [...this.pool.values()] };
    const bent = this.#bend(honest);
    const tip = bent.blocks.at(-1);
    if (tip === undefined) throw new Error('a view has at least the first block');
    return { ...bent, tip };
  }

  #bend(view: Omit<View<T, S>, 'tip'>): Omit<View<T, S>, 'tip'> {
    const { behaviour } = this;
    const { height, finalHeight } = this.#since;
    if (behaviour.name === 'stalled-finality') return { ...view, finalHeight };
    if (behaviour.name === 'stale-tip')
      return { blocks: view.blocks.filter((each) => each.height <= height), finalHeight, pool: [] };
    if (behaviour.name === 'wrong-balance') {
      const { address, amount } = behaviour;
      const lie = (state: S) => this.#ledger.setHolding(state, address, this.#ledger.currency, BigInt(amount));
      return { ...view, blocks: this.#withTip(view.blocks, lie) };
    }
    if (behaviour.name === 'hides-outflow') return this.#hide(view, behaviour.address);
    return view;
  }

  #hide(view: Omit<View<T, S>, 'tip'>, address: string): Omit<View<T, S>, 'tip'> {
    const { sends, holdings, setHolding } = this.#ledger;
    const sent = (each: T) => sends(each, address);
    const back = new Map<string, bigint>();
    for (const [i, block] of view.blocks.entries()) {
      if (!block.transactions.some(sent)) continue;
      const after = holdings(block.state, address);
      for (const [mosaic, amount] of holdings(view.blocks[i - 1]?.state ?? block.state, address)) {
        const less = amount - (after.get(mosaic) ?? 0n);
        if (less > 0n) back.set(mosaic, (back.get(mosaic) ?? 0n) + less);
      }
    }
    const shown = view.blocks.map((block) => ({
      ...block,
      transactions: block.transactions.filter((each) => !sent(each)),
    }));
    const restore = (state: S) => {
      const now = holdings(state, address);
      for (const [mosaic, amount] of back) setHolding(state, address, mosaic, (now.get(mosaic) ?? 0n) + amount);
    };
    return { ...view, blocks: this.#withTip(shown, restore), pool: view.pool.filter((each) => !sent(each)) };
  }

  #withTip(blocks: readonly Block<T, S>[], change: (state: S) => void): readonly Block<T, S>[] {
    const last = blocks.at(-1);
    if (last === undefined) return blocks;
    const state = structuredClone(last.state);
    change(state);
    return [...blocks.slice(0, -1), { ...last, state }];
  }
}
