/** Texts: choosing a passphrase, and where in the making of a vault this is. */

export const enrolment = {
  steps: ['Who keeps it', 'Passphrases', 'Randomness', '24 words', 'Check', 'Vault words'] as readonly string[],
  step: (now: number, of: number) => `Step ${now} of ${of}`,
  cancel: {
    lost: 'If you stop now, the words, the randomness and all passphrases that were chosen are dropped, and what is on paper is worth nothing.',
    really: 'Stop and drop everything',
    stay: 'Stay here',
  },
  passphraseHint: 'At least 12 characters. Four or more unrelated words are strong and can be remembered.',
  passphrase: 'Passphrase',
  repeated: 'The same again',
  strength: 'Strength',
  strengths: ['Very weak', 'Weak', 'Fair', 'Good', 'Strong'] as readonly string[],
  characters: (count: number) => (count === 1 ? '1 character' : `${count} characters`),
  tooShort: 'too short',
};
