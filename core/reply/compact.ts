/**
 * The compact reply: signatures only, for an online side that still has the bytes of its request. About 76 bytes per
 * signature once deflated; the full form carries the complete transaction. docs/adr/0010-compact-replies.md.
 *
 * {"inkan":1,"signatures":{"network":"testnet","by":[{"chain":"symbol","signer":"<64 hex>","of":["<entry>",…]},…]}}
 *
 * One network per text; each pair of chain and signer once. An entry is base64 (RFC 4648 §4; never padded, because its
 * length is a multiple of three) of
 * 8 bytes   the first 8 bytes of the SHA-256 of the request's bytes as sent. Symbol: the complete payload with a zero
 * signature and the signer as sent (zero if it was open); for an aggregate to be cosigned, the signed payload.
 * NEM: the non-verifiable bytes (of a cosignature: its own, not those of its inner transaction).
 * 64 bytes  the signature by `signer`: of the transaction or, if the request was a signed aggregate, the cosignature
 * 96 bytes  for each cosignature attached at once, in order: public key, cosignature (catbuffer cosignature.cats)
 * The eight bytes only find the request; verification decides whether a signature belongs to it (merge.ts).
 * There is no such entry if Inkan composed the bytes itself, or while an aggregate collects cosignatures.
 */
import { toBase64 } from '../base/base64.ts';
import { joinBytes } from '../base/bytes.ts';
import { toHex } from '../base/hex.ts';
import type { Chain, Network } from '../chain/networks.ts';
import { digestBytes } from '../review/digest.ts';
import type { SymbolCosignature } from '../transaction/symbol/content.ts';
import type { ReplyOutput } from './formats.ts';

export interface CompactEntry {
  readonly chain: Chain;
  readonly network: Network;
  /** 32 bytes. */
  readonly signer: Uint8Array;
  /** 8 bytes: see above. */
  readonly sent: Uint8Array;
  /** 64 bytes. */
  readonly signature: Uint8Array;
  readonly attached: readonly SymbolCosignature[];
}

/** Sizes in bytes: digest that finds the request, signature, public key of a cosigner. */
export const compactSizes = { sent: 8, signature: 64, signer: 32 } as const;

/** Longest text in UTF-16 units, about fifty codes. `maxCompactEntries` fit if nothing is attached. */
export const maxCompactText = 131_072;

/** 8 bytes by which the online side finds the request. `bytes`: as received. */
export const sentDigest = (bytes: Uint8Array): Uint8Array => digestBytes(bytes).slice(0, compactSizes.sent);

export const compactEntry = (requested: Uint8Array, signed: Omit<CompactEntry, 'sent'>): CompactEntry => ({
  ...signed,
  sent: sentDigest(requested),
});

const attachedBytes = compactSizes.signer + compactSizes.signature;

/** UTF-16 units of the entry in the text, with its quotes and comma. */
export const compactLength = ({ attached }: CompactEntry): number =>
  3 + (4 / 3) * (compactSizes.sent + compactSizes.signature + attached.length * attachedBytes);

/** `entries`: all of `network`. Grouped by chain and signer in order of first appearance. */
export function compactOutput(network: Network, entries: readonly CompactEntry[]): ReplyOutput {
  const groups = new Map<string, { readonly chain: Chain; readonly signer: string; readonly of: string[] }>();
  for (const entry of entries) {
    const { chain, signer } = entry;
    const group = groups.get(`${chain} ${toHex(signer)}`) ?? { chain, signer: toHex(signer), of: [] };
    group.of.push(entryText(entry));
    groups.set(`${chain} ${group.signer}`, group);
  }
  const signatures = { network, by: [...groups.values()] };
  return { format: 'inkan-signatures', text: JSON.stringify({ inkan: 1, signatures }) };
}

const entryText = ({ sent, signature, attached }: CompactEntry): string =>
  toBase64(joinBytes(sent, signature, ...attached.flatMap((one) => [one.signer, one.signature])));
