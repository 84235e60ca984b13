/** Texts of the feature “create”. `{slot}` is replaced by a value. */

export const texts = {
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
  confirm: 'Make the vault',
  wordsAgain: 'Show the words once more',
  wordsAgainWhy:
    'All 24 words come back on the screen. Look around, and for cameras too. Afterwards other words are asked. The log notes that they were shown again.',
  wordsAgainReally: 'Show the words',
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
  // the names of the first accounts
  namesTitle: 'What are its accounts called?',
  namesLead:
    'A new vault has four accounts, one for each network. Each review names them: choose names that nobody mixes up, by what they are for. They can be changed later with the agreement of a custodian.',
  nameWrong: 'Between 1 and 64 visible characters, and nothing that reads as an address.',
  namesAlike: 'Two accounts have names that read alike.',
  toRules: 'Go on to the rule book',
  // the first rule book
  rulesReadTitle: 'Read the rule book',
  rulesReadLead: 'It is made with the vault, for the accounts and approval keys that the vault then has.',
  rulesTitle: 'What may this vault sign?',
  rulesLead:
    'A rule book says it beforehand, and every request is checked against it. It counts from the first minute. Custodians can change it later: what they tighten counts at once, what they loosen waits.',
  withoutRules:
    'Without a rule book each request is judged by the settings alone: no limits, no lists, no waiting times.',
  noRules: 'Without a rule book for now',
  withRules: 'Go on with this rule book',
  seal: 'Seal the vault',
  beforeSeal:
    'Call all custodians together. Compare the fingerprint with your notes, and the people below with those who should keep the vault. Then seal it.',
  beforeSealAlone: 'Compare the fingerprint with your notes. Then seal the vault.',
  sameKeep:
    'If you change nothing here, everybody keeps their passphrase. If you change a name or a number, everybody chooses a new one, and the words, the randomness or the wallet that was read are dropped.',
  reseated:
    'This was begun again after somebody had enrolled. Nothing made or read before is left. Ask who chose other custodians, and why.',
  otherBackup: 'If you go back, the wallet that was read is dropped, and the backup has to be given again.',
  readAgain: 'Read a backup again',
};
