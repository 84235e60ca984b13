/** Recipients: listed, waiting, denied, new, alike; and what a payment to them says. */
import { addressOf, bob, carol, controlLine, day, eve, looked, noon, pastOf, signed, warm, xym } from '../facts.ts';
import type { Tables } from '../table.ts';

const alias = { to: { alias: 'E74B99BA41F4AFEE' } } as const;
const wait = 2 * day;
/** Waited until exactly this. */
const since = (sinceMs: number) => ({
  lists: [
    {
      ...{ id: 'known', name: 'Known' },
      entries: [{ place: 'symbol-mainnet', address: bob, name: 'Bob', sinceMs, message: '' } as const],
    },
  ],
});
const finding = { code: 'recipient-look-alike', severity: 'caution', item: 1, part: null } as const;

export const recipients: Pick<
  Tables,
  'destListed' | 'destCooling' | 'destDenied' | 'destFirstUse' | 'lookAlike' | 'message'
> = {
  destListed: [
    { name: 'in the list', rule: { lists: ['known'] }, says: [] },
    { name: 'in no list', rule: { lists: ['known'] }, pays: [{}, { to: carol }], says: ['not-listed'] },
    { name: 'in another list', rule: { lists: ['known'] }, pays: [{ to: eve }], says: ['not-listed'] },
    { name: 'on another network', rule: { lists: ['known'] }, pays: [{ network: 'testnet' }], says: ['not-listed'] },
    { name: 'a name', rule: { lists: ['known'], own: true }, pays: [alias], says: ['not-listed'] },
    { name: 'our own, if it says so', rule: { lists: ['known'], own: true }, pays: [{ to: warm }], says: [] },
    { name: 'our own otherwise', rule: { lists: ['known'] }, pays: [{ to: warm }], says: ['not-listed'] },
    {
      name: 'only a message',
      rule: { lists: ['known'] },
      pays: [{ to: carol, cause: 'none', mosaic: null, atomic: null }],
      says: ['not-listed'],
    },
    { name: 'a change of control', rule: { lists: ['known'] }, pays: [controlLine()], says: [] },
  ],
  destCooling: [
    { name: 'waited', rule: { lists: ['known'], waitMs: wait }, book: since(noon - wait), says: [] },
    {
      name: 'a millisecond short',
      rule: { lists: ['known'], waitMs: wait },
      book: since(noon - wait + 1),
      says: ['waiting'],
    },
    { name: 'in no list', rule: { lists: ['known'], waitMs: wait }, pays: [{}, { to: carol }], says: ['not-listed'] },
    { name: 'our own', rule: { lists: ['known'], waitMs: wait }, pays: [{ to: warm }], says: [] },
    {
      name: 'no time that counts',
      rule: { lists: ['known'], waitMs: wait },
      facts: { past: undefined },
      says: ['fact-missing'],
    },
  ],
  destDenied: [
    { name: 'in no list', rule: { lists: ['denied'] }, pays: [{ to: carol }], says: [] },
    { name: 'in the list', rule: { lists: ['denied'] }, pays: [{}, { to: eve }], says: ['denied'] },
    { name: 'a name, which may be one of them', rule: { lists: ['denied'] }, pays: [alias], says: ['name-not-known'] },
  ],
  destFirstUse: [
    { name: 'a test payment of the most', rule: { mosaic: xym, max: '1000000', waitMs: day }, says: [] },
    { name: 'one unit more', rule: { mosaic: xym, max: '999999', waitMs: day }, says: ['first-use'] },
    {
      name: 'two that come to more',
      rule: { mosaic: xym, max: '1999999', waitMs: day },
      pays: [{}, {}],
      says: ['first-use'],
    },
    {
      name: 'another recipient of the batch',
      rule: { mosaic: xym, max: '1000000', waitMs: day },
      pays: [{}, { to: carol, atomic: 1_000_001n }],
      says: ['first-use'],
    },
    {
      name: 'an amount that is not stated',
      rule: { mosaic: xym, max: '1000000', waitMs: day },
      pays: [{ atomic: null }],
      says: ['first-use'],
    },
    {
      ...{ name: 'paid before, and waited', rule: { mosaic: xym, max: '1', waitMs: day }, says: [] },
      facts: { past: pastOf([signed(day + 7_200_001)]) },
    },
    {
      ...{
        name: 'paid before, a millisecond short',
        rule: { mosaic: xym, max: '1', waitMs: day },
        says: ['first-use'],
      },
      facts: { past: pastOf([signed(day + 7_200_000)]) },
    },
    {
      ...{ name: 'paid on another network', rule: { mosaic: xym, max: '1', waitMs: day }, says: ['first-use'] },
      facts: { past: pastOf([signed(9 * day, { network: 'testnet' })]) },
    },
    { name: 'our own', rule: { mosaic: xym, max: '1', waitMs: day }, pays: [{ to: warm }], says: [] },
    {
      name: 'no history',
      rule: { mosaic: xym, max: '1000000', waitMs: day },
      facts: { past: undefined },
      says: ['fact-missing'],
    },
  ],
  lookAlike: [
    { name: 'nothing found', rule: { codes: ['recipient-look-alike'], from: 'caution' }, says: [] },
    {
      name: 'found',
      rule: { codes: ['recipient-look-alike'], from: 'caution' },
      pays: [{}, {}],
      facts: { findings: { looked, found: [finding] } },
      says: ['finding'],
    },
    {
      name: 'more severe',
      rule: { codes: ['recipient-look-alike'], from: 'caution' },
      pays: [{}, {}],
      facts: { findings: { looked, found: [{ ...finding, severity: 'stop' }] } },
      says: ['finding'],
    },
    {
      name: 'less severe',
      rule: { codes: ['recipient-look-alike'], from: 'stop' },
      pays: [{}, {}],
      facts: { findings: { looked, found: [finding] } },
      says: [],
    },
    {
      name: 'another finding',
      rule: { codes: ['recipient-new'], from: 'note' },
      pays: [{}, {}],
      facts: { findings: { looked, found: [finding] } },
      says: [],
    },
    {
      name: 'about a part',
      rule: { codes: ['recipient-look-alike'], from: 'note' },
      pays: [
        { item: 0, part: 1 },
        { item: 0, part: 2 },
      ],
      facts: { findings: { looked, found: [{ ...finding, item: 0, part: 2 }] } },
      says: ['finding'],
    },
    {
      name: 'another kind was looked for',
      rule: { codes: ['recipient-look-alike'], from: 'note' },
      facts: { findings: { looked: ['recipient-new'], found: [] } },
      says: ['fact-missing'],
    },
    {
      name: 'not looked for',
      rule: { codes: ['recipient-look-alike'], from: 'note' },
      facts: { findings: undefined },
      says: ['fact-missing'],
    },
  ],
  message: [
    { name: 'of a type that may be', rule: { types: ['none', 'text'] }, says: [] },
    {
      name: 'of another type',
      rule: { types: ['text'] },
      pays: [{ message: { type: 'text', text: 'a' } }, { to: carol, message: { type: 'encrypted', hex: '00' } }],
      says: ['message-kind'],
    },
    {
      name: 'as the entry says',
      rule: { lists: ['known'] },
      pays: [{ message: { type: 'text', text: 'memo 7' } }],
      says: [],
    },
    {
      name: 'other than the entry says',
      rule: { lists: ['known'] },
      pays: [{ to: carol }, { message: { type: 'text', text: 'memo 8' } }],
      says: ['message-differs'],
    },
    { name: 'none where the entry has one', rule: { lists: ['known'] }, says: ['message-differs'] },
    {
      name: 'encrypted where the entry has one',
      rule: { lists: ['known'] },
      pays: [{ message: { type: 'encrypted', hex: '00' } }],
      says: ['message-differs'],
    },
    { name: 'to somebody without an entry', rule: { lists: ['known'] }, pays: [{ to: addressOf(40) }], says: [] },
  ],
};
