/** The vault file, the passphrase, the disk. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const vault = {
  'vault-gone': {
    title: 'The vault of this machine is not on its disk',
    means:
      'The log knows a vault that was kept here, and its file vault.inkan is missing or is not a file. Nothing was written.',
    ask: 'Put the file back, or give it up on the start screen before you create or restore a vault.',
  },
  'vault-missing': {
    title: 'There is no vault on this machine',
    means: 'No vault file was found where Inkan keeps it.',
    ask: 'Create a vault, or use the practice vault.',
  },
  'vault-exists': {
    title: 'There is already a vault on this machine',
    means: 'Inkan never writes over a vault, because keys could be lost for good.',
    ask: 'Open the vault that is there. To make another one, first keep the old file safe elsewhere.',
  },
  'vault-locked': {
    title: 'The vault is locked',
    means: 'Reading and signing need an open vault.',
    ask: 'Open the vault with its passphrase.',
  },
  'vault-malformed': {
    title: 'The vault file is damaged',
    means: 'It is there, but it is not complete or was changed.',
    ask: 'Use a copy of the file, or restore the vault from its 24 words.',
  },
  'vault-parameters': {
    title: 'The vault file asks for unusual protection settings',
    means: 'The settings that slow down guessing are outside the safe range. Somebody may have changed the file.',
    ask: 'Do not type your passphrase again here. Use a copy of the file, or restore from the 24 words.',
  },
  'vault-version': {
    title: 'The vault was made by another version of Inkan',
    means: 'This version does not read it.',
    ask: 'Use the version of Inkan that made it, or a newer one.',
  },
  'passphrase-wrong': {
    title: 'The passphrase does not fit',
    means: 'The vault stays closed. Nothing was changed. A damaged vault file looks the same.',
    ask: 'Check Caps Lock and the keyboard layout, and type it again.',
  },
  'passphrase-too-short': {
    title: 'The passphrase is too short',
    means: 'It needs at least 12 characters.',
    ask: 'Take four or more words that have nothing to do with each other.',
  },
  'passphrase-differs': {
    title: 'The two passphrases differ',
    means: 'One of them has a typing error.',
    ask: 'Type both again.',
  },
  'words-differ': {
    title: 'The words are not the ones that were shown',
    means: 'The marked words are wrong. No vault was made, and nothing was dropped.',
    ask: 'Compare the marked words with your paper. If the paper is wrong, have the words shown once more and correct it.',
  },
  'not-practice': {
    title: 'This is not done in the practice vault',
    means: 'The practice vault has no custodians, no file and no settings of its own.',
    ask: 'Lock, and open the real vault.',
  },
  'storage-full': {
    title: 'The disk is full',
    means: 'Nothing was written. A vault that was there before is unchanged.',
    ask: 'Make room on the disk and try again.',
  },
  'storage-read-only': {
    title: 'The disk cannot be written',
    means: 'It is mounted read-only. Nothing was written.',
    ask: 'Ask the person who looks after this machine to make the folder writable.',
  },
  'storage-denied': {
    title: 'Inkan may not read or write there',
    means: 'It belongs to another user, or its rights forbid it. Nothing was written, and nothing is lost.',
    ask: 'Ask the person who looks after this machine to give this user the folder and its files back.',
  },
  'storage-failed': {
    title: 'Writing to the disk failed',
    means: 'The disk reported an error. The disk may be failing.',
    ask: 'Try again. If it happens again, change the disk and restore from the 24 words.',
  },
  'storage-not-a-file': {
    title: 'Something else lies in the place of a file of Inkan',
    means: 'There is a folder, a link, a pipe or the like under its name. Inkan has not opened or changed it.',
    ask: 'Ask the person who looks after this machine to move it away and to put the file back, if there is one.',
  },
  'storage-silent': {
    title: 'The disk does not answer',
    means: 'Inkan waited and got no answer. What was being written there may be missing or incomplete.',
    ask: 'Pull the medium out, check it on another machine, and use another one.',
  },
  'storage-busy': {
    title: 'Another file is still being written',
    means: 'The medium is slow or does not answer. Nothing new was begun.',
    ask: 'Wait until it is done, or pull that medium out, and try again.',
  },
  'storage-gone': {
    title: 'The folder of Inkan is gone, or another one is in its place',
    means:
      'The disk was pulled out, or the folder was moved while Inkan was running. A vault that was open has been locked. What lies on that disk is as it was at the last save.',
    ask: 'Put the disk back in, or the folder back in its place.',
  },
  'settings-malformed': {
    title: 'The file settings.json cannot be understood',
    means: 'It is damaged, or was changed by something else. The vault is in another file and is not touched by this.',
    ask: 'Choose the language again. It is written again.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
