/** Texts of the feature “rules”. */
import type { Divergences } from '../../../core/contract/rule-book.ts';
import type { DurationUnit } from './book-edit.ts';

const durations: Record<DurationUnit, string> = {
  day: 'days',
  hour: 'hours',
  minute: 'minutes',
  second: 'seconds',
  milli: 'milliseconds',
};
const driven: Record<Divergences['first'][number]['from'], (number: number) => string> = {
  history: (number) => `signed request ${number}`,
  training: (number) => `exercise ${number}`,
};
/** Numbers of rules by the names of their fields. */
const fields: Readonly<Record<string, string>> = {
  n: 'People who agree to a change',
  waitMs: 'Wait',
  max: 'At most',
  floor: 'At least stays',
  perMille: 'Of 1,000 parts',
  windowMs: 'Within',
  maxAgeMs: 'Age of the balance',
  horizonMs: 'Deadline at most ahead',
  aheadMs: 'Since the last signature, at most',
  'else.n': 'People who approve',
  'hours.from': 'From, hours and minutes (UTC)',
  'hours.to': 'To, hours and minutes (UTC)',
};

export const texts = {
  title: 'Rule book',
  practice: 'The practice vault has no rule book: it is judged by its fixed settings alone.',
  begin: 'Begin with a template',
  change: 'Change the rule book',
  adopted: 'The custodians agreed to the rule book.',
  waits: (count: number) => `While a change waits, ${count} rule books are in force, and the severest verdict counts.`,
  numbered: (serial: number, title: string) => `Number ${serial}: ${title}`,
  countsSince: (when: string) => `In force since ${when}.`,
  countsFrom: (when: string) => `What it loosens counts for requests from ${when} on.`,
  agreedAt: (when: string) => `Agreed to on ${when}.`,
  inWords: 'The whole rule book in words',
  // a first book
  templateTitle: 'A rule book for this vault',
  templateLead: 'Choose a template and change its numbers. Nothing counts before the custodians have agreed.',
  fromContacts: 'Its accounts are those of this vault, and its recipients the contacts of the registry.',
  fromFile: 'Take a rule book from a file',
  // a change
  editTitle: (serial: number) => `Change number ${serial}`,
  editLead: 'What tightens counts at once. What loosens waits.',
  previewChange: 'Show what changes',
  durations,
  atomic: 'atomic units',
  fields,
  unitOf: (field: string) => `Unit of: ${field}`,
  wrongTime: 'Hours and minutes, such as 09:00, up to 24:00.',
  wrongHours: 'Later than the beginning, up to 24:00.',
  othersByFile: 'Accounts and approval groups are changed by a file.',
  leave: {
    lost: 'What was typed into the rule book is lost.',
    really: 'Leave without it',
    stay: 'Go on typing',
  },
  add: 'Add',
  addEntry: 'A contact of the registry',
  remove: 'Remove',
  removeEntry: (name: string) => `Remove ${name}`,
  noMoreContacts: 'Every contact of the registry is in this list.',
  // before anybody agrees
  previewTitle: 'Read the rule book before anybody agrees',
  changeTitle: (serial: number) => `What number ${serial} changes`,
  countsAtOnce: 'Counts as soon as the custodians have agreed.',
  loosensFrom: (wait: string, when: string, serial: number) =>
    `It loosens: what it loosens waits ${wait} from the agreement, at present until ${when}. Until then number ${serial} counts too.`,
  testDrive: 'Test drive',
  testDriveNone: 'Nothing was signed before that the rule book could be run against.',
  testDriveOf: (history: number, training: number) =>
    `Of ${history === 1 ? '1 request' : `${history} requests`} signed before${
      training === 0 ? '' : ` and ${training === 1 ? '1 exercise' : `${training} exercises`}`
    }:`,
  testDriveFound: (tighter: number, looser: number, both: number) =>
    tighter + looser + both === 0
      ? 'none would be judged differently.'
      : `${tighter} would need more or be blocked, ${looser} would need less, ${both} both.`,
  testDriveWhich: 'Which ones',
  driven,
  drivenSays: (before: string, after: string) => `now: ${before}; then: ${after}`,
  moreDriven: (count: number) => `${count} more`,
  toAgree: 'Ask the custodians',
  agreeTitle: 'Agree to this rule book',
  needs: (who: string) => `The rule book in force asks for ${who}.`,
  adopting: 'Storing the rule book…',
  backToPreview: 'Read it again',
};
