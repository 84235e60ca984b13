/** What a review may know besides the transaction: public facts of the vault, the clock, where the request came from. */
import type { Chain, Network } from '../chain/networks.ts';
import type { RequestFormat, RequestNote } from '../request/sign-request.ts';

export interface AccountFacts {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly publicKey: string;
  readonly label: string;
}

export interface ReviewFacts {
  /** Our accounts. Empty where there is no vault. */
  readonly accounts: readonly AccountFacts[];
  readonly nowMs: bigint;
  readonly format: RequestFormat;
  readonly notes: readonly RequestNote[];
  /** True when the request left the signer open and our key was written into it. */
  readonly signerFilledIn: boolean;
}

/** The label of our account, null when it is not ours. */
export function ownerOf(address: string, accounts: readonly AccountFacts[]): string | null {
  return accounts.find((account) => account.address === address)?.label ?? null;
}
