/**
 * core/validity: whether a reviewed task may be done here and now, and what the person must do for it.
 * Takes: a task with its review document, the vault's accounts and books, its settings, the clock.
 * Gives: allow with a requirement, or block with every reason.
 * Refuses: accounts that are not ours, times and contents the network would not take, money that would be lost.
 * Never: is advisory where it says block.
 */
import { toHex } from '../base/hex.ts';
import { type Reason, reason } from '../base/reason.ts';
import { assertNever } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import type { Registry } from '../registry/registry.ts';
import { nemInnerOf, nemOuterOf } from '../review/inner-contents.ts';
import type { ReviewDocument } from '../review/review-document.ts';
import type { AccountFacts, EntriesTask, SigningTask, Task } from '../task/task.ts';
import { checkMeaning as checkNemMeaning } from '../transaction/nem/meaning.ts';
import { checkMeaning as checkSymbolMeaning } from '../transaction/symbol/meaning.ts';
import type { DecodedTransaction } from '../transaction/transaction.ts';
import { checkEntries } from './check-entries.ts';
import { checkFee, checkRental } from './check-fees.ts';
import { checkLonelyModification, checkQuorum } from './check-multisig.ts';
import { checkSize } from './check-size.ts';
import { checkTimes } from './check-times.ts';

/** Asked again alone: by the vault in the moment of signing. */
export { checkFee } from './check-fees.ts';
export { checkTimes, clockToleranceMs } from './check-times.ts';

/** What the person must do: hold the seal down, or type a word that is drawn for this review; and the passphrase, or not. */
export interface Requirement {
  readonly act: 'hold' | 'type';
  /** Null until it is drawn (core/approval): without one nothing that must be typed can be approved. */
  readonly word: string | null;
  readonly passphrase: boolean;
}

/** As many as anybody reads; fewer than core/contract carries. */
const maxReasons = 20;

export interface PolicySettings {
  readonly mode: 'practice' | 'real';
  readonly passphraseAtSigning: 'always' | 'mainnet';
}

export interface PolicyFacts {
  /** Our accounts, or null where there is no vault (then nobody is asked whose they are). */
  readonly accounts: readonly AccountFacts[] | null;
  readonly registry: Registry;
  readonly nowMs: bigint;
}

export type Verdict =
  | { readonly verdict: 'allow'; readonly requirement: Requirement }
  | { readonly verdict: 'block'; readonly reasons: readonly Reason[] };

export function judge(task: Task, document: ReviewDocument, facts: PolicyFacts, settings: PolicySettings): Verdict {
  const reasons = task.do === 'keep' ? checkEntries(task, facts) : checkSigning(task, document, facts);
  if (reasons.length > 0) return { verdict: 'block', reasons: distinct(reasons).slice(0, maxReasons) };
  return { verdict: 'allow', requirement: requirementFor(task, document, settings) };
}

/** Each once: a hundred embedded transactions can break the same rule a hundred times. */
function distinct(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

function checkSigning(task: SigningTask, document: ReviewDocument, facts: PolicyFacts): readonly Reason[] {
  const parts = partsOf(task);
  return [
    ...checkAccounts(task, document, facts.accounts),
    ...parts.flatMap(checkFee),
    ...checkTimes(task, facts.nowMs),
    // Each tells of what is inside by itself: only what is signed is asked.
    ...checkMeaning(task.tx),
    ...parts.flatMap((tx) => (tx.chain === 'nem' ? checkRental(tx) : [])),
    ...(task.tx.chain === 'nem' ? checkLonelyModification(task.tx) : []),
    ...checkQuorum(task.tx, facts.registry),
    ...checkSize(task, facts.registry),
  ];
}

/** Every transaction there is in a task: what is signed, a hash lock beside it, a NEM transaction inside, one around it. */
function partsOf(task: SigningTask): readonly DecodedTransaction[] {
  if (task.do === 'lock-and-bond') return [task.tx, task.lock];
  const { tx } = task;
  return [tx, nemInnerOf(tx), nemOuterOf(tx)].filter((part) => part !== null);
}

const checkMeaning = (tx: DecodedTransaction): readonly Reason[] =>
  tx.chain === 'symbol' ? checkSymbolMeaning(tx) : checkNemMeaning(tx);

function requirementFor(task: Task, document: ReviewDocument, settings: PolicySettings): Requirement {
  // Entries are written into the vault file, which is sealed anew with the passphrase.
  const isAlways = settings.passphraseAtSigning === 'always' || task.do === 'keep';
  const passphrase = settings.mode === 'real' && (isAlways || document.network === 'mainnet');
  // A 'stop' is answered by reading, not by holding. The word is not the request's to choose: core/approval draws it.
  const mustType = document.warnings.some(({ severity }) => severity === 'stop');
  return { act: mustType ? 'type' : 'hold', word: null, passphrase };
}

type SignedTask = Exclude<Task, EntriesTask>;

function checkAccounts(
  task: SignedTask,
  document: ReviewDocument,
  accounts: readonly AccountFacts[] | null,
): readonly Reason[] {
  if (accounts === null) return [];
  const { chain, network } = task.tx;
  const here = accounts.filter((account) => account.chain === chain && account.network === network);
  if (here.length === 0) return [reason('network-not-here', { chain, network })];
  const isOwn = (account: AccountFacts) => here.some(({ publicKey }) => publicKey === account.publicKey);
  const attached = 'attach' in task ? task.attach : [];
  if (!attached.every(isOwn)) return [reason('cosigner-not-ours', { chain, network })];
  if (task.account !== null && isOwn(task.account) && isSignerOf(task.account, task)) return [];
  if (task.do === 'cosign-aggregate' || task.do === 'cosign-multisig')
    return [reason('cosigner-not-ours', { chain, network })];
  return [reason('signer-not-ours', signerFacts(chain, network, document))];
}

const signerFacts = (chain: Chain, network: Network, { signer }: ReviewDocument) => ({
  ...{ chain, network },
  signer: signer.address,
});

/** The account is the one the bytes name; a cosigner of an aggregate is named nowhere in them, but is not its initiator. */
function isSignerOf({ publicKey }: AccountFacts, task: SignedTask): boolean {
  const named = (tx: DecodedTransaction) => tx.signer !== null && toHex(tx.signer) === publicKey;
  switch (task.do) {
    case 'sign':
    case 'cosign-multisig':
      return named(task.tx);
    case 'lock-and-bond':
      return named(task.tx) && named(task.lock);
    case 'cosign-aggregate':
      return !named(task.tx);
    default:
      return assertNever(task);
  }
}
