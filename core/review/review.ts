/**
 * core/review: what a task does, in the order of a transfer slip.
 * Takes: a task (its transaction decoded, an open signer filled in) and the vault's public facts.
 * Gives: a `ReviewDocument`: effects first, then cards with every field, then warnings; codes and exact values.
 * Refuses: nothing; undecodable bytes do not get here, and core/validity decides whether to sign.
 * Never: formats for one language, guesses a divisibility, shows an invisible character from outside unescaped.
 */
import { fromHex, toHex } from '../base/hex.ts';
import { hashBeforeSigning } from '../signature/signature.ts';
import { bytesOfTask } from '../task/bytes-of-task.ts';
import type { SigningTask, Task } from '../task/task.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { actedForIn, markActedFor } from './acting.ts';
import type { ContentReview } from './content-review.ts';
import { groupsOf, groupValues, sizeInTheEnd } from './cosigners-review.ts';
import { digestBytes } from './digest.ts';
import { ownFirst, sumEffects } from './effects.ts';
import { reviewEntries } from './entries-review.ts';
import { envelopeCards, feeEffects, keyHolder, lockReview } from './envelope-review.ts';
import { envelopeWarnings } from './envelope-warnings.ts';
import { headlinesOf } from './headline-review.ts';
import { type InnerContent, innerContentsOf, nemInnerOf, nemOuterOf } from './inner-contents.ts';
import { controlPictures } from './pictures/control-picture.ts';
import { flowPicture } from './pictures/flow-picture.ts';
import type { Card, Payment, ReviewDocument, SignerFacts, Value } from './review-document.ts';
import type { ReviewDraft } from './review-draft.ts';
import { ownerOf, type ReviewFacts } from './review-facts.ts';
import { type Dated, deadlineMsOf, detailsCard, termsCard, termsWarnings } from './terms-review.ts';
import { addressValue } from './values.ts';
import { findingsIn, rentalsTogether, sortWarnings } from './warnings.ts';
import { fingerprintWords } from './words.ts';

const openKey = '0'.repeat(64);

export function reviewTask(task: Task, facts: ReviewFacts): ReviewDocument {
  return task.do === 'keep' ? reviewEntries(task, facts) : reviewSigning(task, facts);
}

function reviewSigning(task: SigningTask, facts: ReviewFacts): ReviewDocument {
  const { tx } = task;
  const bytes = bytesOfTask(task);
  const signer = signerFacts(task, facts);
  const innerContents = innerContentsOf(tx, facts);
  const lock = task.do === 'lock-and-bond' ? lockReview(task.lock, facts) : null;
  const groups = groupsOf(task, signer.address, facts);
  const dated = datedOf(task, sizeInTheEnd(task, groups));
  const digest = digestBytes(bytes);
  const names = { signer, digest: toHex(digest), hash: hashOf(task) };
  const { headline, envelope } = headlinesOf(task, signerValue(signer, tx, facts), innerContents, facts);
  const contents = [...innerContents.map(({ review }) => review), ...(lock === null ? [] : [lock])];
  const consequences = consequencesOf(task, contents, facts);
  const warnings = sortWarnings([
    ...rentalsTogether(contents.flatMap((each) => each.warnings)),
    ...dated.flatMap((each) => termsWarnings(each, facts.nowMs)),
    ...envelopeWarnings({ task, signer, innerContents, groups, ...consequences }, facts),
  ]);
  const numbered = [
    ...innerContents.map(({ part, review }) => ({ part: part?.index ?? null, review })),
    ...(lock === null ? [] : [{ part: null, review: lock }]),
  ];
  return {
    chain: tx.chain,
    network: tx.network,
    kind: tx.content.kind,
    task: task.do,
    initiator: initiatorOf(task, facts),
    bytes: toHex(bytes),
    signer,
    digest: names.digest,
    hash: names.hash,
    words: fingerprintWords(digest),
    deadlineMs: earliest(dated.map((each) => deadlineMsOf(each.tx))),
    headline,
    envelope,
    pictures: {
      flow: flowPicture({ contents: numbered, warnings, isActedFor: consequences.isActedFor }),
      control: controlPictures(contents, consequences.controlChanges, consequences.isActedFor),
    },
    payments: innerContents.flatMap(paymentsWithFindings),
    effects: consequences.effects,
    controlChanges: consequences.controlChanges,
    cosigners: groupValues(groups, task.tx, facts),
    cards: [
      ...envelopeCards(tx, facts),
      ...(lock?.cards ?? []),
      ...innerContents.flatMap(({ review }) => review.cards),
      ...lastCards(dated, names, facts),
    ],
    warnings,
  };
}

