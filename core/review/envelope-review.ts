/**
 * Reviews what surrounds the contents: the list and cosignatures of an aggregate, a NEM multisig or cosignature, the
 * hash lock of a bonded aggregate; and who pays the fees.
 */
import { toHex } from '../base/hex.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import { nemHash } from '../signature/signature.ts';
import type { NemTransaction } from '../transaction/nem/content.ts';
import type { AggregateContent } from '../transaction/symbol/content.ts';
import type { DecodedTransaction, SymbolTransaction } from '../transaction/transaction.ts';
import { effect } from './content-makers.ts';
import type { ContentReview } from './content-review.ts';
import { aggregateOf, contextOf, nemInnerOf, nemOuterOf } from './inner-contents.ts';
import type { Card, Effect, Row, Value } from './review-document.ts';
import type { ReviewFacts } from './review-facts.ts';
import { reviewHashLockToCome } from './symbol/hash-lock-review.ts';
import { deadlineRow, feeRow, feeValue, nestedTermsCard } from './terms-review.ts';
import { addressValue, card, hexValue, integerValue, kindValue, row } from './values.ts';

/** The address of a key in this transaction's network; 'signer-open' for null. */
export function keyHolder(tx: DecodedTransaction, key: Uint8Array | null, facts: ReviewFacts): Value {
  const address = key === null ? '' : addressOfPublicKey(tx.chain, tx.network, key).text;
  return addressValue(address, tx.chain, tx.network, facts);
}

/** Empty for a transaction without inner ones: its own cards show everything. */
export function envelopeCards(tx: DecodedTransaction, facts: ReviewFacts): readonly Card[] {
  const aggregate = aggregateOf(tx);
  if (aggregate !== null) return [card('envelope', aggregateRows(tx, aggregate, facts))];
  const inner = nemInnerOf(tx);
  if (inner === null) return [];
  const outer = nemOuterOf(tx);
  const proposal = outer === null ? [] : [card('envelope', proposalRows(outer, facts)), nestedTermsCard(outer)];
  return [card('envelope', multisigRows(tx, inner, facts)), ...proposal];
}

/** The proposal around what is cosigned. Our signature does not cover it; the proposer's, if given, was checked
 * (core/request). */
const proposalRows = (outer: NemTransaction, facts: ReviewFacts): readonly Row[] => [
  row('type', kindValue(outer.content.kind)),
  row('proposer', keyHolder(outer, outer.signer, facts)),
];

function aggregateRows(tx: DecodedTransaction, content: AggregateContent, facts: ReviewFacts): readonly Row[] {
  return [
    row('type', kindValue(content.kind)),
    row('initiator', keyHolder(tx, tx.signer, facts)),
    row('transactions', integerValue(content.inner.length)),
    row('transactions-hash', hexValue(content.transactionsHash)),
    row('cosignatures', integerValue(content.cosignatures.length)),
    ...content.cosignatures.map(({ signer }) => row('cosigner', keyHolder(tx, signer, facts))),
  ];
}

/** A cosignature names the inner transaction by hash; a multisig transaction contains it. */
function multisigRows(tx: DecodedTransaction, inner: NemTransaction, facts: ReviewFacts): readonly Row[] {
  const isCosignature = tx.content.kind === 'nem.cosignature';
  const { content } = tx;
  const account =
    content.kind === 'nem.cosignature'
      ? addressValue(content.multisigAddress, 'nem', tx.network, facts)
      : keyHolder(inner, inner.signer, facts);
  const hash = content.kind === 'nem.cosignature' ? content.otherHash : nemHash(inner);
  return [
    row('type', kindValue(content.kind)),
    row(isCosignature ? 'cosigner' : 'initiator', keyHolder(tx, tx.signer, facts)),
    row('multisig-account', account),
    row('transactions', integerValue(1)),
    row('inner-hash', hexValue(hash)),
  ];
}

/** The lock that is signed together with a bonded aggregate; its hash is filled in once that is signed. */
export function lockReview(lock: SymbolTransaction, facts: ReviewFacts): ContentReview | null {
  const { chain, network, signer: key, content } = lock;
  if (content.kind !== 'symbol.hash-lock') return null;
  const review = reviewHashLockToCome(content, contextOf({ chain, network, key, isOutermost: true }, facts));
  const terms = [
    deadlineRow(lock),
    feeRow(lock),
    row('version', integerValue(lock.version)),
    row('size', integerValue(lock.bytes.length)),
    ...(key === null ? [] : [row('signer-key', { type: 'hex', hex: toHex(key) } as const)]),
  ];
  return { ...review, cards: review.cards.map((each) => ({ ...each, rows: [...each.rows, ...terms] })) };
}

/**
 * Symbol: the outermost signer pays. NEM: the multisig account pays every fee: of the inner transaction, of the outer
 * one and of each cosignature (MultisigTransaction.java and MultisigSignatureTransaction.java getDebtor).
 */
export function feeEffects(tx: DecodedTransaction, facts: ReviewFacts): readonly Effect[] {
  const inner = nemInnerOf(tx);
  if (inner === null) return [effect(keyHolder(tx, tx.signer, facts), 'out', 'fee', feeValue(tx))];
  const payer = keyHolder(inner, inner.signer, facts);
  const paid = [inner, tx, nemOuterOf(tx)].filter((each) => each !== null);
  return paid.map((each) => effect(payer, 'out', 'fee', feeValue(each)));
}
