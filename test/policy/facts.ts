/** A small world for rules of a book: accounts, recipients, batches, and facts that are all in order. */
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import type { SignedPayment } from '../../core/history/history.ts';
import type { MovedItem, Movement } from '../../core/movement/movement.ts';
import type { RuleBook } from '../../core/policy/book/book.ts';
import { keyOf, type PlaceName, placeName } from '../../core/policy/book/parts.ts';
import type { BookRule } from '../../core/policy/book-registry.ts';
import type { BookFacts, Past } from '../../core/policy/facts.ts';
import type { TransactionKindName } from '../../core/transaction/transaction.ts';

export const day = 86_400_000;
/** A Monday at noon, UTC. */
export const noon = 1_764_590_400_000;
export const xym = '6BED913FA20223F8';
export const testXym = '72C0212E67A08BCE';
export const gold = '1234567890ABCDEF';
export const xem = 'nem:xem';

const keyFrom = (fill: number) => new Uint8Array(32).fill(fill);
export const keyText = (fill: number): string => toHex(keyFrom(fill));
export const addressOf = (fill: number, chain: Chain = 'symbol', network: Network = 'mainnet'): string =>
  addressOfPublicKey(chain, network, keyFrom(fill)).text;

/** Ours. */
export const [cold, warm, nemCold] = [addressOf(1), addressOf(2), addressOf(1, 'nem')];
/** Others. */
export const [bob, carol, eve, nemBob] = [addressOf(11), addressOf(12), addressOf(13), addressOf(11, 'nem')];

export interface Pay extends Partial<Omit<Movement, 'to'>> {
  readonly to?: string | { readonly alias: string } | null;
  /** Of the request: lines with the same `item` share one. */
  readonly outer?: TransactionKindName;
  readonly deadlineMs?: bigint;
  readonly timestampMs?: bigint | null;
  readonly signer?: string;
}

const standingOf = (address: string) => ([cold, warm, nemCold].includes(address) ? 'own' : 'unknown');

/** 1 XYM from `cold` to `bob`, with what differs. */
export function movementOf(
  { to = bob, outer: _, deadlineMs: __, timestampMs: ___, signer: ____, ...change }: Pay,
  at: number,
): Movement {
  const chain = change.chain ?? 'symbol';
  const kind = chain === 'nem' ? 'nem.transfer' : 'symbol.transfer';
  const source = change.source ?? cold;
  return {
    ...{ item: at, part: null, chain, network: 'mainnet', kind, cause: 'transfer', source },
    ...{ sourceStanding: standingOf(source), mosaic: xym, atomic: 1_000_000n, message: { type: 'none' } },
    ...change,
    to:
      to === null
        ? null
        : typeof to === 'string'
          ? { type: 'address', address: to, standing: standingOf(to) }
          : { type: 'alias', namespaceId: to.alias },
  };
}

export function itemsOf(pays: readonly Pay[]): readonly MovedItem[] {
  const items = new Map<number, MovedItem>();
  for (const [at, pay] of pays.entries()) {
    const movement = movementOf(pay, at);
    const { item, chain, network, kind } = movement;
    const before = items.get(item);
    const deadlineMs = pay.deadlineMs ?? BigInt(noon + 2 * 3_600_000);
    const fresh: MovedItem = {
      ...{
        item,
        chain,
        network,
        task: 'sign',
        kind: pay.outer ?? kind,
        innerKinds: [],
        signer: pay.signer ?? movement.source,
      },
      ...{ deadlineMs, timestampMs: pay.timestampMs ?? (chain === 'nem' ? BigInt(noon) : null), digest: String(item) },
      movements: [],
    };
    const known = before ?? fresh;
    const innerKinds = movement.part === null ? known.innerKinds : [...known.innerKinds, kind];
    items.set(item, { ...known, innerKinds, movements: [...known.movements, movement] });
  }
  return [...items.values()];
}

