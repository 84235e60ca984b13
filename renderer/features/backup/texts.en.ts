/** Everything said by the feature “backup”. A value is set in at `{slot}`. */

export const texts = {
  shareNumber: (group: number, member: number) => `Group ${group}, share ${member}`,
  title: 'Backups and drills',
  lead: 'A backup that was never tried is a hope. Make more than one kind, keep them apart, and try each of them every few months.',
  make: 'Make a backup',
  words: { title: 'Recovery words', lead: 'To write down by hand. Whoever has them has the keys.' },
  shares: {
    title: 'Shares for several people',
    lead: 'Each alone gives nothing away. Enough of them bring the keys back.',
  },
  file: {
    title: 'Encrypted file',
    lead: 'Keys, accounts, names, books and settings, with a passphrase of its own. Opens without Inkan, too.',
  },
  paper: { title: 'Encrypted, on paper', lead: 'The keys as QR codes to print, with a passphrase of its own.' },
  made: 'Backups that were made',
  noneMade: 'None that this vault knows of.',
  madeShares: (groupThreshold: number, shares: number, identifier: number, passphrase: boolean) =>
    `Set ${identifier} of ${shares} shares${groupThreshold > 1 ? `, ${groupThreshold} groups needed` : ''}${passphrase ? ', with a passphrase' : ''}`,
  madeFile: 'Encrypted file',
  madePaper: 'Encrypted, on paper',
  preparedPaper: 'Encrypted, prepared for paper: nobody has confirmed that it was printed',
  drills: 'Try a backup',
  drillsLead: 'Nothing is shown, nothing is replaced. The result is signed and stands in the log.',
  drillWords: 'Check recovery words',
  drillShare: 'Check one share',
  drillFile: 'Check a backup file',
  drillPaper: 'Check a backup on paper',
  back: 'Back to the backups',
  agree: {
    'show-words': 'Showing the recovery words',
    'make-shares': 'Making a set of shares',
    'make-backup': 'Making an encrypted backup',
  },
  agreeGroup: (group: number | null, need: number, of: number) =>
    group === null ? `${need} of ${of} shares bring the wallet back.` : `Group ${group}: ${need} of ${of} shares.`,
  agreeGroups: (need: number, of: number) =>
    need === 1 ? `One of the ${of} groups is enough.` : `It takes ${need} of the ${of} groups.`,
  agreeWithPassphrase: 'The shares have a passphrase of their own, which is needed as well.',
  agreeNoPassphrase: 'The shares have no passphrase of their own.',
  agreeWhy: 'This takes keys out of the vault: as many custodians agree to it as open the vault.',
  wordsTitle: 'The recovery words',
  wordsWarning: 'Whoever sees these words has everything. Write them by hand. No photo, no other machine.',
  passphraseToo:
    'This wallet also has a passphrase. The words alone do not bring it back: note where the passphrase is kept.',
  hideWords: 'They are written down. Hide them',
  sharesTitle: 'A set of shares',
  presets: {
    '2of3': '2 of 3 shares',
    '3of5': '3 of 5 shares',
    groups: 'You alone, or 2 of 3 others',
  },
  presetWhy: {
    '2of3': 'Any two cards bring the keys back. One card lost is no harm, one card stolen gives nothing.',
    '3of5': 'Any three cards bring the keys back. Two lost are no harm, two stolen give nothing.',
    groups: 'One card of yours brings the keys back alone; without it, any two of three cards do.',
  },
  ownPlan: 'Another number',
  ownThreshold: 'How many shares are needed',
  ownCount: 'How many shares there are',
  sharePassphrase: 'Passphrase for the set (mostly left empty)',
  sharePassphraseWhy:
    'Latin letters, digits and signs. If it is forgotten, the shares bring back another, empty wallet.',
  makeShares: 'Make the shares',
  makingShares: 'Making the shares and trying each of them…',
  handShare: (name: string) => `Hand the laptop to the keeper of ${name}`,
  handShareLead: 'Only they should see the next screen. They need a card and a pen.',
  showShare: 'I am alone with the screen: show my share',
  shareTitle: (name: string) => `Share: ${name}`,
  shareWords: 'The words of the share, in order',
  shareSet: (identifier: number, groupThreshold: number, group: string) =>
    `Write on the card: set ${identifier}, ${group}.${groupThreshold > 1 ? ` ${groupThreshold} groups are needed.` : ''}`,
  cardSetPassphrase: 'Also write: “and the passphrase of the set”.',
  cardWalletPassphrase: 'Also write: “and the passphrase of the wallet”.',
  sharesPassphraseToo:
    'This wallet also has a passphrase, and it is not in the shares: without it they bring back another, empty wallet. Note where it is kept.',
  setPassphraseToo: 'The set has a passphrase, too: note where it is kept.',
  shareWarning: 'Nobody but its keeper should see this share. Write it by hand. No photo, no other machine.',
  written: 'I have written down every word, in order',
  hideShare: 'Hide it and go on',
  sharesDone: 'Every share was handed out',
  sharesDoneLead: 'Let each keeper check their card once: “Check one share”. Write the fingerprint on every card.',
  fileTitle: 'An encrypted backup file',
  paperTitle: 'An encrypted backup on paper',
  passphraseLead: 'The backup gets a passphrase of its own. Whoever finds the backup and this passphrase has the keys.',
  propose: 'Let Inkan propose a strong one',
  notInFile:
    'Not in it: the certificate of the words, and which shares were made. A vault restored from it cannot check shares of older sets. Save the certificate on its own.',
  notOnPaper:
    'Not in it: names of accounts, books, settings, the certificate of the words, and which shares were made.',
  proposed: 'Write these eight words on paper, and type them below, with blanks between them:',
  passphrase: 'Passphrase of the backup',
  repeated: 'The same again',
  goOn: 'Go on',
  saving: 'Encrypting, writing and reading back…',
  saved: 'The backup was written and read back',
  savedLead: 'Keep it apart from this machine, and its passphrase apart from it. Try it now: “Check a backup file”.',
  notSaved: 'Nothing was written.',
  chooseAgain: 'Choose a place again',
  paperReady: (codes: number) => `The backup fits on ${codes} codes`,
  paperLead: 'Print them, count them, and destroy what the printer keeps. Their order does not matter.',
  print: 'Print',
  printed: 'Sent to the printer.',
  notPrinted: 'Not printed.',
  countPages: (codes: number) =>
    `Are all ${codes} codes on paper, whole and sharp? Only then does this count as a backup.`,
  pagesThere: 'All pages are there',
  pagesCounted: 'Counted as a backup. Check it now: “Check a backup on paper”.',
  printOff: 'Printing is switched off in the settings of this vault. Allow it there first.',
  paperHead: 'Encrypted backup of an Inkan vault',
  paperHow: 'Opens with its passphrase in Inkan (“Restore”), or without Inkan: docs/backup-format.md, age (C2SP).',
  paperCode: (number: number, of: number) => `Code ${number} of ${of}`,
  practice: 'In practice everything here is done with keys that everybody knows: good for rehearsing.',
  drill: {
    wordsTitle: 'Check recovery words',
    shareTitle: 'Check one share',
    fileTitle: 'Check a backup file',
    paperTitle: 'Check a backup on paper',
    passphraseToo: 'Also check the passphrase of the words',
    check: 'Check',
    chooseAndCheck: 'Choose the file and check',
    checking: 'Checking…',
    correct: 'Correct it above and check again, or:',
    really: 'It really is written so: put on record that it is damaged',
    results: {
      match: 'This backup is good',
      differs: 'This is not a backup of this vault',
      damaged: 'This backup is damaged',
      unknown: 'This vault cannot tell',
    },
    means: {
      match: 'It would bring these keys back.',
      differs:
        'It can be read, but it would bring back something else. Find out what it belongs to, and make a new backup.',
      unknown:
        'The share itself can be read and may be good: keep it. Only the shares of its set together show what they bring back. To be able to check each alone, make a new set.',
      damaged: 'It would not bring the keys back. Make a new backup today, and destroy this one.',
    },
    passphraseOfShare:
      'There is a passphrase besides the shares (of the set, of the wallet, or both). It was not checked, and without it the shares bring back another, empty wallet.',
    matchOfShare: 'Together with the other shares it needs, it would bring these keys back.',
    notes: {
      'passphrase-not-checked': 'The words are right. This wallet also has a passphrase, which was not checked.',
      'passphrase-differs': 'The words are right, the passphrase is not.',
      'set-unknown':
        'This vault did not make that set, or no longer remembers it. A vault that was restored remembers no sets from before.',
      'older-accounts': 'The keys are all there. Some accounts were added later; their names are not in it.',
      'keys-missing': 'The wallet is the same, but a key that was imported later is missing.',
    },
    record: 'Signed record',
    recordLead: 'Keep it with the papers of the audit. It says nothing secret, and the log names it.',
    recordCode: 'QR code of the signed record',
    save: 'Save as a file',
    saved: 'Saved.',
    notSaved: 'Not saved.',
    another: 'Check another one',
  },
};

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly backup: typeof texts;
  }
}
