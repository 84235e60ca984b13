/**
 * What the network needs to know of a chain. Takes: nothing. Gives: types of blocks, pools and rules, and the refusal
 * that stops an execution. Never: knows Symbol or NEM.
 */
export interface Block<T, S> {
  readonly height: bigint;
  /** Upper-case hex. */
  readonly hash: string;
  readonly previous: string;
  /** Unix ms. */
  readonly timeMs: bigint;
  readonly feeMultiplier: number;
  readonly transactions: readonly T[];
  /** After this block. Never changed once the block is there, except by `edit`. */
  readonly state: S;
}

export interface Context {
  readonly height: bigint;
  /** Unix ms: the block's, or for a pool the network's now. */
  readonly timeMs: bigint;
  /** Symbol: what a block takes per byte; null in a pool, where the maximum counts. */
  readonly feeMultiplier: number | null;
}

export interface Rules<T, S> {
  readonly blockMs: bigint;
  /** Most transactions in a block. */
  readonly blockSize: number;
  readonly feeMultiplier: (transactions: readonly T[]) => number;
  /** Changes the state, or throws `Refusal` with the state half changed: give it a copy. */
  readonly execute: (state: S, transaction: T, context: Context) => void;
  /** What happens at a height without a transaction (expiry of locks). Gives the same object if nothing does. */
  readonly endBlock: (state: S, height: bigint) => S;
  readonly hashOf: (transaction: T) => string;
}

/** Stops an execution with the network's own code. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** The state after the transaction and null, or the state before and the code. */
export function attempt<T, S>(rules: Rules<T, S>, state: S, transaction: T, context: Context): [S, string | null] {
  const copy = structuredClone(state);
  try {
    rules.execute(copy, transaction, context);
    return [copy, null];
  } catch (error) {
    if (error instanceof Refusal) return [state, error.code];
    throw error;
  }
}
