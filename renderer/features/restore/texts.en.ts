/** Everything said by the feature “restore”. A value is set in at `{slot}`. */

export const texts = {
  fingerprintOnPaper: 'Fingerprint from your notes',
  title: 'What do you have?',
  lead: 'The vault gets the custodians you just named. The keys come from one of these:',
  ways: {
    words: { title: 'Recovery words', lead: '12 to 24 words in English or Japanese, with or without a passphrase.' },
    shares: {
      title: 'Shares',
      lead: 'Cards with 20 or 33 words each (SLIP-39), from Inkan, Trezor or another wallet.',
    },
    file: { title: 'Encrypted backup file', lead: 'A file that ends in .age, and its passphrase.' },
    text: { title: 'Encrypted backup on paper', lead: 'QR codes or their text, and the passphrase.' },
  },
  cancel: 'Give up restoring',
  wordsTitle: 'Type the recovery words',
  alone: 'Whoever sees these words has the keys. Look around, and for cameras too.',
  checkWords: 'Look at the wallet',
  shareTitle: (number: number) => `Type share ${number}`,
  takeShare: 'Take this share',
  shareTaken: 'The share was taken',
  shareCleared: 'Nothing of it is on the screen any more. Hand the laptop to the next custodian.',
  nextShare: 'I have the next share',
  toWallet: 'Look at the wallet',
  groupsNeeded: (need: number, of: number) => (of === 1 ? 'One group of shares' : `${need} of ${of} groups are needed`),
  groupStands: (group: number, have: number, need: number) =>
    have >= need ? `Group ${group}: complete` : `Group ${group}: ${have} of ${need}`,
  noneYet: 'No share yet. The first one says how many it takes.',
  setIs: (identifier: number) => `Set number ${identifier}`,
  startOver: 'Start over with another set',
  fileTitle: 'Open the backup file',
  otherFile: 'Choose another file',
  chooseFile: 'Choose the file',
  opening: 'Opening. This takes a few seconds on purpose: it slows down guessing.',
  textTitle: 'Take in the backup from paper',
  openText: 'Open the backup',
  previewTitle: 'Is this your wallet?',
  previewLead: 'Nothing is restored yet. Compare with what you noted.',
  wordsPassphraseWhy: 'Any passphrase gives a wallet. A wrong one gives an empty, wrong one, without an error.',
  sharePassphrase: 'Passphrase of the shares (leave empty if there was none)',
  show: 'Show the wallet',
  showing: 'Deriving the accounts…',
  whichOne: 'These shares can be understood in several ways. Which one is yours?',
  roots: {
    'bip39-english': 'Words in English, made by Inkan',
    'bip39-japanese': 'Words in Japanese',
    seed: 'A set of Trezor or another wallet',
  },
  matches: 'This is the fingerprint you noted.',
  differs: 'This is not the fingerprint you noted.',
  firstAccounts: 'First accounts',
  compared: 'I compared the addresses with my records, and they are mine',
  needNote: 'Type the fingerprint from your notes, or confirm that you compared the addresses.',
  accept: 'Restore this wallet',
  accepting: 'Sealing the vault…',
  notSealed: 'The vault is not sealed yet',
  notSealedLead:
    'The wallet itself was taken and need not be typed again. Put right what is named above, then seal it.',
  sealAgain: 'Seal the vault',
  fromBackup: (made: string, accounts: number, imported: number) =>
    `Backup of ${made}: ${accounts} accounts, ${imported} imported keys.`,
  keysOnly: 'It holds the keys only: names of accounts, books and settings are not in it.',
};

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly restore: typeof texts;
  }
}
