/**
 * The hash lock that Inkan composes beside a bonded aggregate (core/task/compose-symbol.ts). Nobody asked for its bytes,
 * so its content decides: the network's deposit and nothing else, for an aggregate of the same signer.
 */
import { symbolHolds } from '../../../cli/second-opinion.ts';
import { toHex } from '../../../core/base/hex.ts';
import { addressOfPublicKey } from '../../../core/chain/address.ts';
import { symbolCurrencyIds } from '../../../core/chain/known-mosaics.ts';
import { unixMsOf } from '../../../core/chain/networks.ts';
import { checkedSymbol } from '../../../core/reply/check.ts';
import type { CompactEntry } from '../../../core/reply/compact.ts';
import { hashLockDeposit, maxHashLockBlocks } from '../../../core/transaction/symbol/network-limits.ts';
import type { FlowStep } from '../../contract/flow.ts';
import { decodeSent } from './decode-sent.ts';
import type { ReplyPart } from './read-reply.ts';
import type { SentIndex } from './sent-requests.ts';
import { entryOfSigned, unsignedOf } from './whole.ts';

type SymbolPart = Extract<ReplyPart, { kind: 'symbol' }>;

export interface Lock {
  readonly part: SymbolPart;
  /** Hash of the bonded aggregate, and who locks; upper-case hex. */
  readonly of: string;
  readonly signer: string;
  readonly step: FlowStep;
}

/** The most that its fee may be per byte: ten times what nodes ask. */
const maxMultiplier = 1000n;

/** None for anything else, for a lock that was asked for itself, and for one that does not hold: those are judged as
 * every other transaction. */
export function readLock(part: SymbolPart, sent: SentIndex): readonly Lock[] {
  const unsigned = unsignedOf(part.bytes);
  if (unsigned === null || entryOfSigned(part, sent) !== null) return [];
  const tx = decodeSent('symbol', part.network, unsigned.bytes, null);
  if (tx?.chain !== 'symbol' || tx.content.kind !== 'symbol.hash-lock' || tx.signer === null) return [];
  const { mosaic, duration, hash } = tx.content;
  const isUsual = mosaic.id === symbolCurrencyIds[tx.network] && mosaic.amount === hashLockDeposit;
  if (!isUsual || duration > maxHashLockBlocks || tx.fee > maxMultiplier * BigInt(tx.bytes.length)) return [];
  const { signer, network } = tx;
  const signature = part.bytes.slice(8, 72);
  const checked = checkedSymbol({ tx, requested: unsigned.bytes, publicKey: signer, signature, attached: [] });
  if (!checked.ok || (part.hash !== null && part.hash !== checked.value.hash)) return [];
  const payload = toHex(checked.value.tx.bytes);
  if (!symbolHolds(unsigned.bytes, payload, checked.value.hash, { network, signer } as CompactEntry)) return [];
  const address = addressOfPublicKey('symbol', network, signer).text;
  const step: FlowStep = {
    what: { kind: 'symbol-transaction', payload, hash: checked.value.hash },
    lookup: { hash: checked.value.hash, signature: toHex(signature), address },
    ...{ deadlineMs: unixMsOf('symbol', network, tx.deadline), after: null },
  };
  return [{ part, of: toHex(hash), signer: toHex(signer), step }];
}
