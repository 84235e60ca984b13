/** Texts: a rule book that is filled in, and what its rules said of a batch. */
import type { AccountClass } from '../../../core/policy/book/parts.ts';
import type { BlankId } from '../../../core/policy/templates/template.ts';

const amount = 'XYM or XEM, on each network';
const units: Record<BlankId, string> = {
  perPayment: amount,
  perBatch: amount,
  perDay: amount,
  countPerDay: 'payments, on each network',
  fee: amount,
  waitDays: 'days',
  testPayment: amount,
  approvers: 'people',
  changeDays: 'days',
};
const classes: Record<AccountClass, string> = {
  short: 'Short-term: funds leave within days',
  long: 'Long-term: funds stay',
  own: 'Own funds',
  customer: 'Funds of customers',
  guarantee: 'Own funds that guarantee those of customers',
};

export const ruleForm = {
  book: 'Rule book',
  without:
    'This vault has no rule book. Each request is judged by the settings alone: there are no limits, no lists of recipients, and no waiting times.',
  numbered: (serial: number, title: string) => `Number ${serial}: ${title}`,
  template: 'Which rule book to begin with',
  title: 'Title of the rule book',
  suggestedTitle: 'Rules of this vault',
  numbers: 'Its numbers',
  units,
  accountClasses: 'What the accounts of this vault hold',
  accountClassesWhy: 'One batch never mixes classes.',
  classes,
  requesters: 'Who signs requests',
  backOffice: 'Who signs the payment lists (back office)',
  person: 'Name',
  key: 'Public key, 64 hex digits',
  noRecipients: 'Its list of recipients is empty at first. To add a recipient later loosens the rule book, and waits.',
  addPerson: 'Add a person',
  removePerson: (name: string) => (name === '' ? 'Remove this person' : `Remove ${name}`),
  remove: 'Remove',
  wrongNumber: 'A number, with at most 6 decimals for an amount and none for anything else.',
  between: (least: string, most: string) => `Between ${least} and ${most}.`,
  wrongName: 'Between 1 and 64 visible characters.',
  wrongKey: '64 hex digits.',
  keyTwice: 'This key is there twice.',
  wrongClasses: 'Choose at least one.',
  preview: 'Read the whole rule book',
  unread: (count: number) => (count === 1 ? '1 field cannot be read.' : `${count} fields cannot be read.`),
  editOn: 'Change something',
  words: 'Words of the digest:',
  print: 'Print the rule book',
  save: 'Save the rule book as a file',
};

export const rulesAsked = {
  spoke: 'What the rule book says',
  ofBook: (serial: number) => `number ${serial}`,
  all: (count: number) => (count === 1 ? 'Rules asked (1)' : `Rules asked (${count})`),
  nothing: 'No rule objects.',
  missing: (count: number, names: string) => ` (missing: ${count}; who may still approve: ${names})`,
};
