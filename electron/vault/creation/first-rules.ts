/**
 * The first rule book of a vault that is being made: tried when people choose it, made when the vault is sealed, because its
 * accounts and the approval keys of its custodians exist then.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { LogEvent } from '../../../core/audit/events.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { StoredAccount } from '../../../core/contract/accounts.ts';
import type { FilledIn } from '../../../core/contract/rule-book.ts';
import { historyOfNewKeys } from '../../../core/history/history.ts';
import { checkProposal, standingsAt } from '../../../core/policy/adoption.ts';
import { digestOfBook, type RuleBook } from '../../../core/policy/book/book.ts';
import type { VaultContents } from '../file/contents.ts';
import type { VaultHead } from '../file/head.ts';
import { enrolledName } from '../state/approval-keys.ts';
import { draftBook } from '../state/book-draft.ts';
import { whyNoRecovery } from '../state/book-recovery.ts';
import type { Draft } from '../state/draft.ts';
import { accountsOf, freshContents, openPracticeVault } from '../state/open-vault.ts';
import { countedUpTo } from '../state/rules-at.ts';

/** `rules` null: as they are. Never replaces books of a backup. */
export function withFirstRules(
  rules: FilledIn | null,
  { head, contents }: { readonly head: VaultHead; readonly contents: VaultContents },
  atMs: bigint,
): Result<VaultContents, Reason> {
  if (rules === null) return ok(contents);
  if (contents.ruleBooks.length > 0) return refuse(reason('message-rejected'));
  const { contacts } = contents.registry;
  const book = draftBook(rules, { accounts: accountsOf(contents), head, contacts, sinceMs: atMs, before: null });
  if (!book.ok) return book;
  const never = whyNoRecovery([book.value], { quorum: head.quorum, history: contents.history, nowMs: atMs });
  if (never !== null) return refuse(never);
  const proposed = checkProposal([], book.value, atMs);
  return proposed.ok ? ok({ ...contents, ruleBooks: [{ book: book.value, atMs }] }) : proposed;
}

/** By those who make the vault: its first book, or those that came with a backup. The file says from when each counts. */
export function rulesEvents(
  { vault, custodians }: VaultHead,
  { ruleBooks, history }: Pick<VaultContents, 'ruleBooks' | 'history'>,
  effect: 'first' | 'restored',
): readonly LogEvent[] {
  return standingsAt(ruleBooks, countedUpTo({ history })).map(({ book, fromMs }) => ({
    kind: 'rules-adopted',
    ...{ vault, serial: book.serial, digest: digestOfBook(book), prev: book.prev },
    ...{ effect, fromMs: fromMs.toString(), by: custodians.map(enrolledName) },
  }));
}

/** Whether the choice makes a book at all, told before anybody writes words down: with other keys than those to come. */
export function trialBook(
  rules: FilledIn,
  named: readonly StoredAccount[],
  { quorum, seats }: Pick<Draft, 'quorum' | 'seats'>,
  nowMs: bigint,
): Result<RuleBook, Reason> {
  const { entropy, root, wordsPassphrase, logSeed } = openPracticeVault();
  const accounts = accountsOf({ ...freshContents({ entropy, root, wordsPassphrase, logSeed }), kept: named });
  const custodians = seats.map(({ id, name }) => {
    const publicKey = toHex(sha256(Uint8Array.of(id)));
    return { id, name, approval: { publicKey } };
  });
  const book = draftBook(rules, { accounts, head: { custodians }, contacts: [], sinceMs: 0n, before: null });
  if (!book.ok) return book;
  const never = whyNoRecovery([book.value], { quorum, history: historyOfNewKeys, nowMs });
  return never === null ? book : refuse(never);
}
