/**
 * The compact reply: signatures only, for an online side that still has the bytes it asked with. About 76 bytes a signature
 * once deflated, where the full form carries the whole transaction back. docs/adr/0010-compact-replies.md.
 *
 *   {"inkan":1,"signatures":{"network":"testnet","by":[{"chain":"symbol","signer":"<64 hex>","of":["<entry>",…]},…]}}
 *
 * One network a text; each chain and signer once. An entry is base64 (RFC 4648 §4; never padded, for its length is a
 * multiple of three) of
 *   8 bytes   the first 8 bytes of the SHA-256 of the request's bytes as they were sent. Symbol: the whole payload, its
 *             signature zero and its signer as it was, zero where it was left open; of an aggregate that is to be cosigned,
 *             the signed payload. NEM: the non-verifiable bytes (of a cosignature: its own, not those of its inner).
 *   64 bytes  the signature by `signer`: of the transaction or, where the request was a signed aggregate, the cosignature
 *   96 bytes  for each cosignature that was attached at once, in order: public key, cosignature (catbuffer cosignature.cats)
 * Eight bytes only find the request: whether a signature belongs to it is for the verification to say (merge.ts).
 * Where Inkan composed the bytes itself, and while an aggregate gathers cosignatures, there is no such entry.
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

/** In bytes: what finds the request, a signature, and a cosignature with its signer. */
export const compactSizes = { sent: 8, signature: 64, signer: 32 } as const;

/** Longest text, in UTF-16 units: about fifty codes; and the most entries, which fit into it when nothing is attached. */
export const maxCompactText = 131_072;
export const maxCompactEntries = 1000;

/** 8 bytes by which the online side finds the request again. `bytes`: as they came in. */
export const sentDigest = (bytes: Uint8Array): Uint8Array => digestBytes(bytes).slice(0, compactSizes.sent);

export const compactEntry = (requested: Uint8Array, signed: Omit<CompactEntry, 'sent'>): CompactEntry => ({
  ...signed,
  sent: sentDigest(requested),
});

const attachedBytes = compactSizes.signer + compactSizes.signature;

/** UTF-16 units that the entry takes in the text, with its quotes and comma. */
export const compactLength = ({ attached }: CompactEntry): number =>
  3 + (4 / 3) * (compactSizes.sent + compactSizes.signature + attached.length * attachedBytes);

/** `entries`: of `network`. In the order given, chain by chain and signer by signer as they first appear. */
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