/** Each payment with what was found about its own content, so that a table of many can mark the line. */
function paymentsWithFindings({ review }: InnerContent): readonly Payment[] {
  const findings = findingsIn(review.warnings);
  return findings.length === 0 ? review.payments : review.payments.map((payment) => ({ ...payment, findings }));
}

/** The account whose key signs: the one in the bytes or, for an aggregate made by others, the account of the task. */
function signerFacts(task: SigningTask, facts: ReviewFacts): SignerFacts {
  const { tx } = task;
  const filledIn = 'signerFilledIn' in task && task.signerFilledIn;
  const key = task.do === 'cosign-aggregate' ? fromHex(task.account?.publicKey ?? '') : tx.signer;
  const holder = key === null || key.length === 0 ? null : keyHolder(tx, key, facts);
  if (key === null || holder?.type !== 'address') return { address: '', publicKey: openKey, owner: null, filledIn };
  return { address: holder.text, publicKey: toHex(key), owner: ownerOf(holder.text, facts.accounts), filledIn };
}

const signerValue = ({ address }: SignerFacts, { chain, network }: DecodedTransaction, facts: ReviewFacts): Value =>
  addressValue(address, chain, network, facts);

/** The proposer of a NEM cosignature is unknown here, so the multisig account is shown, which also pays. */
function initiatorOf({ do: operation, tx }: SigningTask, facts: ReviewFacts): Value | null {
  if (operation === 'cosign-aggregate') return keyHolder(tx, tx.signer, facts);
  const inner = operation === 'cosign-multisig' ? nemInnerOf(tx) : null;
  return inner === null ? null : keyHolder(inner, inner.signer, facts);
}

const hashOf = (task: SigningTask): string | null =>
  task.do === 'cosign-aggregate' ? toHex(task.hash) : hashBeforeSigning(task.tx);

/** All transactions with a fee and a deadline of their own, the outermost first. */
function datedOf(task: SigningTask, size: number): readonly Dated[] {
  const { tx } = task;
  const others = [task.do === 'lock-and-bond' ? task.lock : null, nemInnerOf(tx), nemOuterOf(tx)].filter(
    (other) => other !== null,
  );
  return [{ tx, size }, ...others.map((other) => ({ tx: other, size: other.bytes.length }))];
}

/** None of them may expire before the others arrive. */
const earliest = (times: readonly bigint[]): string => times.reduce((a, b) => (b < a ? b : a)).toString();

function consequencesOf(
  task: SigningTask,
  contents: readonly ContentReview[],
  facts: ReviewFacts,
): Pick<ReviewDraft, 'effects' | 'controlChanges' | 'isActedFor'> {
  const isActedFor = actedForIn(task.tx, facts);
  const effects = [
    ...contents.flatMap((each) => each.effects),
    ...feeEffects(task.tx, facts),
    ...(task.do === 'lock-and-bond' ? feeEffects(task.lock, facts) : []),
  ];
  const controlChanges = contents.flatMap((each) => each.controlChanges);
  return {
    effects: sumEffects(markActedFor(effects, isActedFor)),
    controlChanges: ownFirst(controlChanges, isActedFor),
    isActedFor,
  };
}

type Names = Pick<ReviewDocument, 'signer' | 'digest' | 'hash'>;

function lastCards([outermost]: readonly Dated[], names: Names, { format }: ReviewFacts): readonly Card[] {
  if (outermost === undefined) return [];
  const { tx } = outermost;
  const signerKey = tx.signer === null ? openKey : toHex(tx.signer);
  return [termsCard(outermost), detailsCard(tx, { ...names, signerKey, format })];
}
