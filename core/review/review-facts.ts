/** What a review may know besides the transaction: public facts of the vault, the clock, the source of the request. */

import type { Chain, Network } from '../chain/networks.ts';
import type { Registry } from '../registry/registry.ts';
import type { RequestFormat, RequestNote } from '../request/sign-request.ts';
import type { AccountFacts } from '../task/task.ts';

/** A bonded aggregate signed in this session: the expected target of a hash lock. */
export interface SignedBonded {
  readonly chain: Chain;
  readonly network: Network;
  /** 64 upper-case hex digits. */
  readonly hash: string;
}

export interface ReviewFacts {
  /** Our accounts. Empty without a vault. */
  readonly accounts: readonly AccountFacts[];
  readonly registry: Registry;
  /** Newest last. */
  readonly signedBonded: readonly SignedBonded[];
  readonly nowMs: bigint;
  readonly format: RequestFormat;
  readonly notes: readonly RequestNote[];
}

/** Account lists are replaced, never changed, so the cached labels stay valid. */
const labels = new WeakMap<readonly AccountFacts[], ReadonlyMap<string, string>>();

/** The label of our account, null if it is not ours. */
export function ownerOf(address: string, accounts: readonly AccountFacts[]): string | null {
  return labelsOf(accounts).get(address) ?? null;
}

function labelsOf(accounts: readonly AccountFacts[]): ReadonlyMap<string, string> {
  const before = labels.get(accounts);
  if (before !== undefined) return before;
  const known = new Map(accounts.toReversed().map((one) => [one.address, one.label]));
  labels.set(accounts, known);
  return known;
}
