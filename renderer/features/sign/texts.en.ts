/** Texts of the feature “sign”. `{slot}` is replaced by a value. */

export const texts = {
  passphraseOf: (name: string | null) => (name === null ? 'Passphrase' : `Passphrase of ${name}`),
  titleOfMany: (count: number) => `Put your seal to ${count} requests`,
  needPassphrase: 'First type your passphrase.',
  reasonsTitle: (count: number) =>
    count === 1 ? 'One severe finding needs a reason.' : `${count} severe findings need a reason each.`,
  reasonsLead: 'Write what was checked, with whom, or by which document. It is kept in the log.',
  reasonLine: (number: number) => `Line ${number}:`,
  reason: 'Why it is signed all the same',
  reasonOf: (name: string) => `Reason of ${name}:`,
  reasonForAll: (count: number) => `Use this reason for all ${count} of this kind`,
  reasonProblems: {
    'disposition-missing': 'A reason is missing here.',
    'disposition-empty': 'This says nothing: at least four letters or figures, not all the same.',
    'disposition-repeated': 'These words stand for another kind of finding already. Write what was checked here.',
  },
  holdLead: 'Press the seal and hold it for two seconds, with the mouse, a finger, the space bar or Enter.',
  holding: 'Keep holding…',
  typeLead: 'This one needs more care. Read this off the slip above, type it, then press the seal.',
  asks: {
    'amount-end': (line: number | null) =>
      line === null ? 'the last 4 digits of the amount' : `the last 4 digits of amount ${line}`,
    'amount-whole': (line: number | null) =>
      line === null ? 'the amount before the decimal point' : `amount ${line} before the decimal point`,
    'address-end': (line: number | null) =>
      line === null ? 'the last 4 characters of the address' : `the last 4 characters of address ${line}`,
    'cosigner-end': (line: number | null) =>
      line === null
        ? 'the last 4 characters of the new cosigner’s address'
        : `the last 4 characters of the address of new cosigner ${line}`,
    number: (number: string) => `the number ${number}`,
  },
  ofRequest: (number: number, asked: string) => `of request ${number}: ${asked}`,
  typeFirst: 'What is typed does not match yet.',
};
