/**
 * Reply texts for online tools, with exactly the keys that they expect. Sources: symbol/qr-library src/schemas
 * (types 4, 8, 9), symbol/desktop-wallet QRCodePasswordTs.ts (`networkType`, not `network`), catapult REST
 * aggregateRoutes.js (`version` as text), NIS AnnounceController and NanoWallet offlineTransaction
 * (`{"data","signature"}`).
 */
import { toHex } from '../base/hex.ts';
import { generationHashSeeds, type Network, networkBytes } from '../chain/networks.ts';
import { typeOfKind } from '../chain/transaction-kinds.ts';
import type { SymbolCosignature } from '../transaction/symbol/content.ts';
import type { SymbolTransaction } from '../transaction/transaction.ts';

export type ReplyFormat =
  | 'symbol-qr-8'
  | 'symbol-qr-4'
  | 'symbol-qr-9'
  | 'symbol-payload'
  | 'symbol-cosignature'
  | 'nem-announce'
  | 'inkan-announce'
  | 'inkan-signatures';

export interface ReplyOutput {
  readonly format: ReplyFormat;
  readonly text: string;
}

/** A signed Symbol transaction that passed check.ts. */
export interface SignedSymbol {
  readonly tx: SymbolTransaction & { readonly signer: Uint8Array; readonly signature: Uint8Array };
  readonly hash: string;
}

export const symbolQr = (type: number, network: Network, data: object): string =>
  JSON.stringify({
    v: 3,
    type,
    network_id: networkBytes[network],
    chain_id: generationHashSeeds[network],
    data,
  });

const payloadOf = ({ tx }: SignedSymbol): ReplyOutput => ({ format: 'symbol-payload', text: toHex(tx.bytes) });

/** For announcing: type 8 and the bare payload. */
export function announceOutputs(signed: SignedSymbol): readonly ReplyOutput[] {
  const { tx, hash } = signed;
  const type = typeOfKind(tx.content.kind);
  if (type === null) throw new Error('a decoded kind has a type number');
  const dto = {
    payload: toHex(tx.bytes),
    hash,
    signerPublicKey: toHex(tx.signer),
    type,
    networkType: networkBytes[tx.network],
  };
  return [{ format: 'symbol-qr-8', text: symbolQr(8, tx.network, { payload: dto }) }, payloadOf(signed)];
}

/** For other cosigners: type 4 and the bare payload. */
export const cosignRequestOutputs = (signed: SignedSymbol): readonly ReplyOutput[] => [
  { format: 'symbol-qr-4', text: symbolQr(4, signed.tx.network, { payload: toHex(signed.tx.bytes) }) },
  payloadOf(signed),
];

/** A detached cosignature: type 9, and the body of PUT /transactions/cosignature. */
export function cosignatureOutputs(network: Network, hash: string, cosignature: SymbolCosignature): ReplyOutput[] {
  const parts = {
    parentHash: hash,
    signature: toHex(cosignature.signature),
    signerPublicKey: toHex(cosignature.signer),
  };
  const qr = { payload: { ...parts, version: { lower: 0, higher: 0 } } };
  return [
    { format: 'symbol-qr-9', text: symbolQr(9, network, qr) },
    { format: 'symbol-cosignature', text: JSON.stringify({ ...parts, version: '0' }) },
  ];
}

/** Hash lock and bonded aggregate in one text, in the order and with the routes in which they are announced. */
export function bothOutputs(lock: SignedSymbol, bonded: SignedSymbol): readonly ReplyOutput[] {
  const announce = [
    { route: 'transactions', payload: toHex(lock.tx.bytes), hash: lock.hash },
    { route: 'transactions/partial', payload: toHex(bonded.tx.bytes), hash: bonded.hash },
  ];
  return [{ format: 'inkan-announce', text: JSON.stringify({ inkan: 1, announce }) }];
}

export const nemOutputs = (bytes: Uint8Array, signature: Uint8Array): readonly ReplyOutput[] => [
  { format: 'nem-announce', text: JSON.stringify({ data: toHex(bytes), signature: toHex(signature) }) },
];
