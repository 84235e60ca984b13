/**
 * States how the words were made, without anything that helps to guess them. It is public and may be printed or passed
 * on. `commitment` of the device: SHA-256 over its share, published before anything was added, so that the share could
 * not be chosen afterwards. `commitment` of a source: HMAC-SHA-256 over it, with a key derived from the device's share.
 * Without that share nobody can try candidate rolls against it; with it (in a dice ceremony) anybody can check it. See
 * docs/entropy.md.
 */
import type { Chain, Network } from '../chain/networks.ts';
import { type AddedKind, addedKinds } from './sources.ts';
import type { TestResult } from './tests.ts';

export const certificateVersion = 1;

export interface DeviceRecord {
  /** Bytes of the operating system's randomness in the mix. */
  readonly count: number;
  readonly credit: number;
  readonly tests: readonly TestResult[];
  /** SHA-256, upper-case hex. */
  readonly commitment: string;
}

export interface SourceRecord {
  readonly kind: AddedKind;
  readonly count: number;
  readonly credit: number;
  readonly tests: readonly TestResult[];
  /** HMAC-SHA-256, upper-case hex. */
  readonly commitment: string;
}

/** Account 0 of a chain and network, as the fingerprint of the resulting wallet. */
export interface FirstAccount {
  readonly chain: Chain;
  readonly network: Network;
  readonly address: string;
  readonly publicKey: string;
}

export interface EntropyCertificate {
  readonly version: typeof certificateVersion;
  /** Unix milliseconds of this machine's clock, as decimal text. */
  readonly at: string;
  readonly device: DeviceRecord;
  /** In the order in which they were added and mixed. */
  readonly sources: readonly SourceRecord[];
  /**
   * Refused attempts, including those before a new share was drawn: repeated attempts leave a trace as long as the
   * vault process lives. A lock or restart erases it. The newest 32.
   */
  readonly refused: readonly { readonly kind: AddedKind; readonly code: string }[];
  /** Number of times a share was drawn, including this one. */
  readonly begun: number;
  /** Whether the device's share was shown, so that others can recompute the words from it. */
  readonly shareShown: boolean;
  readonly accounts: readonly FirstAccount[];
}

type Credited = Pick<SourceRecord, 'kind' | 'credit'>;

/**
 * Credited bits that were added, at most the 256 that are produced. Of several sources of one kind only the one with
 * the most credit counts, because a second one might be the first one with one more roll, or reversed.
 */
export const addedCredit = (sources: readonly Credited[]): number => creditOfKinds(addedKinds, sources);

/** The part of them that does not come through the machine's own clock and camera, which it could invent: dice and
 * coins. */
export const handCredit = (sources: readonly Credited[]): number => creditOfKinds(['dice', 'coins'], sources);

function creditOfKinds(kinds: readonly AddedKind[], sources: readonly Credited[]): number {
  const most = kinds.map((kind) => Math.max(0, ...sources.map((one) => (one.kind === kind ? one.credit : 0))));
  return Math.min(
    256,
    most.reduce((sum, credit) => sum + credit, 0),
  );
}
