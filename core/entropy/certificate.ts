/**
 * What is known of how the words were made, and nothing that helps to guess them. Public: it can be printed and given away.
 * `commitment` of the device: SHA-256 over its share, given before anything was added, so that the share could not be chosen
 * afterwards. `commitment` of a source: HMAC-SHA-256 over it, keyed from the device's share: without that share fifty rolls
 * cannot be tried out against it, with it (in a dice ceremony) anybody can check it. See docs/entropy.md.
 */
import type { Chain, Network } from '../chain/networks.ts';
import type { AddedKind } from './sources.ts';
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
  /** What was refused before: a person who tries until it passes leaves a trace. */
  readonly refused: readonly { readonly kind: AddedKind; readonly code: string }[];
  /** Whether the device's share was shown, so that others can recompute the words from it. */
  readonly shareShown: boolean;
  readonly accounts: readonly FirstAccount[];
}

/** Bits that people added, by their credit: at most the 256 that are made of them. */
export const addedCredit = (sources: readonly Pick<SourceRecord, 'credit'>[]): number =>
  Math.min(
    256,
    sources.reduce((sum, { credit }) => sum + credit, 0),
  );
