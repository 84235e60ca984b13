/**
 * The practice vault without a window, a log or a file: the command line uses it, and may see nothing else of the
 * vault. Takes: texts and a clock reading. Gives: proposals and, without an approval, their signatures.
 * Never: uses other keys than those of the published mnemonic on the testnets.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { movedItemsOf } from '../../../core/batch/risks.ts';
import type { Signed } from '../../../core/contract/shapes.ts';
import type { Proposal } from '../../../core/contract/signing.ts';
import { emptyHistory, type History } from '../../../core/history/history.ts';
import type { MovedItem, Movement } from '../../../core/movement/movement.ts';
import type { RiskFinding } from '../../../core/risk/risk.ts';
import { loadOwnKeys } from '../signer/own-keys.ts';
import { type OpenVault, openPracticeVault } from '../state/open-vault.ts';
import { noRequesters, proposedOf, type Requesters } from '../state/opened-texts.ts';
import { signersOf } from '../state/rule-facts.ts';
import {
  type Answered,
  answerQuestion,
  emptySigningSession,
  type OpenedBatch,
  openBatch,
} from '../state/signing-session.ts';
import { importEntriesInMemory } from './import-entries.ts';
import { signBatch } from './sign-batch.ts';

export interface PracticeSession {
  /** Drops the proposal before this one, whatever the outcome. */
  readonly propose: (texts: readonly string[]) => Proposal;
  /** What the proposal does, line by line; nothing without one. */
  readonly movements: () => readonly Movement[];
  /** The same by request, and the public keys of the accounts that sign; empty if the proposal only has entries. */
  readonly moved: () => { readonly items: readonly MovedItem[]; readonly signers: readonly string[] };
  readonly choose: (answered: Answered) => Result<Proposal, Reason>;
  /** Writes the entries of the proposal into the registry; 'not-a-request' if it has none. */
  readonly importEntries: () => Result<null, Reason>;
  /** What is unusual about the payments of the proposal; also a warning of its documents. */
  readonly findings: () => readonly RiskFinding[];
  /** Signs the proposal, once: one for each item; none where it only has entries. */
  readonly sign: () => Promise<Result<readonly Signed[], Reason>>;
}

/** Loads the signers first. `history`: what the payments are compared with. */
export async function openPracticeSession(
  nowMs: bigint,
  requesters: Requesters = noRequesters,
  history: History = emptyHistory,
): Promise<PracticeSession> {
  await loadOwnKeys();
  let vault: OpenVault = { ...openPracticeVault(), history };
  let signing = emptySigningSession;
  // Nobody is asked to type a word here, so none has to be random.
  const moment = { nowMs, randomBytes: (length: number) => new Uint8Array(length) };
  function taken(opened: OpenedBatch): Proposal {
    signing = opened.signing;
    return opened.proposal;
  }
  function moved(): ReturnType<PracticeSession['moved']> {
    const items = signing.review?.batch.items ?? [];
    const signers = items.flatMap(({ task }) => (task.do === 'keep' ? [] : signersOf(task)));
    return { items: movedItemsOf(items, vault), signers: [...new Set(signers)] };
  }
  return {
    propose: (texts) => {
      return taken(openBatch(signing, vault, proposedOf(texts, requesters, nowMs), moment));
    },
    movements: () => moved().items.flatMap(({ movements }) => movements),
    moved,
    choose: (answered) => {
      const opened = answerQuestion(signing, vault, answered, moment);
      return opened.ok ? ok(taken(opened.value)) : opened;
    },
    importEntries: () => {
      const [only] = signing.review?.batch.items ?? [];
      if (only?.task.do !== 'keep') return refuse(reason('not-a-request'));
      const provenance = { format: only.request.format, approvedMs: nowMs.toString() };
      const kept = importEntriesInMemory(vault, only.task.entries, provenance);
      if (!kept.ok) return kept;
      vault = kept.value;
      return ok(null);
    },
    findings: () => signing.review?.batch.findings ?? [],
    sign: async () => {
      const batch = signing.review?.batch;
      if (batch === undefined) return refuse(reason('nothing-under-review'));
      if (batch.items.some(({ task }) => task.do === 'keep')) return ok([]);
      // As in the vault: gone before a key is used, so that nothing is signed twice.
      signing = { ...signing, review: null };
      const done = await signBatch(batch, { vault, signing, nowMs });
      if (!done.ok) return refuse(done.reason);
      signing = done.value.after;
      return ok(done.value.items.map(({ signed }) => signed));
    },
  };
}
