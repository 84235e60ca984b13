/** Texts: the payment list of the back office, and how a batch compares with it. */
import type { MovementCause } from '../../../core/movement/movement.ts';
import type { DifferingField } from '../../../core/payment-list/match.ts';
import type { ListEncoding } from '../../../core/payment-list/payment-list.ts';

const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);
const requests = (count: number) => (count === 1 ? '1 payment' : `${count} payments`);
const encodings: Record<ListEncoding, string> = {
  'utf-8': 'CSV, UTF-8',
  'utf-8-bom': 'CSV, UTF-8 with byte-order mark',
  shift_jis: 'CSV, Shift_JIS',
  json: 'JSON, UTF-8',
};
const fields: Record<DifferingField, string> = {
  chain: 'Chain',
  network: 'Network',
  source: 'From',
  destination: 'To',
  mosaic: 'Mosaic',
  amount: 'Amount',
  message: 'Message',
};
const causes: Record<MovementCause, string> = {
  transfer: 'Payment',
  fee: 'Fee',
  deposit: 'Deposit',
  rental: 'Rental',
  lock: 'Lock',
  revocation: 'Revocation',
  supply: 'Change of supply',
  control: 'Change of control',
  none: 'Nothing moved',
};

export const payList = {
  title: 'Payment list',
  choose: 'Payment list…',
  chooseAnother: 'Other list…',
  use: 'Compare with this list',
  leave: 'Do not use it',
  takeOff: 'Remove the list',
  given: (count: number) => `Payment list with ${requests(count)}`,
  lead: 'What was read of the file. The requests are compared with it, line by line, before they are reviewed.',
  matches: (matched: number, of: number) => `Matches the payment list: ${matched} of ${lines(of)}`,
  altered: (count: number) => `Altered: ${requests(count)}`,
  extra: (count: number) => `Not in the list: ${requests(count)}`,
  missing: (count: number) => `In the list only: ${requests(count)}`,
  differs: 'The requests differ from the payment list',
  nothingSigned: 'Nothing was signed. The requests are still in the row that was scanned.',
  also: 'Refused for other reasons too',
  back: 'Back to the requests',
  where: 'Where',
  field: 'Field',
  difference: 'Difference',
  line: (line: number) => `Line ${line} of the list`,
  request: (item: number, part: number | null) => (part === null ? `Request ${item}` : `Request ${item}, part ${part}`),
  listed: 'List',
  requested: 'Request',
  nothing: '(nothing)',
  notStated: 'not stated',
  readsSame: 'The two read the same, but their characters differ.',
  points: { combining: 'joins the character before it', width: 'full or half width', unseen: 'not drawn' },
  isCut: 'The rest is left out here.',
  more: (count: number) => `and ${count} more`,
  reference: 'Reference',
  encoding: 'Encoding',
  separator: 'Separator',
  comma: 'Comma',
  fieldsOfJson: 'Fields of JSON',
  payments: 'Payments',
  totals: 'Totals',
  signature: 'Signature',
  count: (count: number) => requests(count),
  unsigned: 'Not signed',
  signedBy: (name: string | null) =>
    name === null ? 'Signed by a key that is not registered' : `Signed by the back office: ${name}`,
  encodings,
  fields,
  causes,
};
