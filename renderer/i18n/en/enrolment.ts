/** Texts: choosing a passphrase, and where in the making of a vault this is. */

export const enrolment = {
  journeys: { create: 'Making a vault', restore: 'Restoring a vault' },
  steps: {
    create: [
      'Custodians',
      'Passphrases',
      'Accounts',
      'Rule book',
      'Randomness',
      '24 words',
      'Check',
      'Vault words',
    ] as readonly string[],
    restore: ['Backup', 'Comparison', 'Custodians', 'Passphrases', 'Vault words'] as readonly string[],
  },
  lost: {
    words:
      'If you stop now, the words, the randomness and all passphrases that were chosen are dropped, and what is on paper is worth nothing.',
    wallet:
      'If you stop now, the wallet that was read and all passphrases that were chosen are dropped. Your backup stays as it is.',
  },
  cancel: {
    really: 'Stop and drop everything',
    stay: 'Stay here',
  },
  offer: 'Let Inkan offer eight words',
  offered:
    'Write these eight words on paper, in this order, and type them with blanks between them. They are not shown again.',
  offeredPicture: 'Eight words as a picture: to be written down',
  hideOffered: 'Hide the words',
  passphraseHint:
    'At least 12 characters. Four or more unrelated words are strong and can be remembered. Use letters, digits and plain signs: input methods are off in such fields on most systems.',
  passphrase: 'Passphrase',
  repeated: 'The same again',
  strength: 'Strength',
  strengths: ['Very weak', 'Weak', 'Fair', 'Good', 'Strong'] as readonly string[],
  characters: (count: number) => (count === 1 ? '1 character' : `${count} characters`),
  tooShort: 'too short',
};
