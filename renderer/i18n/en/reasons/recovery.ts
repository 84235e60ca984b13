/** Backup and restore: words, shares, files. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const recovery = {
  'words-count': {
    title: 'That is not the right number of words',
    means: 'Recovery words come in sets of 12, 15, 18, 21 or 24. Nothing was taken over.',
    ask: 'Count the words on your paper and type all of them, in order.',
  },
  'words-unknown': {
    title: 'Some words are not on the list',
    means:
      'Recovery words come from a fixed list. At the positions shown there is none of them, so it is a slip of the pen or of the hand.',
    ask: 'Look at these positions again. The first four letters of an English word are enough to find it.',
  },
  'words-checksum': {
    title: 'The words do not fit together',
    means:
      'Each of them is on the list, but the check built into them fails: one is wrong, or two have changed places.',
    ask: 'Compare every word with your paper, also their order.',
  },
  'words-none': {
    title: 'This vault has no recovery words',
    means:
      'It was restored from shares of another wallet, which hold a seed and no words. Words cannot be made from it.',
    ask: 'Make a set of shares or an encrypted backup instead.',
  },
  'share-words-unknown': {
    title: 'Some words are not on the list for shares',
    means: 'Shares use a list of their own with 1,024 words. At the positions shown there is none of them.',
    ask: 'Look at these positions again. The first four letters are enough to find a word.',
  },
  'share-length': {
    title: 'A share does not have that many words',
    means: 'Most shares have 20 or 33 words. This one was not taken.',
    ask: 'Count the words on the card and type all of them, in order.',
  },
  'share-checksum': {
    title: 'The words of this share do not fit together',
    means:
      'The check built into every share fails: a word is wrong, or two have changed places. The share was not taken.',
    ask: 'Compare every word with the card, also their order.',
  },
  'share-malformed': {
    title: 'This share contradicts itself',
    means: 'Its check is right, but what it says of its set cannot be. It was not made by a sound program.',
    ask: 'Use another share, and ask where this one comes from.',
  },
  'share-too-slow': {
    title: 'This share asks for far too much work',
    means:
      'Opening its set would take this machine many minutes. No wallet makes such sets; somebody may want Inkan to hang.',
    ask: 'Use another backup, and ask where this share comes from.',
  },
  'share-other-set': {
    title: 'This share is of another set',
    means: 'It does not belong to the shares given so far. Nothing was lost; this one was not taken.',
    ask: 'Look for the card with the same first two words. To use the other set instead, start over.',
  },
  'share-repeated': {
    title: 'This share is there already',
    means: 'It counts once. Nothing was lost.',
    ask: 'Ask the next custodian for theirs.',
  },
  'share-contradicts': {
    title: 'This share contradicts another one',
    means: 'It claims the place of a share that was given, with different contents. One of the two is not genuine.',
    ask: 'Start over, with other shares if you can. Keep both cards and find out where they come from.',
  },
  'share-not-needed': {
    title: 'This share is not needed',
    means: 'Its group has enough shares, or the set is complete. It was not taken.',
    ask: 'Go on, or give a share of a group that is still missing.',
  },
  'share-passphrase': {
    title: 'A passphrase for shares has Latin letters, digits and plain signs only',
    means: 'Other wallets could not type anything else, so the standard does not allow it.',
    ask: 'Type it without accents, kana or kanji.',
  },
  'share-words-differ': {
    title: 'The words are not those of this share',
    means: 'The marked words are wrong. The share is still at hand.',
    ask: 'Compare the marked words with your card. If the card is wrong, have the share shown once more and correct it.',
  },
  'shares-missing': {
    title: 'There are not enough shares yet',
    means: 'The set says how many it takes, and some are missing.',
    ask: 'Give the missing shares, one after another.',
  },
  'shares-damaged': {
    title: 'The shares do not give a secret together',
    means: 'Each share is whole, but the check over all of them fails. At least one is not genuine.',
    ask: 'Start over with other shares of the set, and find out which one is wrong.',
  },
  'shares-disagree': {
    title: 'Two programs disagree about these shares',
    means:
      'Inkan puts shares together with two independent programs, and they did not get the same secret. Nothing was taken over.',
    ask: 'Do not use the result anywhere. Report it to the makers of Inkan.',
  },
  'shares-plan': {
    title: 'A set cannot be made like this',
    means:
      'There are 1 to 16 groups of 1 to 16 shares, at most 64 in all. A group that one share makes whole has one share only.',
    ask: 'Change the numbers.',
  },
  'backup-unreadable': {
    title: 'This is not an encrypted backup, or it is torn',
    means: 'It does not begin and end as a backup does. Nothing was taken over.',
    ask: 'Choose another file or another copy. For codes on paper, take all of them.',
  },
  'backup-not-by-passphrase': {
    title: 'This file was not locked with a passphrase',
    means: 'It is encrypted for somebody’s key. Inkan’s backups are always locked with a passphrase.',
    ask: 'Choose another file.',
  },
  'backup-too-slow': {
    title: 'This file asks for far too much work',
    means: 'Trying a passphrase on it would take all the memory of this machine. Inkan did not make it.',
    ask: 'Choose another file, and ask where this one comes from.',
  },
  'backup-passphrase-wrong': {
    title: 'The passphrase does not open this backup',
    means: 'The backup has a passphrase of its own, which need not be yours for the vault.',
    ask: 'Check Caps Lock and the keyboard layout, and type it again.',
  },
  'backup-damaged': {
    title: 'This backup is damaged',
    means: 'The passphrase fits, but something in the file was changed or lost. It cannot be used.',
    ask: 'Use another copy. If the vault is still open somewhere, make a new backup today.',
  },
  'backup-version': {
    title: 'This backup was made by a newer version of Inkan',
    means: 'This version does not know everything that is in it.',
    ask: 'Use the version that made it, or open it without Inkan as the documentation says.',
  },
  'backup-content': {
    title: 'What is in this backup is not as it should be',
    means:
      'The passphrase fits, but the contents do not follow the format, or the fingerprint in it is not that of its keys.',
    ask: 'Use another copy, and find out who made this one.',
  },
  'backup-too-large': {
    title: 'This is too large for a backup',
    means: 'A file may have 4 MB, and what goes onto paper 24,000 characters.',
    ask: 'Choose the right file. Instead of paper, make a file.',
  },
  'backup-not-read-back': {
    title: 'The backup could not be read back',
    means: 'It was written, but read again it is not the same. Do not rely on it.',
    ask: 'Destroy this copy and make another one on another medium.',
  },
  'backup-not-written': {
    title: 'The backup was not written',
    means: 'There is a file of that name already, or the medium is full, locked or gone. Nothing was written over.',
    ask: 'Choose a new name or another medium.',
  },
  'backup-file-missing': {
    title: 'The file cannot be read',
    means: 'It is gone, it may not be read, or it is larger than a backup can be.',
    ask: 'Check the medium, and choose the file again.',
  },
  'recovery-nothing': {
    title: 'Nothing was given to restore from',
    means: 'There are no words, shares or backup to look at, or they were dropped.',
    ask: 'Start over with what you have.',
  },
  'recovery-reading-unknown': {
    title: 'That wallet is not among those shown',
    means: 'Only a wallet whose addresses were on the screen can be restored.',
    ask: 'Look at the wallets again and choose one.',
  },
  'fingerprint-differs': {
    title: 'The fingerprint is not the one you noted',
    means: 'These words, shares or passphrases belong to another wallet. Nothing was restored.',
    ask: 'Check the note. Then check the passphrase: a single wrong letter gives another wallet without any error.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
