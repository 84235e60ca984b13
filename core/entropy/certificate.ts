/**
 * What is known of how the words were made, and nothing that helps to guess them. Public: it can be printed and given away.
 * `commitment` of the device: SHA-256 over its share, given before anything was added, so that the share could not be chosen
 * afterwards. `commitment` of a source: HMAC-SHA-256 over it, keyed from the device's share: without that share fifty rolls
 * cannot be tried out against it, with it (in a dice ceremony) anybody can check it. See docs/entropy.md.
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

/** Account 0 of a chain and network, as the fingerprint of what came out. */
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
  /** In the order in which they were added, which is the order in which they were mixed. */
  readonly sources: readonly SourceRecord[];
  /**
   * What was refused before, also of shares that were given up for a new one: a person who tries until it passes leaves a
   * trace, as long as the vault process lives. A lock or a restart in between forgets it. The newest 32.
   */
  readonly refused: readonly { readonly kind: AddedKind; readonly code: string }[];
  /** How often a share was drawn, with this one. */
  readonly begun: number;
  /** Whether the device's share was shown, so that others can recompute the words from it. */
  readonly shareShown: boolean;
  readonly accounts: readonly FirstAccount[];
}

type Credited = Pick<SourceRecord, 'kind' | 'credit'>;

/**
 * Bits that were added, by their credit: at most the 256 that are made of them. Of several sources of one kind only the one
 * with the most counts: that a second one is not the first with one roll more, or turned round, nobody can see.
 */
export const addedCredit = (sources: readonly Credited[]): number => creditOfKinds(addedKinds, sources);

/** Of these, what does not come through the machine's own clock and camera, which it could invent: dice and coins. */
export const handCredit = (sources: readonly Credited[]): number => creditOfKinds(['dice', 'coins'], sources);

function creditOfKinds(kinds: readonly AddedKind[], sources: readonly Credited[]): number {
  const most = kinds.map((kind) => Math.max(0, ...sources.map((one) => (one.kind === kind ? one.credit : 0))));
  return Math.min(
    256,
    most.reduce((sum, credit) => sum + credit, 0),
  );
}
