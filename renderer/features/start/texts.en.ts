/** Texts of the feature “start”. `{slot}` is replaced by a value. */

export const texts = {
  toSettings: 'Language, size of text and theme',
  title: 'The vault of this machine',
  lead: 'A vault holds the keys of this machine. They never leave it.',
  openTitle: 'Open the vault',
  openLead: 'By the passphrases of the people who keep it, as many as were agreed.',
  open: 'Open the vault',
  createTitle: 'Create a vault',
  createLead: 'Makes new keys from 24 words, which you write on paper. Takes about ten minutes.',
  create: 'Create a vault',
  practiceTitle: 'Practise first',
  practiceLead: 'Opens at once, with keys that everybody knows, for the test networks only. Only the log is stored.',
  practice: 'Open the practice vault',
  trainingLead: 'Or begin with the exercises: requests that are made for you, good ones and attacks.',
  training: 'Train with exercises',
  restore: {
    start: 'Restore a vault',
    startLead: 'You have recovery words, shares or a backup, and this machine has no vault yet.',
    begin: 'Restore from a backup',
  },
  notice: {
    onlineTitle: 'This machine is connected to a network',
    onlineMeans:
      'As a rule, a real vault is neither created nor opened while connected; only its custodians can agree to an exception. The practice vault opens.',
    onlineDo:
      'Pull the network cable out, and switch Wi-Fi, Bluetooth and mobile radio off. This screen notices by itself.',
    unsureTitle: 'Whether this machine is connected cannot be checked',
    unsureMeans:
      'Something that would tell cannot be read. What is not known counts as a connection: as a rule, a real vault is neither created nor opened. The practice vault can be opened.',
    unsureDo:
      'Wait a few seconds: this screen notices by itself. If it stays, restart the machine, and show what could not be read to the person who looks after it.',
    idleTitle: 'A radio or port of this machine is switched on',
    idleMeans: 'It is not connected now, but it could be at any moment. An open vault would be locked at once.',
    idleDo: 'Switch it off, or better: have it taken out of the machine.',
    swapTitle: 'This machine may write memory to its disk (swap)',
    swapMeans: 'Parts of an open vault could get onto the disk and stay there after the lock.',
    swapDo: 'Have the administrator turn swap off for good, then restart the machine before you open a real vault.',
    unknownTitle: 'Whether memory is written to the disk cannot be seen on this system',
    unknownMeans: 'Windows and macOS do so when memory runs short.',
    unknownDo: 'Encrypt the whole disk, and close all other programs.',
  },
  settingsTitle: 'The settings are not remembered',
  settingsMeans:
    'What you choose (language, camera) holds until Inkan is closed. The vault is in another file and opens as always.',
  cannotWrite: 'The log cannot be written',
  cannotWriteMeans: 'Without a log nothing is opened and nothing is signed.',
  clockBack: 'The clock of this machine was set back',
  clockBackMeans: 'The log has entries from later. The vault is unharmed. Deadlines are judged by this clock:',
  clockBackAsk: 'Set the clock right before you sign. If it happens again, the battery of the clock may be empty.',
  gone: {
    missing: 'The vault of this machine is missing',
    'not-a-file': 'Where the vault should be lies something that is not a vault',
    'given-up': 'An earlier vault of this machine was abandoned',
  },
  goneMeans:
    'Its file vault.inkan is not there or cannot be read as a file. The log is still here. The accounts are not lost as long as the file, a backup, shares or the 24 words exist somewhere.',
  goneGivenUpMeans:
    'The log has it. If its file is found again, put it back into the folder of Inkan instead of making a new vault.',
  goneDo: [
    'If somebody moved or renamed the file, put it back into the folder of Inkan. It opens as before.',
    'If the disk is failing, stop using it, and restore on a new disk from the words, shares or a backup.',
    'If nobody knows why it is gone, call the other custodians and whoever audits you before anything else.',
  ] as readonly string[],
  goneAnew: (word: string) =>
    `To create or restore a vault here all the same, type ${word}. The log will say that the missing vault was abandoned.`,
  goneLabel: 'Word',
  goneAct: 'Start again without it',
  reading: 'Every entry of the log is being checked. A vault opens when that is done; this takes some seconds.',
  putAside: 'Something stood behind the last entry of the log',
  putAsideMeans: 'After a crash or a power cut that is half an entry. It was cut off, recorded, and kept in the file',
  putAsideAsk: 'If Inkan did not end badly the last time, somebody wrote into the log: show it to whoever audits you.',
  leftOpen: 'The last time, Inkan ended in the middle of something',
  begun: {
    'settings-changed': 'A change of the settings',
    'custodians-changed': 'A change of the custodians',
    'accounts-changed': 'A change of the accounts',
    'entries-kept': 'A change of the registry',
    'vault-made': 'The making of a vault',
    'vault-restored': 'The restoring of a vault',
    'approval-given': 'An approval',
    'approval-refused': 'A refusal of a batch',
    signed: 'A signature',
    'ownership-proved': 'A proof of ownership',
    exported: 'An export by another way than the QR code',
  },
  begunAt: (moment: string, entry: number) => `begun ${moment}, entry ${entry}.`,
  leftOutcomes: {
    'not-done': 'It was not completed, unless the vault file that is there shows otherwise when it is opened.',
    unknown: 'It was made and may not have been seen. Before you do it again, check whether it was announced.',
  },
  leftOpenAsk: 'When the vault is opened next, the log is told how it ended.',
};
