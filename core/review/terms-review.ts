/** The cards for terms (fee, deadline) and details (all other fields of the bytes). */
import { toHex } from '../base/hex.ts';
import { maxLifetimesMs, unixMsOf } from '../chain/networks.ts';
import type { RequestFormat } from '../request/sign-request.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { feeLimits, judgeFee } from './fees.ts';
import type { Card, Row, SignerFacts, Value, Warning } from './review-document.ts';
import {
  card,
  codeValue,
  currencyAmount,
  formatValue,
  instantValue,
  integerValue,
  kindValue,
  ratioValue,
  row,
  warn,
} from './values.ts';

/** Below this, carrying the QR back to the online machine may take too long. */
const shortDeadlineMs = 15n * 60_000n;
/** NIS accepts timestamps up to 10 s ahead of its network time (TimestampEntityValidator, MAX_ALLOWED_SECONDS_AHEAD). */
const timestampLeewayMs = 10_000n;

/** A transaction with a fee and a deadline: the outermost one, a hash lock beside it, the inner or outer one of a
 * NEM multisig. */
export interface Dated {
  readonly tx: DecodedTransaction;
  /** Final size in bytes: an aggregate grows by the cosignatures that it still needs. */
  readonly size: number;
}

export const feeValue = ({ chain, network, fee }: DecodedTransaction): Value => currencyAmount(chain, network, fee);

export const deadlineMsOf = (tx: DecodedTransaction): bigint => unixMsOf(tx.chain, tx.network, tx.deadline);

export const deadlineRow = (tx: DecodedTransaction): Row => row('deadline', instantValue(deadlineMsOf(tx)));
export const feeRow = (tx: DecodedTransaction): Row => row('fee', feeValue(tx));

export const timestampMsOf = (tx: NemTransaction): bigint => unixMsOf('nem', tx.network, tx.timestamp);

const timestampRow = (tx: NemTransaction): Row => row('timestamp', instantValue(timestampMsOf(tx)));

export function termsCard({ tx, size }: Dated): Card {
  // Nodes compare the multiplier: fee / size in atomic XYM per byte.
  const last = tx.chain === 'symbol' ? row('fee-multiplier', ratioValue(tx.fee, BigInt(size))) : timestampRow(tx);
  return card('terms', [deadlineRow(tx), feeRow(tx), last]);
}

/** For the transaction inside a NEM multisig and for one around it: each has its own version, fee and times. */
export const nestedTermsCard = (tx: NemTransaction): Card =>
  card('terms', [
    deadlineRow(tx),
    feeRow(tx),
    timestampRow(tx),
    row('version', integerValue(tx.version)),
    row('signer-key', { type: 'hex', hex: toHex(tx.signer) }),
  ]);

export interface Details {
  readonly signer: SignerFacts;
  /** The key as in the bytes; when cosigning, the initiator's. */
  readonly signerKey: string;
  readonly digest: string;
  readonly hash: string | null;
  readonly format: RequestFormat;
}

export function detailsCard(tx: DecodedTransaction, { signer, signerKey, digest, hash, format }: Details): Card {
  const filledIn = signer.filledIn ? [row('signer-key', codeValue('signer-filled-in'))] : [];
  return card('details', [
    row('network', codeValue(tx.network)),
    row('chain', codeValue(tx.chain)),
    row('type', kindValue(tx.content.kind)),
    row('version', integerValue(tx.version)),
    row('signer-key', { type: 'hex', hex: signerKey }),
    ...filledIn,
    row('size', integerValue(tx.bytes.length)),
    ...(hash === null ? [] : [row('hash', { type: 'hex', hex: hash })]),
    row('digest', { type: 'hex', hex: digest }),
    row('format', formatValue(format)),
  ]);
}

export const termsWarnings = (dated: Dated, nowMs: bigint): readonly Warning[] => [
  ...feeWarnings(dated),
  ...timeWarnings(dated.tx, nowMs),
];

function feeWarnings({ tx, size }: Dated): readonly Warning[] {
  const fee = feeValue(tx);
  const limits = feeLimits(tx, size);
  const lowest = currencyAmount(tx.chain, tx.network, limits.lowest);
  const verdict = judgeFee(tx.fee, limits);
  switch (verdict) {
    case 'zero':
      return [warn('fee-zero', 'caution', { fee, lowest })];
    case 'low':
      return [warn('fee-low', 'caution', { fee, lowest })];
    case 'high':
    case 'extreme': {
      const typical = currencyAmount(tx.chain, tx.network, limits.typical);
      return [warn('fee-high', verdict === 'extreme' ? 'stop' : 'caution', { fee, typical })];
    }
    case 'usual':
      return [];
  }
}

/** Longest lifetime that the network accepts. */
function lifetimeMs(tx: DecodedTransaction): bigint {
  if (tx.chain === 'nem') return maxLifetimesMs.nem;
  return maxLifetimesMs[tx.content.kind === 'symbol.aggregate-bonded' ? 'symbol-bonded' : 'symbol'];
}

function timeWarnings(tx: DecodedTransaction, nowMs: bigint): readonly Warning[] {
  const deadlineMs = deadlineMsOf(tx);
  const left = deadlineMs - nowMs;
  const facts = { deadline: instantValue(deadlineMs), now: instantValue(nowMs) };
  const warnings: Warning[] = [];
  if (left > 0n && left < shortDeadlineMs) warnings.push(warn('deadline-short', 'caution', facts));
  // Later than the network accepts, if this machine's clock is right: a node may refuse it, or the clock is slow.
  if (left > lifetimeMs(tx)) warnings.push(warn('deadline-at-limit', 'caution', facts));
  if (tx.chain !== 'nem') return warnings;
  const timestampMs = timestampMsOf(tx);
  if (timestampMs > nowMs + timestampLeewayMs) {
    const timestamp = instantValue(timestampMs);
    warnings.push(warn('timestamp-ahead', 'caution', { timestamp, now: instantValue(nowMs) }));
  }
  return warnings;
}
