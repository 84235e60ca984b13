/** Everything said by the feature “accounts”. A value is set in at `{slot}`. */
import type { ImportFormat, ImportWarning } from '../../../core/contract/accounts.ts';

const importFormats: Record<ImportFormat, string> = {
  'raw-key': 'Private key',
  'nem-wallet': 'NanoWallet file',
  'nem-qr-3': 'NEM wallet code (type 3)',
  'symbol-qr-2': 'Symbol account code (type 2)',
  'symbol-qr-5': 'Symbol recovery words (type 5)',
};
const importWarnings: Record<ImportWarning, string> = {
  'no-address':
    'Nothing in it says which account it is. A wrong key, network or password gives another address: compare it with one that you know to be yours.',
  'weak-lock':
    'The wallet’s password protects this file or code only weakly. Whoever has a copy can try passwords quickly. Destroy the copies.',
  plain: 'The key was not protected. Whoever saw it can spend from this account.',
  brain: 'A brain wallet: the key is made of the passphrase alone. Such keys are found by guessing, without any file.',
};
export const texts = {
  title: 'Accounts of this vault',
  none: 'This vault has no accounts.',
  lead: 'Each can be shown as a QR code, so that an online machine can watch it. There is no secret in it.',
  practice: 'Published keys: anyone can sign for these accounts.',
  place: (chain: string, network: string) => `${chain} – ${network}`,
  imported: 'Imported key',
  show: 'Open',
  hide: 'Close',
  format: 'Format',
  formats: {
    'symbol-qr-1': 'Symbol contact (name and public key)',
    'symbol-qr-7': 'Symbol address',
    'nem-qr-1': 'NEM contact (address and name)',
  },
  qrAlt: (label: string) => `QR code of the account ${label}`,
  publicKey: 'Public key',
  registry: 'Address book and registers',
  toList: 'Back to the accounts',
  toAdd: 'Add accounts',
  toFind: 'Find an address',
  toImport: 'Import a key',
  toExport: 'All for watching',
  toRename: 'Rename',
  toProve: 'Prove ownership',
  toRemove: 'Remove',
  copied: 'Copied. Anyone who has it can read it; there is no secret in it.',
  network: 'Chain and network',
  name: 'Name',
  add: {
    title: 'Add accounts of the recovery words',
    lead: 'These come from the words of this vault. Whoever restores the words has them, too; only their names are kept in the vault file.',
    from: 'Show from position (0 is the first)',
    showThem: 'Show the addresses',
    next: 'The next ten',
    position: (index: number) => `Position ${index}`,
    has: (label: string) => `In the vault as ${label}`,
    addChosen: (count: number) => (count === 1 ? 'Add 1 account' : `Add ${count} accounts`),
    choose: 'Tick the accounts to add. They can be renamed afterwards.',
  },
  find: {
    title: 'Find an address',
    lead: 'Looks for the position of an address among the accounts of the recovery words.',
    address: 'Address',
    upTo: 'How far to look',
    positions: (count: number) => `The first ${count} positions`,
    search: 'Look for it',
    searching: 'Looking. This can take a few seconds.',
    found: (index: number) => `Found at position ${index}.`,
    notFound: (count: number) =>
      `It is none of the first ${count} accounts of these words. It may lie further on, or belong to another key.`,
    addIt: 'Add this account',
  },
  take: {
    title: 'Import a key from another wallet',
    lead: 'Inkan reads private keys, NanoWallet files, NEM wallet codes (type 3) and Symbol codes with a key or words (types 2 and 5).',
    warnings: [
      'An imported key is not in the recovery words: only this vault file and its backups hold it.',
      'It was on another machine before. Moving the funds to an account of the words is safer.',
      'Let nobody else see the screen, the code or the file.',
    ],
    camera: 'Scan its code',
    cameraOff: 'Switch the camera off',
    file: 'Choose a file',
    typed: 'Or type or paste it',
    takeTyped: 'Take this',
    taken: (bytes: number) => `Something to import was taken in (${bytes} characters). It is not shown.`,
    isKey: 'It is a private key. It does not say which chain and network it is for: choose.',
    password: 'Password of the other wallet',
    passwordWhy:
      'The one that was used in that wallet, not the passphrase of this vault. Leave it empty if there was none.',
    read: 'Read it',
    reading: 'Reading.',
    again: 'Take something else',
  },
  check: {
    title: 'Compare the addresses',
    lead: 'Take in only an account whose address you know. Nothing is kept yet.',
    formats: importFormats,
    warnings: importWarnings,
    named: 'The file names this address, and the key fits it.',
    has: (label: string) => `Already in the vault as ${label}`,
    takeIt: (label: string) => `Take in ${label}`,
    same: 'I compared every address that I ticked',
    accept: (count: number) => (count === 1 ? 'Import 1 account' : `Import ${count} accounts`),
    next: 'The next ten of these words',
    defaultName: (place: string, number: number) => `Imported ${place} ${number}`,
  },
  rename: {
    title: 'Rename an account',
    lead: 'The name stands beside the address on every slip, and goes out with codes for watching. The address stays the same.',
    save: 'Save the name',
    fromTo: '{before} becomes {after}.',
  },
  remove: {
    hideTitle: 'Take an account off the list',
    hideLead:
      'Nothing is lost: the account belongs to the recovery words and can be added again at any time. Until then this vault does not sign for it.',
    hide: 'Take it off the list',
    keyTitle: 'Remove an imported key',
    keyLead:
      'The key is deleted from the vault file. It is not in the recovery words: without another copy, everything in this account is lost for good.',
    keyWarning:
      'Move the funds first, or make sure that the key exists elsewhere. Older backups of the vault still hold it.',
    typeIt: (word: string) => `Type ${word} to go on`,
    word: 'DELETE',
    key: 'Delete the key',
  },
  prove: {
    title: 'Prove that an account is yours',
    lead: 'Signs a statement of a fixed form that names this account. It moves nothing and can never be a transaction.',
    purpose: 'What the proof is for',
    purposeWhy:
      'Exactly what who asks for the proof has told you: their name, a date, a word of their choice. One line, 200 characters at most.',
    sign: 'Make the proof',
    signing: 'Signing.',
    doneTitle: 'The proof is ready',
    doneLead: 'Who asked for it scans this code and checks it, for example with “npm run inspect”.',
    statement: 'What was signed',
  },
  share: {
    title: 'All accounts for watching',
    lead: 'Names, addresses and public keys of all accounts of one network, without any secret. Another Inkan takes them into its address book; online tools read them as JSON.',
    knows: 'Whoever has this code knows that these accounts belong together.',
    group: (place: string, count: number) => `${place} (${count})`,
  },
};

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly accounts: typeof texts;
  }
}
