/** Texts of the kinds of tasks: the questions before, the action, and the items to carry out afterwards. */
import type { itemCodes } from '../../../core/contract/shapes.ts';
import type { Effect } from '../../../core/review/review-document.ts';
import type { Question, TaskKind } from '../../../core/task/task.ts';
import type { ItemText, QuestionText, TaskText } from '../texts.ts';

const cosign: TaskText = {
  reviewTitle: 'What you would agree to',
  goOn: 'Continue to cosign',
  title: 'Add your seal',
  seal: 'Agree',
  hold: 'Hold to cosign',
  press: 'Cosign now',
  working: 'Cosigning and checking the signature…',
  letGo: 'You let go early. Nothing was signed.',
  done: 'Cosigned',
};

export const taskTexts: Record<TaskKind, TaskText> = {
  sign: {
    reviewTitle: 'What this does',
    goOn: 'Continue to sign',
    title: 'Seal and sign',
    seal: 'Sign',
    hold: 'Hold to sign',
    press: 'Sign now',
    working: 'Signing and checking the signature…',
    letGo: 'You let go early. Nothing was signed.',
    done: 'Signed',
  },
  'lock-and-bond': {
    reviewTitle: 'What these two transactions do',
    goOn: 'Continue to sign both',
    title: 'Seal and sign both',
    seal: 'Sign',
    hold: 'Hold to sign both',
    press: 'Sign both now',
    working: 'Signing both and checking the signatures…',
    letGo: 'You let go early. Nothing was signed.',
    done: 'Both signed',
  },
  'cosign-aggregate': cosign,
  'cosign-multisig': cosign,
  keep: {
    reviewTitle: 'What would change in the registry',
    goOn: 'Continue to write',
    title: 'Write it into the registry',
    seal: 'Write',
    hold: 'Hold to write',
    press: 'Write now',
    working: 'Writing into the vault…',
    letGo: 'You let go early. Nothing was written.',
    done: 'Written into the registry',
  },
};

export const questions: Record<Question, QuestionText> = {
  signer: {
    title: 'Which account signs?',
    lead: 'The request leaves it open. Whatever is sent leaves the account that you choose.',
  },
  cosigner: {
    title: 'Which account cosigns?',
    lead: 'More than one account of this vault can agree to it. Each one counts as one signature.',
  },
  'invoice-amount': {
    title: 'Which amount is meant?',
    lead: 'NEM wallets write invoices in two units that differ by a factor of a million. Ask the person who made this one.',
  },
  'multisig-way': {
    title: 'How should the multisig account act?',
    lead: 'It cannot act alone: its cosigners have to sign, too. The ways differ in where their signatures are gathered.',
  },
  'bonded-way': {
    title: 'Who makes the hash lock?',
    lead: 'The network takes a bonded transaction only after a hash lock with a deposit of 10 XYM has been confirmed.',
  },
};

type ItemCode = (typeof itemCodes)[number];
export const items: Record<ItemCode, ItemText> = {
  transaction: {
    title: 'Signed transaction',
    how: 'Show this code to the online machine, and announce it there.',
    check: 'Once it is announced, compare the hash with the one shown by the explorer.',
  },
  'hash-lock': {
    title: 'Hash lock',
    how: 'Announce this one first, and wait until it is confirmed.',
    check: 'Once it is announced, compare its hash with the one shown by the explorer.',
  },
  bonded: {
    title: 'Bonded transaction',
    how: 'Announce this one only when the hash lock is confirmed, as a partial (bonded) transaction.',
    check:
      'Once it is announced, compare its hash with the one that the explorer shows among the partial transactions.',
  },
  both: {
    title: 'Both in one text',
    how: 'For an announcing tool that sends the two in the right order by itself.',
    check: 'Once they are announced, compare both hashes with those shown by the explorer.',
  },
  cosignature: {
    title: 'Cosignature',
    how: 'Give this to the person who gathers the signatures. If the transaction already waits on the network, announce it there.',
    check: 'The hash is that of the transaction you cosigned: compare it with the one that the other cosigners see.',
  },
  'cosign-request': {
    title: 'Request to cosign',
    how: 'Show this to the cosigners who have not signed yet.',
    check: 'The next cosigner compares the hash with the one on their own screen. No explorer knows it yet.',
  },
  session: {
    title: 'Signatures since opening',
    how: 'Carry this one code out instead of one for each request. On the online machine, merge it there with the requests that you signed.',
  },
  earlier: {
    title: 'Earlier signatures, not this one',
    how: 'This holds what you signed before, to be merged on the online machine. What you have just signed is not in it: carry it out by itself.',
  },
};

/** Replaces the usage of an item while signatures are missing. */
export const incompleteHow = 'Not complete yet: do not announce it before all have signed.';
export const incompleteCheck =
  'The other cosigners compare the hash with the one on their own screens. No explorer knows it yet.';

/** Short label beside an amount. */
export const causes: Record<Effect['cause'], string> = {
  transfer: 'transfer',
  fee: 'fee',
  deposit: 'deposit, comes back when all goes well',
  rental: 'rental or creation fee',
  lock: 'locked until released',
  revocation: 'taken back by the creator',
  supply: 'change of supply',
};
