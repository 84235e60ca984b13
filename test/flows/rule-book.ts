/** Vaults with a rule book, and small books to put into them. */
import { toHex } from '../../core/base/hex.ts';
import type { Params } from '../../core/contract/define.ts';
import type { RuleBookContract } from '../../core/contract/rule-book.ts';
import { digestOfBook, type RuleBook, readBook } from '../../core/policy/book/book.ts';
import { scopes } from '../../core/policy/book/parts.ts';
import { asking, headOf, vaultOfThree } from './four-eyes.ts';
import { inAnHour, symbolTx } from './transfers.ts';
import { granted, type TestVault } from './vault.ts';
import { agree, three } from './vaults.ts';

export const xym = '72C0212E67A08BCE';
const noMessage = { kind: 'none', raw: new Uint8Array(0) } as const;

/** Pays so much; `minutes`: how long beyond an hour it can be confirmed. */
export const paying = (amount: bigint, minutes = 0n): string =>
  toHex(
    symbolTx({
      ...{ signer: null, mosaics: [{ id: BigInt(`0x${xym}`), amount }], message: noMessage },
      deadline: inAnHour + minutes * 60_000n,
    }).bytes,
  );

const all = [...scopes].sort();
export const limit = (max: bigint) => ({
  ...{ id: 'L1', kind: 'amountPerPayment', mosaic: xym, max: max.toString(), else: 'block' },
});
export const people = (n: number, group: string, rest: object = {}) => ({
  ...{ id: 'P1', kind: 'approvals', else: { n, group }, ...rest },
});
export const scopesAllowed = (...allowed: readonly string[]) => ({
  ...{ id: 'S1', kind: 'scope', else: 'block', in: [...allowed].sort() },
});

interface Parts {
  readonly rules: readonly object[];
  readonly groups?: readonly object[];
  readonly change?: object;
  readonly before?: RuleBook | null;
  readonly title?: string;
}

/** Symbol transfers on the testnet, and what `rules` add or replace. */
export function bookOf({ rules, groups = [], change = {}, before = null, title = 'Cold wallet' }: Parts): RuleBook {
  const ids = new Set(rules.map((rule) => (rule as { readonly id: string }).id));
  const base = [
    scopesAllowed(...all),
    { id: 'N1', kind: 'network', else: 'block', in: ['symbol-testnet'] },
    { id: 'K1', kind: 'txKind', else: 'block', in: ['symbol.transfer'] },
    { id: 'F1', kind: 'fee', else: 'block', mosaic: xym, max: '1000000' },
    limit(2_000_000n),
  ].filter(({ id }) => !ids.has(id));
  const text = JSON.stringify({
    ...{ v: 1, title, groups, accounts: [], lists: [], tests: [], rules: [...base, ...rules] },
    ...{ serial: before === null ? 1 : before.serial + 1, prev: before === null ? null : digestOfBook(before) },
    change: { group: 'custodians', n: 2, waitMs: 0, ...change },
  });
  return granted(readBook(text));
}

/** A group of custodians of this vault, by number. */
export const groupOf = (testVault: TestVault, id: string, ...who: readonly number[]) => ({
  ...{ id, name: id },
  members: headOf(testVault).custodians.flatMap(({ id: custodian, name, approval }) =>
    who.includes(custodian) && approval !== undefined ? [{ key: approval.publicKey, person: name }] : [],
  ),
});

const phraseOf = (custodian: number): string => three[custodian - 1]?.passphrase ?? '';

/** These custodians authorise the adoption, and it is asked for. */
export async function adopt(testVault: TestVault, book: RuleBook, who: readonly number[] = [1, 2]) {
  const digest = digestOfBook(book);
  const phrases = Object.fromEntries(who.map((id) => [id, phraseOf(id)]));
  await agree(testVault, { purpose: 'adopt-rules', params: { digest } }, phrases);
  return testVault.vault.ruleBook.adoptRules({ text: JSON.stringify(book) });
}

/** Three custodians, two of whom open it, under this book. */
export async function vaultUnder(
  bookFor: (testVault: TestVault) => RuleBook,
  settings = asking(1),
): Promise<TestVault> {
  const testVault = await vaultOfThree(settings);
  granted(await adopt(testVault, bookFor(testVault)));
  return testVault;
}

export const filled = (
  template: Params<RuleBookContract['draftRules']>['template'],
  rest: Partial<Params<RuleBookContract['draftRules']>> = {},
): Params<RuleBookContract['draftRules']> => ({
  ...{ template, title: 'Cold wallet', numbers: {}, classes: ['own'], requesters: [], backOffice: [] },
  lists: 'contacts',
  ...rest,
});
