/**
 * Window <-> vault: opening practice, and making a vault or restoring one. New words travel as strings, to be shown and to be
 * typed back: strings cannot be wiped; they end with the processes at lock.
 */
import * as v from 'valibot';
import { type Infer, list, nothing, text } from '../base/schema.ts';
import { chain, network } from '../chain/schema.ts';
import { maxBookText } from '../policy/book/book.ts';
import { label } from './accounts.ts';
import { custodianName, enrolling, enrolment, maxCustodians, whole } from './custody.ts';
import { filledIn } from './rule-book.ts';
import { answer, vaultFacts } from './shapes.ts';

const keepers = v.strictObject({ quorum: whole, names: v.pipe(list(custodianName, maxCustodians), v.minLength(1)) });

/** A name for the first account of a chain and network. */
const accountName = v.strictObject({ chain, network, label });
export type AccountName = Infer<typeof accountName>;
const accountNames = v.strictObject({ names: list(accountName, 8) });

export const creationContract = {
  /** Practice vault: testnets only, the published mnemonic `abandon … about`, nothing stored. */
  openPractice: { params: nothing, result: answer(vaultFacts) },
  /** Begins a vault with these custodians, none of them enrolled yet. Nothing is stored before the words are
   * confirmed. */
  beginVault: { params: keepers, result: answer(enrolment) },
  /** Begins a vault whose keys come from a backup. The material is given and accepted first (recovery.ts), then
   * `chooseCustodians`. */
  beginRestore: { params: nothing, result: answer(nothing) },
  /** The custodians of the vault that was begun, as they were chosen. */
  custodians: { params: nothing, result: answer(enrolment) },
  /** Chooses the custodians of the vault that was begun. The same names and quorum change nothing. Others, once somebody
   * has enrolled, drop everything: passphrases, entropy, words and restored material ('reseated' tells so). */
  chooseCustodians: { params: keepers, result: answer(enrolment) },
  /** Drops the vault that was begun, with everything that belongs to it. */
  cancelVault: { params: nothing, result: answer(nothing) },
  /** A custodian of the vault that was begun. */
  enrol: enrolling,
  /** Names of the accounts of the vault that was begun. */
  accountNames: { params: nothing, result: answer(accountNames) },
  /** Names each account of the vault that was begun. Refuses 'label-invalid'; restored accounts keep their names. */
  nameAccounts: { params: accountNames, result: answer(nothing) },
  /** What was chosen for the first rule book of the vault that was begun; null if nothing was. */
  chosenRules: { params: nothing, result: answer(v.strictObject({ rules: v.nullable(filledIn) })) },
  /** The first rule book of the vault that was begun, made when it is sealed; null for none. Refuses what would be none. Gives
   * what it would be, with other accounts and approval keys than those to come. */
  chooseRules: {
    params: v.strictObject({ rules: v.nullable(filledIn) }),
    result: answer(v.strictObject({ text: v.nullable(text(maxBookText)) })),
  },
  /** 24 words of fresh entropy, and the positions (from 1) to type back. While nothing was added since, the same words
   * again, with other positions: this is logged ('words-shown'). */
  makeWords: {
    params: nothing,
    result: answer(v.strictObject({ words: list(text(16), 24), ask: list(v.number(), 24) })),
  },
  /** The requested words, in the requested order: 'words-differ' with the positions that are wrong. On success the
   * vault file is stored before the answer. A restore has no words to type: it is sealed when everybody has enrolled
   * and somebody says so. */
  confirmWords: { params: v.strictObject({ answers: list(text(32), 24) }), result: answer(vaultFacts) },
} as const;
export type CreationContract = typeof creationContract;
