/** Texts of the feature “unlock”. `{slot}` is replaced by a value. */

export const texts = {
  // the words of the vault
  newWordsTitle: 'Write down the two words of this vault',
  newWordsLead: 'Each custodian writes them on a note to carry, beside the name of this machine. They are not secret.',
  newWordsWhy:
    'Before each passphrase the same two words must be on the screen. Another vault shows others, and so does a copy of this program on another machine. A copy made to catch passphrases on this very machine can show the same words.',
  newWordsWritten: 'They are written down',
  // opening
  unlockTitle: 'Is this your vault?',
  compareWords: 'Compare these two words with your note before you type anything. If they differ, type no passphrase.',
  oldVault:
    'This vault was made by an earlier version, with one passphrase. It is sealed again when it opens, and then has two words to compare.',
  looking: 'Looking at the vault…',
  guardStates: {
    offline: 'This machine has no way to a network.',
    capable: 'This machine could be connected, but is not.',
    online: 'This machine is connected to a network.',
    unknown: 'Whether this machine is connected to a network cannot be checked.',
  },
  needs: (need: number, of: number) => `${need} of ${of} custodians open it.`,
  gaveOf: (names: string, count: number, left: number) =>
    `${names} ${count === 1 ? 'has' : 'have'} given theirs, ${left === 1 ? 'one more' : `${left} more`}.`,
  nextGives: 'The next custodian',
  giveShare: 'Give my share',
  open: 'Open the vault',
  onlineTitle: 'The vault stays closed: this machine is connected',
  onlineMeans: 'While there is a connection, whoever is at its other end could reach for the keys.',
  onlineAsk: 'Pull the cable and switch the radios off. This screen goes on by itself.',
  unsureTitle: 'The vault stays closed: it cannot be checked whether this machine is connected',
  unsureMeans: 'What is not known counts as a connection: whoever is at its other end could reach for the keys.',
  unsureAsk: 'Wait a few seconds; if it stays, restart the machine. This screen goes on by itself.',
  override: 'Open it all the same…',
  overrideLead: (word: string) =>
    `Only in an emergency, and only on a network that you know. It is accepted by its device: another network on the same device is not noticed. Each custodian says so, and the log keeps it. Type ${word} to go on.`,
  overrideLabel: 'The word',
  overrideAct: 'I know, and want to give my share',
  overriding: 'Opening although the machine is connected. It is written into the log.',
  // the log or the vault file failed a check
  holdTitle: 'This vault is not as it was left',
  holdCauses: 'What it can mean',
  holdCauseList: [
    'The disk was damaged, or the power failed at a bad moment.',
    'An old copy of the folder was put back.',
    'Somebody had the machine, and changed or took away what shows it.',
  ] as readonly string[],
  holdLock: 'Lock, and call the other custodians',
  holdAnyway: 'If you know why',
  holdLead: (word: string) =>
    `The log that does not fit is put aside, not deleted, and a new one begins. Afterwards nobody can tell from it what happened before. Type ${word} to open the vault.`,
  holdLeadFile: (word: string) =>
    `The file that is there now is taken for the right one, and the log says that you took it. What was saved after it is lost. Type ${word} to open the vault.`,
  holdLeadBoth: (word: string) =>
    `The file that is there now is taken for the right one: what was saved after it is lost, and removed custodians may be back. The log that does not fit is put aside, not deleted, and a new one begins, which says both. Type ${word} to open the vault.`,
  holdOpen: 'Open the vault all the same',
};
