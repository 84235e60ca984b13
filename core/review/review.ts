/**
 * core/review: what a transaction does, in the order of a transfer slip.
 * Takes: a decoded transaction (its signer filled in where the vault could) and the vault's public facts.
 * Gives: a `ReviewDocument`: effects first, then cards with every field, then warnings; codes and exact values.
 * Refuses: nothing; what could not be decoded never gets here, and whether to sign is core/policy's business.
 * Never: formats for one language, guesses a divisibility, shows a character from outside that is not seen as itself.
 */
import { toHex } from '../base/hex.ts';
import { addressOfPublicKey } from '../chain/address.ts';
import { unixMsOf } from '../chain/networks.ts';
import type { DecodedTransaction, Recipient } from '../transaction/transaction.ts';
import { digestBytes, digestOf, hashBeforeSigning } from './digest.ts';
import { messageCard, messageWarnings } from './message-review.ts';
import { type Moves, nemMoves, symbolMoves } from './moves.ts';
import type { Effect, ReviewDocument, SignerFacts, Value, Warning } from './review-document.ts';
import { type AccountFacts, ownerOf, type ReviewFacts } from './review-facts.ts';
import { detailsCard, feeValue, termsCard, termsWarnings } from './terms-review.ts';
import { codeValue, row, warn } from './values.ts';
import { fingerprintWords } from './words.ts';

const openSigner = '0'.repeat(64);

export function reviewTransaction(tx: DecodedTransaction, facts: ReviewFacts): ReviewDocument {
  const signer = signerFacts(tx, facts);
  const moves = tx.chain === 'symbol' ? symbolMoves(tx) : nemMoves(tx);
  const from = fromValue(signer);
  const to = recipientValue(tx.recipient, facts.accounts);
  const hash = hashBeforeSigning(tx);
  const digest = digestOf(tx.bytes);
  return {
    chain: tx.chain,
    network: tx.network,
    kind: tx.kind,
    signer,
    bytes: toHex(tx.bytes),
    digest,
    words: fingerprintWords(digestBytes(tx.bytes)),
    hash,
    deadlineMs: unixMsOf(tx.chain, tx.network, tx.deadline).toString(),
    effects: effectsOf(tx, from, to, moves),
    cards: [
      { code: 'transfer', rows: [row('from', from), row('to', to), ...moves.rows] },
      messageCard(tx.message),
      termsCard(tx),
      detailsCard(tx, { signer, digest, hash, format: facts.format }),
    ],
    warnings: warningsOf(tx, signer, facts, moves),
  };
}

function signerFacts(tx: DecodedTransaction, facts: ReviewFacts): SignerFacts {
  if (tx.signer === null) return { address: '', publicKey: openSigner, owner: null, filledIn: false };
  const address = addressOfPublicKey(tx.chain, tx.network, tx.signer).text;
  const owner = ownerOf(address, facts.accounts);
  return { address, publicKey: toHex(tx.signer), owner, filledIn: facts.signerFilledIn };
}

function fromValue(signer: SignerFacts): Value {
  return signer.address === '' ? codeValue('none') : { type: 'address', text: signer.address, owner: signer.owner };
}

function recipientValue(recipient: Recipient, accounts: readonly AccountFacts[]): Value {
  if (recipient.type === 'alias') {
    return { type: 'alias', namespaceId: recipient.namespaceId.toString(16).toUpperCase().padStart(16, '0') };
  }
  return { type: 'address', text: recipient.address, owner: ownerOf(recipient.address, accounts) };
}

/** What leaves the signer, the fee included, then what arrives at an account of ours. */
function effectsOf(tx: DecodedTransaction, from: Value, to: Value, moves: Moves): readonly Effect[] {
  const owner = from.type === 'address' ? from.owner : null;
  const effect = (cause: Effect['cause'], amount: Value): Effect => ({
    account: from,
    owner,
    direction: 'out',
    cause,
    amount,
  });
  const out = [...moves.amounts.map((amount) => effect('transfer', amount)), effect('fee', feeValue(tx))];
  if (to.type !== 'address' || to.owner === null) return out;
  const arriving = moves.amounts.map((amount): Effect => {
    return { account: to, owner: to.owner, direction: 'in', cause: 'transfer', amount };
  });
  return [...out, ...arriving];
}

const severityOrder = { stop: 0, caution: 1, note: 2 } as const;

/** All warnings, the gravest first. */
function warningsOf(tx: DecodedTransaction, signer: SignerFacts, facts: ReviewFacts, moves: Moves): readonly Warning[] {
  const all = [
    ...(tx.recipient.type === 'alias'
      ? [warn('alias-recipient', 'stop', { to: recipientValue(tx.recipient, []) })]
      : []),
    ...moves.warnings,
    ...messageWarnings(tx.message),
    ...termsWarnings(tx, facts.nowMs),
    ...(tx.recipient.type === 'address' && tx.recipient.address === signer.address ? [warn('to-self', 'note')] : []),
    ...(signer.filledIn ? [warn('signer-filled-in', 'note')] : []),
    ...facts.notes.map((note) => warn(note, 'note')),
  ];
  return all.sort((a, b) => severityOrder[a.severity] - severityOrder[b.severity]);
}
