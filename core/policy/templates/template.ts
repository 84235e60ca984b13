/**
 * Rule books to begin with: a template has blanks for its numbers, and takes the groups, accounts and lists of a vault.
 * Gives: a complete book with number 1 and tests of its limits. Refuses: what is no book (core/policy/book).
 */
import type { Reason } from '../../base/reason.ts';
import type { Result } from '../../base/result.ts';
import { nemCurrencyName, symbolCurrencyIds } from '../../chain/known-mosaics.ts';
import { checkBook, type RuleBook, readBook } from '../book/book.ts';
import type { BookTest } from '../book/book-test.ts';
import {
  type AddressList,
  type ClassedAccount,
  chainOf,
  type Group,
  networkOf,
  type PlaceName,
} from '../book/parts.ts';
import type { BookRule } from '../book-registry.ts';

export const blankIds = [
  'perPayment',
  'perBatch',
  'perDay',
  'countPerDay',
  'fee',
  'waitDays',
  'testPayment',
  'approvers',
  'changeDays',
] as const;
export type BlankId = (typeof blankIds)[number];

export interface Blank {
  readonly id: BlankId;
  /** 'amount': atomic units of each currency, as decimal text. */
  readonly is: 'amount' | 'days' | 'count';
  readonly suggested: number;
}

/** What is filled in: the numbers of the blanks, and what the vault has. Absent numbers are those suggested. */
export interface Filling {
  readonly title: string;
  readonly places: readonly PlaceName[];
  readonly groups: readonly Group[];
  readonly accounts: readonly ClassedAccount[];
  readonly lists: readonly AddressList[];
  /** The group that approves, requests, signs payment lists or changes; 'custodians' for the custodians of the vault. */
  readonly roles: {
    readonly approve: string;
    readonly request: string;
    readonly backOffice: string;
    readonly change: string;
  };
  readonly numbers: Readonly<Partial<Record<BlankId, number>>>;
}

export interface Template<Id extends string = string> {
  readonly id: Id;
  readonly blanks: readonly Blank[];
  readonly make: (filling: Filling) => Result<RuleBook, Reason>;
}

export type Numbers = Readonly<Record<BlankId, number>>;
interface TemplateDefinition<Id extends string> {
  readonly id: Id;
  readonly blanks: readonly Blank[];
  readonly rules: (filling: Filling, numbers: Numbers) => readonly BookRule[];
}

export const dayMs = 86_400_000;

export const defineTemplate = <const Id extends string>({
  id,
  blanks,
  rules,
}: TemplateDefinition<Id>): Template<Id> => ({
  id,
  blanks,
  make: (filling) => {
    const suggested = Object.fromEntries(blanks.map((blank) => [blank.id, blank.suggested]));
    const numbers = { ...suggested, ...filling.numbers } as Numbers;
    const { title, groups, accounts, lists, roles } = filling;
    const change = { waitMs: numbers.changeDays * dayMs, n: Math.max(1, numbers.approvers), group: roles.change };
    const draft = {
      ...{ v: 1, serial: 1, prev: null, title, change, groups, accounts, lists },
      rules: rules(filling, numbers),
      tests: filling.places.flatMap((place) => limitTests(filling, place, numbers.perPayment)),
    };
    // Through its text: in the one order, and without what is absent.
    const read = readBook(JSON.stringify(draft));
    return read.ok ? checkBook(read.value) : read;
  },
});

export const currencyOf = (place: PlaceName): string =>
  chainOf(place) === 'nem'
    ? nemCurrencyName
    : symbolCurrencyIds[networkOf(place)].toString(16).toUpperCase().padStart(16, '0');

/** Short names of places, for ids of rules. */
const shortNames: Readonly<Record<PlaceName, string>> = {
  'symbol-mainnet': 'SM',
  'symbol-testnet': 'ST',
  'nem-mainnet': 'NM',
  'nem-testnet': 'NT',
};
export const shortName = (place: PlaceName): string => shortNames[place];

/** The greatest payment is not blocked, one atomic unit more is: needs an account and a recipient at the place. */
function limitTests({ accounts, lists }: Filling, place: PlaceName, max: number): readonly BookTest[] {
  const from = accounts.find((account) => account.place === place)?.address;
  const entry = lists.flatMap(({ entries }) => entries).find((one) => one.place === place);
  if (from === undefined || entry === undefined) return [];
  const line = { place, from, to: entry.address, mosaic: currencyOf(place), message: entry.message } as const;
  const kind = chainOf(place) === 'nem' ? 'nem.transfer' : 'symbol.transfer';
  const signed = [{ to: entry.address, mosaic: line.mosaic, atomic: '1', agoMs: 90 * dayMs }];
  return [
    {
      ...{
        id: `${shortName(place)}-over`,
        scope: 'sign',
        fee: '0',
        signed,
        expect: 'block',
        by: `L-${shortName(place)}`,
      },
      lines: [{ ...line, kind, atomic: String(max + 1) }],
    },
  ];
}

const forPlaces = (
  places: readonly PlaceName[],
  kinds: Readonly<Record<'symbol' | 'nem', readonly string[]>>,
): string[] => [...new Set(places.flatMap((place) => kinds[chainOf(place)]))].sort();

export const payingKinds = (places: readonly PlaceName[]): string[] =>
  forPlaces(places, {
    symbol: ['symbol.transfer', 'symbol.aggregate-complete'],
    nem: ['nem.transfer', 'nem.multisig', 'nem.cosignature'],
  });
export const transferKinds = (places: readonly PlaceName[]): string[] =>
  forPlaces(places, { symbol: ['symbol.transfer'], nem: ['nem.transfer'] });
