/**
 * The register of Inkan from the chain: accounts, multisig accounts and mosaics as the texts that Inkan imports
 * (core/request/entries.ts), at most as many entries in each as one import may have.
 * Refuses: names that Inkan does not take, and what the chain says that no entry can hold. Never: invents a name of an
 * account.
 */
import type { Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { isEntryName } from '../../core/registry/names.ts';
import { maxEntriesPerImport } from '../../core/registry/registry.ts';
import { readRequest } from '../../core/request/read-request.ts';
import type { AccountFacts, MosaicFacts } from '../contract/chain-facts.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { deskReason } from './facts.ts';
import { currencyOf, type Place } from './look-up.ts';

export interface RegisterFacts extends Place {
  /** `name`: the user's. */
  readonly accounts: readonly { readonly facts: AccountFacts; readonly name: string }[];
  /** `name`: the user's, or null for the name that the chain has. */
  readonly mosaics: readonly { readonly facts: MosaicFacts; readonly name: string | null }[];
}

type Book = 'contacts' | 'mosaics' | 'multisigs';
interface Line {
  readonly book: Book;
  readonly entry: Readonly<Record<string, unknown>>;
}

/** Empty without an entry. */
export function registerTexts(register: RegisterFacts): Result<readonly string[], readonly DeskReason[]> {
  const { chain, network } = register;
  const odd = register.accounts.filter(({ name }) => !isEntryName(name));
  if (odd.length > 0)
    return refuse(odd.map(({ facts }) => deskReason('entries-malformed', { field: 'name', account: facts.address })));
  const lines = [
    ...register.mosaics.flatMap((one) => mosaicLine(one, register)),
    ...register.accounts.map(accountLine),
  ];
  const texts: string[] = [];
  const reasons: Reason[] = [];
  for (let at = 0; at < lines.length; at += maxEntriesPerImport) {
    const text = textOf(register, lines.slice(at, at + maxEntriesPerImport));
    const read = readRequest(text);
    if (read.ok && read.value.what === 'entries' && read.value.chain === chain && read.value.network === network)
      texts.push(text);
    else reasons.push(read.ok ? { code: 'internal', found: {} } : read.reason);
  }
  return reasons.length > 0 ? refuse(reasons) : ok(texts);
}

function textOf({ chain, network }: Place, lines: readonly Line[]): string {
  const listOf = (book: Book) => lines.filter((line) => line.book === book).map(({ entry }) => entry);
  const lists = (['contacts', 'mosaics', 'multisigs'] as const).map((book) => [book, listOf(book)] as const);
  const filled = Object.fromEntries(lists.filter(([, list]) => list.length > 0));
  return JSON.stringify({ inkan: 1, entries: { chain, network, ...filled } });
}

function accountLine({ facts, name }: RegisterFacts['accounts'][number]): Line {
  const { address, publicKey, multisig } = facts;
  if (multisig !== null && multisig.cosigners.length > 0) {
    const { minApproval, minRemoval, cosigners } = multisig;
    return { book: 'multisigs', entry: { address, name, minApproval, minRemoval, cosigners: cosigners.toSorted() } };
  }
  return { book: 'contacts', entry: { address, name, ...(publicKey === null ? {} : { publicKey }) } };
}

/** Inkan knows the currency itself. */
function mosaicLine({ facts, name }: RegisterFacts['mosaics'][number], place: Place): readonly Line[] {
  const { id, divisibility } = facts;
  if (id === currencyOf(place)) return [];
  const named = [name, facts.name].find((one) => one !== null && isEntryName(one));
  return [{ book: 'mosaics', entry: { id, divisibility, name: named ?? `mosaic ${id.slice(0, 4)}–${id.slice(-4)}` } }];
}
