/** The parts of a rule book besides its rules: groups, accounts with their classes, lists of recipients; with schemas. */
import * as v from 'valibot';
import { addressFromText } from '../../chain/address.ts';
import type { Chain, Network } from '../../chain/networks.ts';
import { networks } from '../../chain/networks.ts';

/**
 * Letters and digits: an id stands in the log, on paper and in the words of other rules. It is a key of records: what every object
 * has would be found in each of them.
 */
export const idText = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/),
  v.check((id) => !(id in Object.prototype) && id !== 'prototype'),
);
export const nameText = v.pipe(v.string(), v.regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,64}$/u), v.regex(/^\S(?:.*\S)?$/u));
/** A digest or an Ed25519 public key. */
export const hex32 = v.pipe(v.string(), v.regex(/^[0-9A-F]{64}$/));
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(least),
    v.maxValue(most),
    // JSON can write it, the canonical text cannot.
    v.check((number) => !Object.is(number, -0)),
  );
/** Milliseconds: Unix time, or a duration. */
export const ms = wholeNumber(0, Number.MAX_SAFE_INTEGER);

/** The largest number that the chains write: 64 bits. */
export const mostAtomic = (1n << 64n) - 1n;
/** Atomic units, decimal, without leading zeros. */
export const atomicText = v.pipe(
  v.string(),
  v.regex(/^(?:0|[1-9][0-9]{0,19})$/),
  v.check((text) => BigInt(text) <= mostAtomic),
);

/** As in core/movement: 16 upper-case hex digits, or "namespace:name". */
export const mosaicText = v.pipe(
  v.string(),
  v.maxLength(256),
  v.regex(/^(?:[0-9A-F]{16}|[a-z0-9._'-]+:[a-z0-9 _'-]+)$/),
);

export const places = ['symbol-mainnet', 'symbol-testnet', 'nem-mainnet', 'nem-testnet'] as const;
export type PlaceName = (typeof places)[number];
export const placeName = (chain: Chain, network: Network): PlaceName => `${chain}-${network}`;
export const chainOf = (place: PlaceName): Chain => (place.startsWith('nem-') ? 'nem' : 'symbol');
export const networkOf = (place: PlaceName): Network =>
  networks.find((network) => place.endsWith(`-${network}`)) ?? 'mainnet';

/** An address of the place that it is entered for: its checksum is verified. */
const isAddressAt = ({ place, address }: { readonly place: PlaceName; readonly address: string }): boolean => {
  const read = addressFromText(chainOf(place), address);
  return read.ok && read.value.network === networkOf(place);
};
export const addressText = v.pipe(v.string(), v.regex(/^[A-Z2-7]{39,40}$/));
const located = { place: v.picklist(places), address: addressText };

/** 'short', 'long': how long funds stay in the account. 'own', 'customer': whose funds they are; 'guarantee': own funds
 * that are held to guarantee those of customers. */
export const accountClasses = ['short', 'long', 'own', 'customer', 'guarantee'] as const;
export type AccountClass = (typeof accountClasses)[number];

/** Sorted and without repetition, so that one content has one text. */
export const isSortedSet = (keys: readonly string[]): boolean =>
  keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);
export const sortedSet = <T extends string>(
  item: v.GenericSchema<unknown, T> | v.GenericSchema<T, T>,
  least: number,
  most: number,
): v.GenericSchema<readonly T[], readonly T[]> =>
  v.pipe(
    v.array(item as v.GenericSchema<T, T>),
    v.minLength(least),
    v.maxLength(most),
    v.check((list) => isSortedSet(list)),
  );

/** The custodians of the vault, by passphrase: a group that every book has. */
export const custodians = 'custodians';

export const maxGroups = 16;

/** People who approve with keys of their own. One person may have several keys, and stand in several groups. */
export const groupSchema = v.strictObject({
  id: v.pipe(
    idText,
    v.check((id) => id !== custodians),
  ),
  name: nameText,
  members: v.pipe(
    v.array(v.strictObject({ key: hex32, person: nameText })),
    v.minLength(1),
    v.maxLength(32),
    v.check((members) => isSortedSet(members.map(({ key }) => key))),
  ),
});
export type Group = Readonly<v.InferOutput<typeof groupSchema>>;

export const accountSchema = v.pipe(
  v.strictObject({ ...located, classes: sortedSet(v.picklist(accountClasses), 1, accountClasses.length) }),
  v.check((account) => isAddressAt(account)),
);
export type ClassedAccount = Readonly<v.InferOutput<typeof accountSchema>>;

/** `sinceMs`: when it was entered; a waiting time runs from it. `message`: what a payment to it must say, '' for no rule. */
export const listEntrySchema = v.pipe(
  v.strictObject({ ...located, name: nameText, sinceMs: ms, message: v.pipe(v.string(), v.maxLength(1024)) }),
  v.check((entry) => isAddressAt(entry)),
);
export type ListEntry = Readonly<v.InferOutput<typeof listEntrySchema>>;
export const listSchema = v.strictObject({
  id: idText,
  name: nameText,
  entries: v.pipe(
    v.array(listEntrySchema),
    v.maxLength(5000),
    v.check((entries) => isSortedSet(entries.map((entry) => keyOf(entry)))),
  ),
});
export type AddressList = Readonly<v.InferOutput<typeof listSchema>>;

/** Unique within a list, and among the accounts. */
export const keyOf = ({ place, address }: { readonly place: string; readonly address: string }): string =>
  `${place} ${address}`;

/** What a person does with a vault, each under the rules of its book. */
export const scopes = ['sign', 'import', 'recovery', 'drill', 'export', 'ownership'] as const;
export type Scope = (typeof scopes)[number];
