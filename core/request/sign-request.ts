/** Types that core/request returns: what a text asks for, and the claims of its envelope. Nothing in them is
 * verified yet. */

import type { Chain, Network } from '../chain/networks.ts';
import type { Entry } from '../registry/registry.ts';

export { maxRequestText } from '../base/limits.ts';

export const requestFormats = [
  'symbol-qr-1',
  'symbol-qr-3',
  'symbol-qr-4',
  'symbol-qr-7',
  'symbol-qr-9',
  'symbol-cosignature',
  'symbol-uri',
  'symbol-hex',
  'symbol-payload',
  'symbol-base32',
  'alice-transaction',
  'alice-cosignature',
  'nem-hex',
  'nem-base32',
  'nem-data',
  'nem-nis-json',
  'nem-qr-1',
  'nem-qr-2',
  'nem-qr-4',
  'inkan-cosign',
  'inkan-entries',
] as const;
export type RequestFormat = (typeof requestFormats)[number];
/** Changes made while a text was read; each is shown to the person. */
export const requestNotes = [
  'urls-ignored',
  'order-set',
  'address-rewritten',
  'id-rewritten',
  'text-tidied',
  'proposer-verified',
] as const;
export type RequestNote = (typeof requestNotes)[number];

/** Adds a note unless it is present. */
export const withNote = (notes: readonly RequestNote[], note: RequestNote, isSo: boolean): readonly RequestNote[] =>
  isSo && !notes.includes(note) ? [...notes, note] : notes;

interface Claims {
  readonly format: RequestFormat;
  readonly notes: readonly RequestNote[];
}

/** Sign these bytes. If they prove to be a signed Symbol aggregate or someone else's NEM multisig transaction,
 * cosign them. */
export interface SignRequest extends Claims {
  readonly what: 'transaction';
  readonly chain: Chain;
  /** Claim of the envelope, null without a claim. core/transaction compares it with the bytes. */
  readonly network: Network | null;
  readonly bytes: Uint8Array;
}

/**
 * Cosign. Symbol: `bytes` is the signed aggregate, `inner` is null. NEM: `bytes` is the multisig or the inner
 * transaction (`inner` is null; Inkan composes the cosignature), or a cosignature, with `inner` the bytes that it
 * names.
 */
export interface CosignRequest extends Claims {
  readonly what: 'cosign';
  readonly chain: Chain;
  readonly network: Network | null;
  readonly bytes: Uint8Array;
  readonly inner: Uint8Array | null;
  /** NEM: the proposer's signature of the multisig transaction, if the request has it; it must verify. */
  readonly proposal: Uint8Array | null;
}

/** A detached cosignature (Symbol type 9, REST body) for an aggregate whose cosignatures are being collected. */
export interface CosignatureOffer extends Claims {
  readonly what: 'cosignature';
  readonly network: Network | null;
  readonly parentHash: Uint8Array;
  readonly signer: Uint8Array;
  readonly signature: Uint8Array;
}

/** A NEM wallet's invoice: recipient, amount (its unit differs between wallets) and message. */
export interface Invoice extends Claims {
  readonly what: 'invoice';
  readonly chain: 'nem';
  readonly network: Network;
  readonly recipient: string;
  /** The number as written: micro-XEM in mobile wallets, XEM in NanoWallet 2. A safe integer, or null with mosaics. */
  readonly amount: bigint | null;
  readonly mosaics: readonly { readonly namespace: string; readonly name: string; readonly quantity: bigint }[];
  readonly message: string;
}

/** Entries for the registry. */
export interface EntriesRequest extends Claims {
  readonly what: 'entries';
  readonly chain: Chain;
  readonly network: Network;
  readonly entries: readonly Entry[];
}

export type Request = SignRequest | CosignRequest | CosignatureOffer | Invoice | EntriesRequest;
