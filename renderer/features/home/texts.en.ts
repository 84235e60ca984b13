/** Texts of the home screen. */
import type { BackupStanding, ReadinessItem, StrayFailure } from '../../../core/contract/overview.ts';

const backupKinds: Record<BackupStanding['kind'], string> = {
  words: 'The 24 words',
  shares: 'Set of shares',
  file: 'Encrypted file',
  paper: 'Encrypted paper',
};
const stray: Record<StrayFailure['drill'], (date: string) => string> = {
  share: (date) =>
    `A drill of a share failed on ${date}; which share is not known. It stands until every share of a set has passed.`,
  backup: (date) =>
    `A drill of a file or paper failed on ${date}; which one is not known. It stands until a file or paper has passed.`,
};
const items: Record<ReadinessItem, { readonly text: string; readonly act: string }> = {
  'second-backup': {
    text: 'Two backups that are known to exist. Keep them in different places: Inkan cannot check that.',
    act: 'Make a backup',
  },
  drill: { text: 'A backup that passed a drill against this vault.', act: 'Do a drill' },
  'log-words': {
    text: 'The words of the log on paper, written down in the last 90 days, to recognise an older state of this machine.',
    act: 'They are written down',
  },
  rules: {
    text: 'A rule book: limits, recipients and approvals that are decided beforehand.',
    act: 'Make a rule book',
  },
  multisig: {
    text: 'The multisig accounts that this vault signs for, entered in the registry.',
    act: 'Scan their code',
  },
  accounts: { text: 'The accounts given to an online machine, for watching balances.', act: 'Export the accounts' },
};

export const texts = {
  title: 'Home',
  scan: 'Scan a request',
  scanSeveral: 'Scan several in a row',
  signed: (count: number) => (count === 0 ? 'Nothing signed since opening' : `${count} signed since opening`),
  showSigned: 'Show them and their codes',
  // before the vault carries value
  notReady: 'Before this vault carries value',
  ready: 'This vault is set up',
  done: 'Done:',
  todo: 'To do:',
  ifNeeded: 'If there are any:',
  advised: 'Recommended:',
  items,
  wordsNow: 'Now:',
  // the facts
  requesters: 'Requesters and back office',
  keyEnd: (end: string) => ` (key …${end}):`,
  lastEnvelope: (number: number) =>
    number === 0 ? 'no envelope signed yet' : `last envelope signed: number ${number}`,
  signsLists: 'signs payment lists',
  network: 'Network',
  networkIdle: 'Switched on but not connected. Switch it off to be safe.',
  vault: 'Vault',
  practice:
    'Practice vault. It has no file: collected signatures, the registry and backups made here are gone when it is locked.',
  openedBy: (names: string) => `Opened by ${names}.`,
  quorum: (need: number, of: number) =>
    of === 1 ? 'One custodian opens it alone.' : `${need} of ${of} custodians open it.`,
  overridden: 'It was opened although the machine was online.',
  backups: 'Backups',
  backupKinds,
  made: (date: string) => `made ${date}`,
  notPrinted: 'prepared, but nobody confirmed that the pages were printed. It does not count.',
  notConfirmed: 'made, but not every card was confirmed with its words. It does not count.',
  unsure: (drill: string) => `not confirmed: it counts once it has passed a drill; ${drill}`,
  neverDrilled: 'no drill yet: due now',
  drillPassed: (date: string, due: string) => `drill passed on ${date}, next one by ${due}`,
  drillOverdue: (date: string, due: string) => `drill passed on ${date}, the next one is due since ${due}`,
  drillFailed: (date: string) => `the drill on ${date} did not pass: due now`,
  tooFewTried: (date: string) => `last drill on ${date}; too few shares have passed to restore with them: due now`,
  tried: (tried: number, of: number) => ` (${tried} of ${of} tried)`,
  stray,
  drillRule: (days: number) => `Do a drill with each backup when it is made, and every ${days} days after that.`,
  toBackups: 'Backups and drills',
  log: 'Log',
  logEntry: (sequence: number) => `Entry ${sequence}. Its words:`,
  logPractice: 'In a real vault you write these words down from time to time.',
  neverNoted: 'No words were written down yet.',
  noted: (sequence: number, when: string, names: string) =>
    `Last written down: entry ${sequence}, on ${when} (local time), by ${names}.`,
  note: 'I have written these words down',
};
