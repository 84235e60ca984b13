/** Warnings about the whole: whose work this is, whom it takes from, who is missing, and what Inkan itself added. */
import { multisigOf } from '../books/look-up.ts';
import { type Group, isComplete } from '../task/cosigners.ts';
import type { SigningTask } from '../task/task.ts';
import { keyHolder } from './envelope-review.ts';
import { aggregateOf, nemInnerOf, type Piece } from './pieces-review.ts';
import type { Effect, SignerFacts, Value, Warning } from './review-document.ts';
import { ownerOf, type ReviewFacts } from './review-facts.ts';
import { addressValue, warn } from './values.ts';

export interface Whole {
  readonly task: SigningTask;
  readonly signer: SignerFacts;
  readonly pieces: readonly Piece[];
  /** Summed. */
  readonly effects: readonly Effect[];
  readonly groups: readonly Group[];
}

export function envelopeWarnings(whole: Whole, facts: ReviewFacts): readonly Warning[] {
  const { task, signer } = whole;
  return [
    ...nothingOfOurs(whole, facts),
    ...takenFromOurs(whole),
    ...unknownAccounts(whole, facts),
    ...feePaidByMultisig(whole, facts),
    ...cosignatureNotes(whole),
    ...(task.composed === 'invoice' ? [warn('invoice-unit-unclear', 'caution')] : []),
    ...(task.composed === null ? [] : [warn('composed-by-inkan', 'note')]),
    ...(signer.filledIn ? [warn('signer-filled-in', 'note')] : []),
    ...facts.notes.map((note) => warn(note, 'note')),
  ];
}

const isCosigning = ({ do: deed }: SigningTask): boolean => deed === 'cosign-aggregate' || deed === 'cosign-multisig';

/** Ours, or a multisig account of which the register says that an account of ours is a cosigner. */
function concernsUs(address: string, { tx }: SigningTask, facts: ReviewFacts): boolean {
  if (ownerOf(address, facts.accounts) !== null) return true;
  const entry = multisigOf(facts.books, tx.chain, tx.network, address);
  return entry?.cosigners.some((cosigner) => ownerOf(cosigner, facts.accounts) !== null) ?? false;
}

/** Who makes it, unless that is somebody who only cosigns; who acts inside; and everybody whom a card names. */
function named({ task, pieces }: Whole, facts: ReviewFacts): readonly string[] {
  const maker = task.do === 'cosign-multisig' ? [] : [keyHolder(task.tx, task.tx.signer, facts)];
  const inCards = pieces.flatMap(({ review }) => review.cards.flatMap(({ rows }) => rows.map(({ value }) => value)));
  const addresses = [...maker, ...inCards].flatMap((value) => (value.type === 'address' ? [value.text] : []));
  return [...addresses, ...pieces.map(({ actorAddress }) => actorAddress)];
}

/** Where there is no vault, nothing is ours and that says nothing. */
function nothingOfOurs(whole: Whole, facts: ReviewFacts): readonly Warning[] {
  if (facts.accounts.length === 0) return [];
  const isOurs = named(whole, facts).some((address) => concernsUs(address, whole.task, facts));
  return isOurs ? [] : [warn('nothing-of-ours', 'stop')];
}

/** What somebody else proposes and an account of ours pays for, however well it is hidden among other contents. */
function takenFromOurs({ task, effects }: Whole): readonly Warning[] {
  if (!isCosigning(task)) return [];
  return effects
    .filter(({ owner, direction }) => owner !== null && direction === 'out')
    .filter(({ cause, amount }) => cause !== 'fee' && cause !== 'supply' && !isNothing(amount))
    .map(({ account, amount }) => warn('takes-from-ours', 'stop', { account, amount }));
}

const isNothing = (amount: Value): boolean => amount.type === 'amount' && amount.atomic === '0';

/**
 * Whoever signs must act inside, or be a cosigner of somebody who does. Where the register knows of no such account, it
 * cannot say how many signatures are needed, nor that ours counts at all.
 */
function unknownAccounts({ task, signer, pieces }: Whole, facts: ReviewFacts): readonly Warning[] {
  const { chain, network } = task.tx;
  const acting = [...new Set(pieces.map(({ actorAddress }) => actorAddress))];
  const holdsOthers = aggregateOf(task.tx) !== null || nemInnerOf(task.tx) !== null;
  const signing = [signer.address, ...('attach' in task ? task.attach.map(({ address }) => address) : [])];
  const counts = (address: string): boolean => signing.includes(address);
  if (!holdsOthers || signer.address === '' || acting.some(counts)) return [];
  const entries = acting.map((address) => multisigOf(facts.books, chain, network, address));
  if (entries.some((entry) => entry?.cosigners.some(counts) === true)) return [];
  return acting
    .filter((_, at) => entries[at] === null)
    .map((address) =>
      warn('multisig-account-unknown', 'caution', { account: addressValue(address, chain, network, facts) }),
    );
}

/** Worth a word where the account is ours or in the books: a proposal costs it something even when nothing moves. */
function feePaidByMultisig({ task, effects }: Whole, facts: ReviewFacts): readonly Warning[] {
  const inner = nemInnerOf(task.tx);
  if (inner === null) return [];
  const account = keyHolder(inner, inner.signer, facts);
  if (account.type !== 'address' || (account.owner === null && account.known === null)) return [];
  const fee = effects.find((effect) => effect.cause === 'fee' && isSame(effect.account, account));
  return fee === undefined ? [] : [warn('fee-paid-by-multisig', 'note', { account, fee: fee.amount })];
}

const isSame = (a: Value, b: Value): boolean => a.type === 'address' && b.type === 'address' && a.text === b.text;

/**
 * NEM cosignatures travel apart: how many there are already is not known here. But whoever proposed it counts as one,
 * and nobody cosigns what he proposed, so ours completes two of two (MultisigSignaturesPresentValidator.java).
 */
function cosignatureNotes({ task, groups }: Whole): readonly Warning[] {
  if (groups.length === 0) return [];
  if (task.do === 'cosign-multisig') {
    const need = groups[0]?.need ?? null;
    return need !== null && need <= 2 ? [warn('last-cosignature', 'note')] : [];
  }
  if (!isComplete(groups)) return [warn('cosigners-missing', 'note')];
  return task.do === 'cosign-aggregate' ? [warn('last-cosignature', 'note')] : [];
}
