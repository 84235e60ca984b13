/** Texts: the table of payments, sums, and what several requests do together. */
import type { LineFlag } from '../../../core/review/payment-lines.ts';

/** `1 word` or `n words`. */
const several = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);
const flags: Record<LineFlag, string> = {
  new: 'New recipient',
};

export const table = {
  title: (count: number) => several(count, 'payment', 'payments'),
  lead: 'What needs attention comes first, then the largest.',
  keys: 'Keys: ↑ ↓ move, Space ticks, → ← open and close a line.',
  allFrom: 'All from {account}',
  tick: 'Looked at',
  number: 'No.',
  from: 'From',
  to: 'To',
  amount: 'Amount',
  message: 'Message',
  findings: 'Findings',
  details: 'Details',
  lineTick: (number: number) => `Line ${number} looked at`,
  lineDetails: (number: number) => `Details of line ${number}`,
  ticked: (done: number, of: number) => `${done} of ${of} ticked`,
  attentionFirst: 'Attention first',
  search: 'Search in the lines',
  found: (count: number, of: number) => `${count} of ${several(of, 'line', 'lines')}`,
  noneFound: 'No line matches.',
  moreLines: (count: number) => `Show ${count} more`,
  flags,
  flagMeans: {
    new: 'The recipient is neither an account of this vault nor in the registry, or it is a name that the network resolves.',
  } satisfies Record<LineFlag, string>,
  noAmount: 'no amount',
  rentalUnwritten: 'rental fee, which is not written in the transaction',
  request: (place: number) => `Request ${place}`,
  openRequest: (place: number) => `Open request ${place}`,
  sums: 'Sums',
  sumsFrom: 'Sums per account',
  sumsTo: 'Sums per recipient',
  lines: (count: number) => several(count, 'line', 'lines'),
  totals: 'What leaves and enters the accounts of this vault',
  out: 'Out',
  in: 'In',
  fee: 'Fees',
  network: 'Network',
  notWhole: 'Something here has no amount that could be added. It is in the lines below.',
  nothingMoves: 'No amounts leave or enter the accounts of this vault.',
  largest: 'The largest',
  unitsNotShown: (units: string) => `Not shown here: the largest of ${units}`,
  newRecipients: (count: number) =>
    count === 0 ? 'No new recipients.' : several(count, 'new recipient', 'new recipients'),
  payers: (count: number) => (count === 1 ? 'From one account' : `From ${count} accounts`),
  morePayers: (accounts: number, lines: number) =>
    `And ${several(accounts, 'more account', 'more accounts')}, ${several(lines, 'line', 'lines')}`,
  earliest: 'Earliest time limit',
  inRequests: (places: string, more: number) => `request ${places}${more > 0 ? ` and ${more} more` : ''}`,
  findingCounts: (stops: number, cautions: number, notes: number) =>
    `${several(stops, 'stop', 'stops')}, ${several(cautions, 'caution', 'cautions')}, ${several(notes, 'note', 'notes')}`,
  noFindings: 'No findings.',
  allFields: 'All fields and bytes',
};
