/**
 * A chain of blocks with the state after each: what nodes agree on. A fork is a copy that grows by itself.
 * Takes: rules, transactions, times. Gives: blocks. Refuses: (throws) a roll-back of what is final.
 * Never: decides which transactions there are.
 */
import { createHash } from 'node:crypto';
import { attempt, type Block, type Context, type Rules } from './rules.ts';

export class Branch<T, S> {
  readonly rules: Rules<T, S>;
  blocks: readonly Block<T, S>[];
  finalHeight = 1n;
  /** Makes hashes of blocks differ between branches and after a roll-back. */
  readonly #label: { turn: number };

  constructor(rules: Rules<T, S>, blocks: readonly Block<T, S>[], label: { turn: number }) {
    this.rules = rules;
    this.blocks = blocks;
    this.#label = label;
  }

  static begin<T, S>(rules: Rules<T, S>, state: S, timeMs: bigint): Branch<T, S> {
    const zero = '0'.repeat(64);
    const label = { turn: 0 };
    const first = {
      height: 1n,
      hash: digest(label),
      previous: zero,
      timeMs,
      feeMultiplier: 0,
      transactions: [],
      state,
    };
    return new Branch(rules, [first], label);
  }

  get tip(): Block<T, S> {
    const last = this.blocks.at(-1);
    if (last === undefined) throw new Error('a branch has at least the first block');
    return last;
  }

  copy(): Branch<T, S> {
    const other = new Branch(this.rules, this.blocks, this.#label);
    other.finalHeight = this.finalHeight;
    return other;
  }

  /** Puts what it can of the pool into a block. Gives what it could not, with the code. */
  mine(pool: readonly T[], timeMs: bigint): readonly (readonly [transaction: T, code: string])[] {
    const { height, hash, state } = this.tip;
    const failed: (readonly [T, string])[] = [];
    const taken: T[] = [];
    const offered = pool.slice(0, this.rules.blockSize);
    const context: Context = {
      height: height + 1n,
      timeMs,
      feeMultiplier: this.rules.feeMultiplier(offered),
    };
    let now = state;
    for (const transaction of offered) {
      const [after, code] = attempt(this.rules, now, transaction, context);
      now = after;
      if (code === null) taken.push(transaction);
      else failed.push([transaction, code]);
    }
    now = this.rules.endBlock(now, height + 1n);
    const block = { height: height + 1n, hash: digest(this.#label), previous: hash, timeMs, transactions: taken };
    this.blocks = [...this.blocks, { ...block, feeMultiplier: context.feeMultiplier ?? 0, state: now }];
    return failed;
  }

  /** Takes the last blocks off and gives their transactions, oldest first. */
  rollBack(count: number): readonly T[] {
    const kept = this.blocks.length - count;
    if (kept < 1 || BigInt(kept) < this.finalHeight) throw new Error('a final block is never rolled back');
    const off = this.blocks.slice(kept);
    this.blocks = this.blocks.slice(0, kept);
    return off.flatMap(({ transactions }) => transactions);
  }

  find(hash: string): { readonly transaction: T; readonly block: Block<T, S>; readonly index: number } | null {
    return findIn(this.blocks, this.rules, hash);
  }
}

export function findIn<T, S>(blocks: readonly Block<T, S>[], rules: Rules<T, S>, hash: string) {
  for (const block of blocks.toReversed()) {
    const index = block.transactions.findIndex((each) => rules.hashOf(each) === hash);
    const transaction = block.transactions[index];
    if (transaction !== undefined) return { transaction, block, index };
  }
  return null;
}

const digest = (label: { turn: number }): string => {
  label.turn += 1;
  return createHash('sha3-256').update(`block ${label.turn}`).digest('hex').toUpperCase();
};
