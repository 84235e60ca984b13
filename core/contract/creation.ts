/**
 * Window <-> vault: opening practice, and making a vault or restoring one. New words travel as strings, to be shown and to be
 * typed back: strings cannot be wiped; they end with the processes at lock.
 */
import * as v from 'valibot';
import { list, nothing, text } from '../base/schema.ts';
import { custodianName, enrolling, enrolment, maxCustodians, whole } from './custody.ts';
import { answer, vaultFacts } from './shapes.ts';

export const creationContract = {
  /** Practice vault: testnets only, the published mnemonic `abandon … about`, nothing stored. */
  openPractice: { params: nothing, result: answer(vaultFacts) },
  /** Begins a vault with these custodians, none of them enrolled yet. Nothing is stored before the words are
   * confirmed. */
  beginVault: {
    params: v.strictObject({ quorum: whole, names: v.pipe(list(custodianName, maxCustodians), v.minLength(1)) }),
    result: answer(enrolment),
  },
  /** A custodian of the vault that was begun. */
  enrol: enrolling,
  /** 24 words of fresh entropy, and the positions (from 1) to type back. All custodians must be enrolled. */
  makeWords: {
    params: nothing,
    result: answer(v.strictObject({ words: list(text(16), 24), ask: list(v.number(), 24) })),
  },
  /** The requested words, in the requested order. On success the vault file is stored before the answer. */
  confirmWords: { params: v.strictObject({ answers: list(text(32), 24) }), result: answer(vaultFacts) },
} as const;
export type CreationContract = typeof creationContract;
