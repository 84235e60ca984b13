/**
 * Window <-> vault: backup, restore, drills. Words, shares and passphrases travel to the vault as UTF-8 bytes of their
 * NFKD form, which both sides wipe. What the vault shows travels back as strings, which nobody can wipe: the words
 * (showWords), a share (showShare); they end with the processes at lock.
 * The vault reads and writes files itself, at paths from the system's dialog (main).
 */
import * as v from 'valibot';
import { bytes, list, nothing, text } from '../base/schema.ts';
import {
  drilled,
  givenMaterial,
  madeBackup,
  maxMadeBackups,
  maxShares,
  root,
  shareWordsAsked,
  walletReading,
  wordLanguages,
} from './recovery-shapes.ts';
import { answer } from './shapes.ts';

const words = bytes(2048);
const share = bytes(1024);
const passphrase = bytes(1024);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16));
/** A person's note about the wallet, as typed. */
const recorded = v.nullable(text(128));
/** An armored age file. 24 QR codes of 1,000 characters have room for a third of this. */
const backupText = text(65_536);
const given = answer(givenMaterial);
/** `final`: unreadable text is the actual state of the paper or file and is recorded as damaged. */
const final = v.boolean();
const drill = answer(drilled);

/** Plan of a set of shares. */
export const sharesAsked = v.strictObject({
  groupThreshold: count,
  groups: v.pipe(list(v.strictObject({ threshold: count, count }), 16), v.minLength(1)),
});

export const recoveryContract = {
  /** A published word list, for completing typed words. */
  wordList: {
    params: v.strictObject({ list: v.picklist([...wordLanguages, 'slip39']) }),
    result: answer(v.strictObject({ words: list(text(16), 2048) })),
  },

  // a vault being restored: one kind of material at a time; new material replaces another kind
  giveWords: { params: v.strictObject({ words }), result: given },
  giveShareWords: { params: v.strictObject({ share }), result: given },
  /** Asks for the file with the system's dialog, or uses the previous one (`again`). Null: cancelled. */
  giveBackupFile: {
    params: v.strictObject({ passphrase, again: v.boolean() }),
    result: answer(v.nullable(givenMaterial)),
  },
  giveBackupText: { params: v.strictObject({ text: backupText, passphrase }), result: given },
  /** Interpretations of the material: one wallet, or for shares as many as there are uses of their secret. */
  recoveryPreview: {
    params: v.strictObject({ wordsPassphrase: passphrase, sharePassphrase: passphrase, recorded }),
    result: answer(v.strictObject({ readings: v.pipe(list(walletReading, 3), v.minLength(1)) })),
  },
  /** Selects one of the interpretations shown last for the new vault. Refused if something recorded contradicts it. */
  acceptRecovery: { params: v.strictObject({ root, recorded }), result: answer(walletReading) },
  /** Drops the material. */
  dropRecovery: { params: nothing, result: answer(nothing) },

  // the open vault
  backups: {
    params: nothing,
    result: answer(
      v.strictObject({
        fingerprint: text(64),
        root,
        /** Whether the words have a passphrase. */
        wordsPassphrase: v.boolean(),
        made: list(madeBackup, maxMadeBackups),
      }),
    ),
  },
  /** The recovery words, after the quorum authorised 'show-words'. Logged before they are shown. */
  showWords: {
    params: nothing,
    result: answer(v.strictObject({ language: v.picklist(wordLanguages), words: list(text(16), 24) })),
  },
  /** A new set of SLIP-39 shares, after the quorum authorised 'make-shares'. The vault holds them to be shown one by
   * one. */
  makeShares: {
    params: v.strictObject({ ...sharesAsked.entries, passphrase }),
    result: answer(
      v.strictObject({
        identifier: v.number(),
        shares: list(v.strictObject({ group: count, member: count }), maxShares),
        /** What a restore needs besides the shares: the set's passphrase, and the wallet's passphrase, which the
         * shares do not contain. */
        passphrases: v.strictObject({ set: v.boolean(), wallet: v.boolean() }),
      }),
    ),
  },
  /** One share, and the positions (from 1) to type back; other ones each time. */
  showShare: {
    params: v.strictObject({ group: count, member: count }),
    result: answer(v.strictObject({ words: list(text(16), 33), ask: list(v.number(), shareWordsAsked) })),
  },
  /** The requested words of the share that was shown last: 'share-words-differ' with the positions that are wrong. */
  confirmShare: {
    params: v.strictObject({ group: count, member: count, answers: list(text(32), shareWordsAsked) }),
    result: answer(nothing),
  },
  /** Drops the created shares. */
  sharesDone: { params: nothing, result: answer(nothing) },
  /** Eight random words as a passphrase, 88 bits: their numbers in the English list, from 0, two bytes each. The window
   * draws them; it never has them as text. */
  proposePassphrase: { params: nothing, result: answer(v.strictObject({ numbers: bytes(16) })) },
  /** An encrypted file at the path from the dialog, read back before the answer. The quorum authorised
   * 'make-backup'. */
  makeBackup: {
    params: v.strictObject({ passphrase, repeated: passphrase }),
    result: answer(v.strictObject({ saved: v.boolean() })),
  },
  /** The same with the keys only, as a text for paper. */
  makePaperBackup: {
    params: v.strictObject({ passphrase, repeated: passphrase }),
    result: answer(v.strictObject({ text: backupText })),
  },
  /** Confirms that the pages exist and were counted: the paper now counts as a backup. `text`: what was printed. */
  paperPrinted: { params: v.strictObject({ text: backupText }), result: answer(nothing) },

  // drills: nothing is shown and nothing is changed
  drillWords: { params: v.strictObject({ words, passphrase: v.nullable(passphrase), final }), result: drill },
  drillShare: { params: v.strictObject({ share, final }), result: drill },
  /** Null: the dialog was cancelled. */
  drillBackup: {
    params: v.strictObject({ passphrase, again: v.boolean(), final }),
    result: answer(v.nullable(drilled)),
  },
  drillBackupText: { params: v.strictObject({ text: backupText, passphrase, final }), result: drill },
} as const;
export type RecoveryContract = typeof recoveryContract;
