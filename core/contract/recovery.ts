/**
 * Window <-> vault: backup, restore, drills. To the vault, words, shares and passphrases travel as UTF-8 bytes of their NFKD
 * form, which both sides wipe. From the vault, what is to be shown travels as strings, which nobody can wipe: the words
 * (showWords), a share (showShare), a proposed passphrase (proposePassphrase); the strings end with the processes at lock.
 * Files are read and written by the vault itself, where the system's dialog (main) said.
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
  walletReading,
  wordLanguages,
} from './recovery-shapes.ts';
import { answer } from './shapes.ts';

const words = bytes(2048);
const share = bytes(1024);
const passphrase = bytes(1024);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(16));
/** What a person noted of the wallet, as typed. */
const recorded = v.nullable(text(128));
/** An armored age file: with 24 QR codes of 1,000 characters there is room for a third of this. */
const backupText = text(65_536);
const given = answer(givenMaterial);
/** `final`: what cannot be read is how the paper or the file really is, and goes on record as damaged. */
const final = v.boolean();
const drill = answer(drilled);

/** How a set of shares is laid out. */
export const sharesAsked = v.strictObject({
  groupThreshold: count,
  groups: v.pipe(list(v.strictObject({ threshold: count, count }), 16), v.minLength(1)),
});

export const recoveryContract = {
  /** A published list of words, for completing what is typed. */
  wordList: {
    params: v.strictObject({ list: v.picklist([...wordLanguages, 'slip39']) }),
    result: answer(v.strictObject({ words: list(text(16), 2048) })),
  },

  // a vault being restored: one kind of material at a time, the newest takes the place of another kind
  giveWords: { params: v.strictObject({ words }), result: given },
  giveShareWords: { params: v.strictObject({ share }), result: given },
  /** Asks for the file with the system's dialog, or takes the one of before `again`. Null: cancelled. */
  giveBackupFile: {
    params: v.strictObject({ passphrase, again: v.boolean() }),
    result: answer(v.nullable(givenMaterial)),
  },
  giveBackupText: { params: v.strictObject({ text: backupText, passphrase }), result: given },
  /** What the material means: one wallet, or for shares as many as there are ways to take their secret. */
  recoveryPreview: {
    params: v.strictObject({ wordsPassphrase: passphrase, sharePassphrase: passphrase, recorded }),
    result: answer(v.strictObject({ readings: v.pipe(list(walletReading, 3), v.minLength(1)) })),
  },
  /** Takes one of the readings last shown for the vault being made. Refuses when something recorded says otherwise. */
  acceptRecovery: { params: v.strictObject({ root, recorded }), result: answer(walletReading) },
  /** Forgets what was given. */
  dropRecovery: { params: nothing, result: answer(nothing) },

  // the open vault
  backups: {
    params: nothing,
    result: answer(
      v.strictObject({
        fingerprint: text(64),
        root,
        /** Whether there is a passphrase besides the words. */
        wordsPassphrase: v.boolean(),
        made: list(madeBackup, maxMadeBackups),
      }),
    ),
  },
  /** The recovery words, after a quorum of custodians vouched for 'show-words'. Logged before they are shown. */
  showWords: {
    params: nothing,
    result: answer(v.strictObject({ language: v.picklist(wordLanguages), words: list(text(16), 24) })),
  },
  /** A new set of SLIP-39 shares, after a quorum vouched for 'make-shares'. They stay in the vault, to be shown one by one. */
  makeShares: {
    params: v.strictObject({ ...sharesAsked.entries, passphrase }),
    result: answer(
      v.strictObject({
        identifier: v.number(),
        shares: list(v.strictObject({ group: count, member: count }), maxShares),
        /** What it takes besides the shares: the set's own passphrase, and the one of the wallet's words, which is not in them. */
        passphrases: v.strictObject({ set: v.boolean(), wallet: v.boolean() }),
      }),
    ),
  },
  showShare: {
    params: v.strictObject({ group: count, member: count }),
    result: answer(v.strictObject({ words: list(text(16), 33) })),
  },
  /** The shares that were made are forgotten. */
  sharesDone: { params: nothing, result: answer(nothing) },
  /** Eight random words as a passphrase for a backup: 88 bits. */
  proposePassphrase: { params: nothing, result: answer(v.strictObject({ words: list(text(16), 8) })) },
  /** An encrypted file where the system's dialog says, read back before the answer. A quorum vouched for 'make-backup'. */
  makeBackup: {
    params: v.strictObject({ passphrase, repeated: passphrase }),
    result: answer(v.strictObject({ saved: v.boolean() })),
  },
  /** The same with the keys only, as a text to be put on paper. */
  makePaperBackup: {
    params: v.strictObject({ passphrase, repeated: passphrase }),
    result: answer(v.strictObject({ text: backupText })),
  },
  /** The pages are there and were counted: from now on the paper counts as a backup. `text`: what was put on it. */
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
