/** Texts about custodians: who they are, opening the vault, passing the laptop on. */

export const custody = {
  // asking one custodian after the other
  whoGives: 'Who is at the keyboard?',
  whoFirst: 'Choose first who is at the keyboard.',
  hasGiven: 'has given theirs',
  withKeyFile: 'with a key file',
  passphrase: 'Passphrase',
  keyFileAsked: 'This custodian also needs the key file: put its medium in. You are asked for the file afterwards.',
  whoAgrees: 'Who agrees to this?',
  giveAuthorisation: 'I agree to this',
  checking: 'Checking. This takes a few seconds to slow down guessing.',
  confirm: 'Confirm',
  givenSoFar: (given: number, need: number) =>
    given === 0 ? `${need} custodians have to agree to this, one after the other.` : `${given} of ${need} have agreed.`,
  waiting: (minutes: number, seconds: number) =>
    `After a wrong passphrase there is a wait. The next try is possible in ${minutes > 0 ? `${minutes} min ` : ''}${seconds} s. Leave Inkan running: each start begins the wait again.`,
  handOver: 'Hand the machine to',
  handOverToNext: 'Hand the machine to the next custodian',
  handOverLead: 'Nothing that was typed is left on the screen. Everybody who is not typing looks away.',
  isMe: (name: string) => `I am ${name}`,
  isNext: 'I am the next custodian',
  openBy: (names: string) => `Open by ${names}`,
  /** Separator between names. */
  comma: ', ',
  enrolling: 'Sealing. This takes a few seconds to slow down guessing.',
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
  nameProblems: {
    empty: 'A name is missing here.',
    letters: 'Letters, digits and blanks, beginning with a letter or a digit.',
    taken: 'This name is there already. The log needs names that differ.',
  },
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
      why: 'On a medium that you put in now and keep apart from the machine. Without it the passphrase opens nothing: keep a copy.',
    },
    existing: {
      name: 'Use a file that is there',
      why: 'At least 32 bytes that nobody can guess and that never change.',
    },
  },
  allEnrolled: 'Everybody has chosen a passphrase',
  enrolledLost:
    'If you stop now, all passphrases that were chosen so far are dropped, and everybody has to choose one again.',
  // the present custodians, and changing them
  title: 'Custodians',
};
