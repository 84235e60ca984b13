/** Texts of the feature “create”. `{slot}` is replaced by a value. */

export const texts = {
  startOverReally: 'Drop these words and begin again',
  making: 'Making the vault. This takes a few seconds on purpose.',
  wordsTitle: 'Write down these 24 words',
  wordsWarnings: [
    'Write them down now. Later they are shown only when as many custodians agree as open the vault.',
    'Whoever has them has everything. Whoever loses them and this machine has lost everything.',
    'Write them on paper by hand. No photo, no copy, no other machine.',
    'Nobody but you should see this screen. Look around, and for cameras too.',
  ] as readonly string[],
  wordsList: 'The 24 words, in order',
  written: 'I have written down all 24 words, in order',
  toCheck: 'Check my paper',
  checkTitle: 'Type words from your paper',
  checkLead: 'This shows that the paper is complete and readable. Only then is the vault made.',
  word: (position: number) => `Word ${position}`,
  confirm: 'Make the vault',
  backToWords: 'Start again',
  startOver: 'Starting again makes new words. The ones on your paper will be worthless.',
  // the number of custodians, and its consequences
  createTitle: 'Who keeps this vault?',
  createLead:
    'Custodians each have a passphrase of their own and open the vault together. While it is open, one of them signs. This can be changed later.',
  howManyKeep: 'How many people',
  twoOfThree: '2 of 3 (recommended)',
  oneOfOne: '1 of 1: one person alone (weak)',
  ownQuorum: 'Another number',
  people: 'People who keep it',
  nameOf: (number: number) => `Name of custodian ${number}`,
  onlyOne: 'Owner',
  goOn: 'Go on to the passphrases',
  allGoOn: 'Go on',
  afterPassphrases: 'Go on to the backup',
};
