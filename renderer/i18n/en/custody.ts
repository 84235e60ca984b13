/** Texts about custodians: who they are, opening the vault, passing the laptop on. */

export const custody = {
  // asking one custodian after the other
  whoGives: 'Who is at the keyboard?',
  hasGiven: 'has given theirs',
  withKeyFile: 'with a key file',
  passphrase: 'Passphrase',
  keyFileAsked: 'This custodian also needs the key file: put its medium in. You are asked for the file afterwards.',
  whoAgrees: 'Who agrees to this?',
  giveAuthorisation: 'I agree to this',
  checking: 'Checking. This takes a few seconds on purpose: it slows down guessing.',
  confirm: 'Do it',
  givenSoFar: (given: number, need: number) =>
    given === 0 ? `${need} custodians have to agree to this, one after the other.` : `${given} of ${need} have agreed.`,
  waiting: (minutes: number, seconds: number) =>
    `After a wrong passphrase there is a wait. The next try is possible in ${minutes > 0 ? `${minutes} min ` : ''}${seconds} s. Leave Inkan running: each start begins the wait again.`,
  handOver: 'Hand the laptop to',
  handOverToNext: 'Hand the laptop to the next custodian',
  handOverLead: 'Nothing that was typed is left on the screen. Whoever is not at the keyboard looks away.',
  isMe: (name: string) => `I am ${name}`,
  isNext: 'I am the next custodian',
  openBy: (names: string) => `Open by ${names}`,
  /** Separator between names. */
  comma: ', ',
  enrolling: 'Sealing. This takes a few seconds on purpose: it slows down guessing.',

  // the number of custodians, and its consequences
  createTitle: 'Who keeps this vault?',
  createLead:
    'Custodians each have a passphrase of their own and open the vault together. While it is open, one of them signs. This can be changed later.',
  howManyKeep: 'How many people',
  twoOfThree: '2 of 3 (recommended)',
  oneOfOne: '1 of 1: one person alone (weak)',
  ownQuorum: 'Another number',
  people: 'People who keep it',
  needed: 'How many of them open it',
  opens: (need: number, of: number) =>
    of === 1
      ? 'This one person opens the vault alone.'
      : need === 1
        ? `Any one of these ${of} people opens it, alone.`
        : need === of
          ? `${of === 2 ? 'Both people' : `All ${of} people`} together open it.`
          : `Any ${need} of these ${of} people open it, together.`,
  lost: (need: number, of: number) =>
    need === of
      ? `If ${of === 1 ? 'this person' : 'one of them'} is lost, with the passphrase, nobody opens it any more: only the 24 words bring the keys back.`
      : `If ${of - need === 1 ? '1 is' : `${of - need} are`} lost, the others still open it. If ${of - need + 1} are lost, nobody does: only the 24 words bring the keys back.`,
  dishonest: (need: number, of: number) =>
    need === 1
      ? of === 1
        ? 'Nobody else has to agree to anything.'
        : 'If one of them is dishonest, the others learn of it only afterwards, from the log.'
      : need === 2
        ? 'If one of them is dishonest: one alone opens nothing, but while the vault is open, one can sign. Stay until it is locked.'
        : `Even ${need - 1} of them together open nothing. But while the vault is open, one can sign: stay until it is locked.`,
  weaknesses: {
    'one-person':
      'Weak: one person who is ill, tired, threatened or dishonest is enough. Good for small sums, or while you are setting things up.',
    'anyone-alone': 'Weak: every further person is one more way in. Choose 2 or more if the keys are worth something.',
    'nobody-missing':
      'Nobody may be missing: a single lost custodian locks the vault for good. Add a person, or ask for one fewer.',
  },
  nameOf: (number: number) => `Name of custodian ${number}`,
  onlyOne: 'Owner',
  nameProblems: {
    empty: 'A name is missing here.',
    letters: 'Letters, digits and blanks, beginning with a letter or a digit.',
    taken: 'This name is there already. The log needs names that differ.',
  },
  goOn: 'Go on to the passphrases',

  // each custodian's passphrase
  enrolTitle: (name: string) => `${name}: choose your passphrase`,
  enrolTitleAlone: 'Choose your passphrase',
  enrolLead: 'Only you know it, not even the other custodians. You type it to open the vault, and when you sign.',
  enrolLeadAlone: 'It protects the vault file on this machine. You type it to open the vault and to sign.',
  enrol: 'Take this passphrase',
  keyFile: 'Key file',
  keyFiles: {
    none: { name: 'None', why: 'The passphrase alone opens your part.' },
    new: {
      name: 'Write a new one',
      why: 'On a medium that you put in now and keep apart from the laptop. Without it the passphrase opens nothing: keep a copy.',
    },
    existing: {
      name: 'Use a file that is there',
      why: 'At least 32 bytes that nobody can guess and that never change.',
    },
  },
  allEnrolled: 'Everybody has chosen a passphrase',
  allGoOn: 'Go on',
  cancel: 'Give up',
  enrolledLost:
    'If you stop now, all passphrases that were chosen so far are dropped, and everybody has to choose one again.',

  // the words of the vault
  newWordsTitle: 'Write down the two words of this vault',
  newWordsLead: 'Each custodian writes them on a note to carry, beside the name of this machine. They are not secret.',
  newWordsWhy:
    'Before each passphrase the same two words must be on the screen. Another vault shows others, and so does a copy of this program on another machine. A copy made to catch passphrases on this very machine can show the same words.',
  newWordsWritten: 'They are written down',
  wordsAgain: 'The words of this vault on this machine',

  // opening
  unlockTitle: 'Is this your vault?',
  compareWords: 'Compare these two words with your note before you type anything. If they differ, type no passphrase.',
  oldVault:
    'This vault was made by an earlier version, with one passphrase. It is sealed anew when it opens, and then has two words to compare.',
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
    'Somebody had the laptop, and changed or took away what shows it.',
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

  // the present custodians, and changing them
  title: 'Custodians',
  name: 'Name',
  openedNow: 'Opened it now',
  yes: 'Yes',
  no: 'No',
  change: 'Change who keeps it',
  changeTitle: 'Change who keeps the vault',
  leaves: '– leaves',
  keep: 'Keep after all',
  replace: 'Replace',
  remove: 'Remove',
  add: 'Add a custodian',
  newName: 'Name of the new custodian',
  dropNew: 'Leave out',
  unchanged: 'Nothing is changed yet.',
  nobodyLeft: 'Somebody has to keep the vault.',
  afterTitle: 'After this',
  cannotOpen: (names: string) => `${names} cannot open the vault any more.`,
  willCome: (names: string) => `New: ${names}.`,
  willStay: (names: string) => `Still custodians: ${names}.`,
  newOnes: (count: number) =>
    count === 1
      ? 'The new custodian chooses a passphrase in the next step.'
      : `The ${count} new custodians choose passphrases in the next step.`,
  oldCopies:
    'Copies of old vault files can still be opened by the custodians of then, with their passphrases of then. Destroy such copies. Whoever knows the 24 words or had the keys keeps them: then move what the accounts hold.',
  toAgree: 'Let the custodians agree',
  commit: 'Seal the vault anew',
  doneTitle: 'The vault was sealed anew',
};
