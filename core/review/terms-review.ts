/** Terms (fee, until when) and details (everything else that stands in the bytes, and their names). */
import { knownNemMosaic, knownSymbolMosaic, nemCurrencyName, symbolCurrencyIds } from '../chain/known-mosaics.ts';
import { maxLifetimesMs, unixMsOf } from '../chain/networks.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { judgeFee, lowestFee, typicalFee } from './fees.ts';
import type { Card, SignerFacts, Value, Warning } from './review-document.ts';
import { amountValue, codeValue, instantValue, integerValue, ratioValue, row, textValue, warn } from './values.ts';

/** Under this, walking the QR back to the online machine may take too long. */
const shortDeadlineMs = 15n * 60_000n;
/** NIS accepts timestamps up to 10 s ahead of its network time (TimestampEntityValidator, MAX_ALLOWED_SECONDS_AHEAD). */
const timestampLeewayMs = 10_000n;

const currencyAmount = (tx: DecodedTransaction, atomic: bigint): Value =>
  tx.chain === 'symbol'
    ? amountValue(atomic, knownSymbolMosaic(tx.network, symbolCurrencyIds[tx.network]), 'XYM')
    : amountValue(atomic, knownNemMosaic(nemCurrencyName), 'XEM');

export const feeValue = (tx: DecodedTransaction): Value => currencyAmount(tx, tx.fee);

const deadlineMsOf = (tx: DecodedTransaction): bigint => unixMsOf(tx.chain, tx.network, tx.deadline);

export function termsCard(tx: DecodedTransaction): Card {
  const deadline = row('deadline', instantValue(deadlineMsOf(tx)));
  const fee = row('fee', feeValue(tx));
  if (tx.chain === 'symbol') {
    // The multiplier is what nodes compare: fee / size in atomic XYM per byte.
    return { code: 'terms', rows: [deadline, fee, row('fee-multiplier', ratioValue(tx.fee, BigInt(tx.bytes.length)))] };
  }
  return {
    code: 'terms',
    rows: [deadline, fee, row('timestamp', instantValue(unixMsOf('nem', tx.network, tx.timestamp)))],
  };
}

export interface Details {
  readonly signer: SignerFacts;
  readonly digest: string;
  readonly hash: string | null;
  readonly format: string;
}

export function detailsCard(tx: DecodedTransaction, { signer, digest, hash, format }: Details): Card {
  const filledIn = signer.filledIn ? [row('signer-key', codeValue('signer-filled-in'))] : [];
  return {
    code: 'details',
    rows: [
      row('network', codeValue(tx.network)),
      row('chain', codeValue(tx.chain)),
      row('type', codeValue('transfer')),
      row('version', integerValue(tx.version)),
      row('signer-key', { type: 'hex', hex: signer.publicKey }),
      ...filledIn,
      row('size', integerValue(tx.bytes.length)),
      ...(hash === null ? [] : [row('hash', { type: 'hex', hex: hash })]),
      row('digest', { type: 'hex', hex: digest }),
      row('format', textValue(format)),
    ],
  };
}

export function termsWarnings(tx: DecodedTransaction, nowMs: bigint): readonly Warning[] {
  return [...feeWarnings(tx), ...timeWarnings(tx, nowMs)];
}

function feeWarnings(tx: DecodedTransaction): readonly Warning[] {
  const fee = feeValue(tx);
  const verdict = judgeFee(tx);
  switch (verdict) {
    case 'zero':
      return [warn('fee-zero', 'caution', { fee, lowest: currencyAmount(tx, lowestFee(tx)) })];
    case 'low':
      return [warn('fee-low', 'caution', { fee, lowest: currencyAmount(tx, lowestFee(tx)) })];
    case 'high':
    case 'extreme':
      return [
        warn('fee-high', verdict === 'extreme' ? 'stop' : 'caution', {
          fee,
          typical: currencyAmount(tx, typicalFee(tx)),
        }),
      ];
    case 'usual':
      return [];
  }
}

function timeWarnings(tx: DecodedTransaction, nowMs: bigint): readonly Warning[] {
  const deadlineMs = deadlineMsOf(tx);
  const left = deadlineMs - nowMs;
  const facts = { deadline: instantValue(deadlineMs), now: instantValue(nowMs) };
  const warnings: Warning[] = [];
  if (left > 0n && left < shortDeadlineMs) warnings.push(warn('deadline-short', 'caution', facts));
  // Later than the network takes, if this machine's clock is right: a node may refuse it, or the clock is behind.
  if (left > maxLifetimesMs[tx.chain]) warnings.push(warn('deadline-at-limit', 'caution', facts));
  if (tx.chain !== 'nem') return warnings;
  const timestampMs = unixMsOf('nem', tx.network, tx.timestamp);
  if (timestampMs > nowMs + timestampLeewayMs) {
    const timestamp = instantValue(timestampMs);
    warnings.push(warn('timestamp-ahead', 'caution', { timestamp, now: instantValue(nowMs) }));
  }
  return warnings;
}