export const feeLine = (atomic: bigint, change: Pay = {}): Pay => ({ cause: 'fee', to: null, atomic, ...change });
export const controlLine = (change: Pay = {}): Pay => ({
  ...{
    cause: 'control',
    to: null,
    mosaic: null,
    atomic: null,
    kind: 'symbol.multisig-account-modification',
    ...change,
  },
});

/** Signed `ago` before noon; its deadline was two hours later. */
export function signed(ago: number, change: Partial<SignedPayment> = {}): SignedPayment {
  const timeMs = noon - ago;
  return {
    ...{ chain: 'symbol', network: 'mainnet', source: cold, to: bob, mosaic: xym, atomic: '1000000', message: '' },
    ...{ timeMs: String(timeMs), deadlineMs: String(timeMs + 7_200_000), digest: String(ago), ...change },
  };
}

export const pastOf = (payments: readonly SignedPayment[] = [], change: Partial<Past> = {}): Past => ({
  ...{ history: { payments, refused: [] }, markMs: BigInt(noon), completeFromMs: 0n, ...change },
});

export const [requester, approver, second, signerKey] = [keyText(21), keyText(22), keyText(23), keyText(31)];
export const office = keyText(24);
export const build = 'B'.repeat(64);

export const looked = ['recipient-look-alike', 'recipient-new', 'recipient-refused-before'];

export const goodFacts = (pays: readonly Pay[] = [{}], change: Partial<BookFacts> = {}): BookFacts => ({
  ...{
    scope: 'sign',
    items: itemsOf(pays),
    past: pastOf(),
    nowMs: BigInt(noon),
    findings: { looked, found: [] },
    refusedInSession: 0,
  },
  balances: [
    {
      ...{ chain: 'symbol', network: 'mainnet', address: cold, mosaic: xym },
      ...{ atomic: 100_000_000n, toldMs: BigInt(noon) - 3_600_000n },
    },
  ],
  envelope: { requester, number: 7, continues: 'yes', altered: false },
  list: { signer: requester, matched: 1, altered: 0, missing: 0, extra: 0 },
  environment: { guard: 'quiet', build, log: 'continuous' },
  signers: [signerKey],
  ...change,
});

const entry = (address: string, sinceMs: number, message = '', place: PlaceName = 'symbol-mainnet') => ({
  ...{ place, address, name: 'Somebody', sinceMs, message },
});

/** Groups, lists and accounts that tables refer to; `change` replaces parts. */
export const bookWith = (rules: readonly BookRule[], change: Partial<RuleBook> = {}): RuleBook => ({
  ...{ v: 1, serial: 1, prev: null, title: 'Rules', tests: [] },
  change: { waitMs: 3 * day, n: 2, group: 'fin' },
  groups: [
    { id: 'desk', name: 'Desk', members: [{ key: requester, person: 'Desk machine' }] },
    {
      ...{ id: 'fin', name: 'Finance' },
      members: [
        { key: approver, person: 'Aoki' },
        { key: second, person: 'Baba' },
      ],
    },
  ],
  accounts: [],
  lists: [
    { id: 'denied', name: 'Denied', entries: [entry(eve, 0)] },
    {
      ...{ id: 'known', name: 'Known' },
      entries: [entry(bob, noon - 3 * day, 'memo 7'), entry(nemBob, noon - 3 * day, '', 'nem-mainnet')].sort((a, b) =>
        keyOf(a) < keyOf(b) ? -1 : 1,
      ),
    },
  ],
  rules: rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ...change,
});

export const classed = (
  ...accounts: readonly (readonly [address: string, ...classes: RuleBook['accounts'][number]['classes']])[]
): RuleBook['accounts'] =>
  accounts
    .map(([address, ...classes]) => ({
      place: placeName(address.startsWith('N') && address.length === 40 ? 'nem' : 'symbol', 'mainnet'),
      address,
      classes,
    }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
