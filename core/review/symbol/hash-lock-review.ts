/** Reviews a hash lock: a deposit for a bonded aggregate that waits for cosigners; it is lost if that does not
 * complete. */
import { equalBytes } from '../../base/bytes.ts';
import { fromHex } from '../../base/hex.ts';
import { knownSymbolMosaic } from '../../chain/known-mosaics.ts';
import type { HashLockContent } from '../../transaction/symbol/content.ts';
import { contentReview, effect } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { Warning } from '../review-document.ts';
import { blocksValue, card, codeValue, hexValue, row, warn } from '../values.ts';
import { moveOf } from './common-rows.ts';

/** 10 XYM: the exact amount that the networks require (config-network.properties, lockedFundsPerAggregate). */
const usualDeposit = 10_000_000n;

export const reviewHashLock = (content: HashLockContent, context: ContentContext): ContentReview =>
  review(content, context, 'in-bytes');

/** A lock whose hash is filled in once the bonded aggregate is signed: there is nothing to compare yet. */
export const reviewHashLockToCome = (content: HashLockContent, context: ContentContext): ContentReview =>
  review(content, context, 'to-come');

function review(content: HashLockContent, context: ContentContext, hash: 'in-bytes' | 'to-come'): ContentReview {
  const { amount, rows, warnings } = moveOf('deposit', { ...content.mosaic, holder: context.actor }, context);
  const lockedHash = hash === 'to-come' ? codeValue('set-when-signed') : hexValue(content.hash);
  return contentReview({
    headline: { code: 'hash-lock', slots: { from: [context.actor], amount: [amount] } },
    cards: [
      card('hash-lock', [
        row('account', context.actor),
        ...rows,
        row('duration', blocksValue(content.duration)),
        row('locked-hash', lockedHash),
      ]),
    ],
    effects: [effect(context.actor, 'out', 'deposit', amount)],
    warnings: [
      ...warnings,
      ...(isUsual(content, context) ? [] : [warn('deposit-unusual', 'caution', { amount })]),
      warn('deposit-at-risk', 'note', { amount }),
      ...(hash === 'to-come' ? [] : hashWarnings(content, context)),
    ],
  });
}

const isUsual = ({ mosaic }: HashLockContent, { network }: ContentContext): boolean =>
  mosaic.amount === usualDeposit && knownSymbolMosaic(network, mosaic.id) !== null;

/** Whether the lock names the aggregate signed here: a wrong hash costs the deposit, and the aggregate never starts. */
function hashWarnings({ hash }: HashLockContent, { network, facts }: ContentContext): readonly Warning[] {
  const lockedHash = hexValue(hash);
  const signed = facts.signedBonded.filter((bonded) => bonded.chain === 'symbol' && bonded.network === network);
  const hashes = signed.map((bonded) => fromHex(bonded.hash)).filter((bytes) => bytes !== null);
  const newest = hashes.at(-1);
  if (newest === undefined) return [warn('hash-lock-unknown', 'caution', { lockedHash })];
  if (hashes.some((bytes) => equalBytes(bytes, hash))) return [warn('hash-lock-matches', 'note', { lockedHash })];
  return [warn('hash-lock-mismatch', 'stop', { expected: hexValue(newest), found: lockedHash })];
}
