/** Movements and histories written by hand, for findings. One chain and network, one mosaic, our account as the source. */

import { withSigned } from '../../core/history/grow.ts';
import { emptyHistory, type History } from '../../core/history/history.ts';
import type { MovedItem, Movement, MovementMessage, Recipient } from '../../core/movement/movement.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { findingsOf, type RiskFacts } from '../../core/risk/findings.ts';
import type { RiskFinding } from '../../core/risk/risk.ts';
import { accountOf, addressOf } from './review-samples.ts';

export const own = addressOf('own');
export const nowMs = 1_800_000_000_000n;
export const hourMs = 3_600_000n;
export const dayMs = 24n * hourMs;
export const mosaic = '72C0212E67A08BCE';
const place = { chain: 'symbol', network: 'testnet' } as const;

/** An address that begins and ends like no other, by number. */
export function addressAt(number: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let state = (number + 1) * 0x9e3779b1;
  const draw = (): string => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b) + 0x6d2b79f5;
    return letters.charAt((state >>> 9) & 31);
  };
  return `T${'ABCD'.charAt(number & 3)}${Array.from({ length: 37 }, draw).join('')}`;
}

/** Another address with the same beginning and end. */
export function forgedOf(address: string, first: number, last: number): string {
  const middle = [...address.slice(first, address.length - last)].map((letter) => (letter === 'Q' ? 'R' : 'Q'));
  return address.slice(0, first) + middle.join('') + address.slice(address.length - last);
}

export interface Line {
  readonly to: string;
  readonly atomic: bigint;
  readonly message?: string;
  readonly standing?: Extract<Recipient, { type: 'address' }>['standing'];
  readonly source?: string;
  readonly mosaic?: string;
  readonly network?: 'mainnet' | 'testnet';
}

const messageOf = (text: string | undefined): MovementMessage =>
  text === undefined || text === '' ? { type: 'none' } : { type: 'text', text };

let made = 0;
/** A request with these payments; its digest is new each time. */
export function itemOf(lines: readonly Line[], change: Partial<MovedItem> & { readonly fee?: bigint } = {}): MovedItem {
  made += 1;
  const { item = 0, fee = 20_000n, ...rest } = change;
  const isOne = lines.length === 1;
  const kind = isOne ? 'symbol.transfer' : 'symbol.aggregate-complete';
  const at = { item, ...place, source: own, sourceStanding: 'own' } as const;
  const payments = lines.map(
    (line, index): Movement => ({
      ...{ ...at, part: isOne ? null : index + 1, kind: 'symbol.transfer', cause: 'transfer' },
      ...{ source: line.source ?? own, network: line.network ?? place.network },
      to: line.to.startsWith('alias:')
        ? { type: 'alias', namespaceId: line.to.slice(6) }
        : { type: 'address', address: line.to, standing: line.standing ?? (line.to === own ? 'own' : 'unknown') },
      ...{ mosaic: line.mosaic ?? mosaic, atomic: line.atomic, message: messageOf(line.message) },
    }),
  );
  const paid: Movement = {
    ...{ ...at, part: null, kind, cause: 'fee', to: null, mosaic, atomic: fee, message: { type: 'none' } },
  };
  return {
    ...{ item, ...place, task: 'sign', kind, innerKinds: [], signer: own, timestampMs: null },
    ...{ deadlineMs: nowMs + 2n * hourMs, digest: made.toString(16).toUpperCase().padStart(16, 'F').padEnd(64, '0') },
    movements: [...payments, paid],
    ...rest,
  };
}

export const batchOf = (...lines: readonly Line[]): readonly MovedItem[] =>
  lines.map((line, item) => itemOf([line], { item }));

/** Each line signed at its time before now, the oldest first. */
export function historyOf(...lines: readonly (Line & { readonly agoMs: bigint })[]): History {
  const sorted = lines.toSorted((a, b) => Number(b.agoMs - a.agoMs));
  return sorted.reduce((history, line) => {
    const timeMs = nowMs - line.agoMs;
    return withSigned(history, [itemOf([line], { deadlineMs: timeMs + 2n * hourMs })], timeMs);
  }, emptyHistory);
}

/** Payments to many other addresses, of these amounts, one each ten hours, so that the account has a past. */
export const pastOf = (count: number, atomic: (at: number) => bigint = (at) => BigInt(1_000 + at)) =>
  Array.from({ length: count }, (_, at) => ({
    ...{ to: addressAt(10_000 + at), atomic: atomic(at), agoMs: dayMs * 8n + BigInt(at) * 10n * hourMs },
  }));

export const accounts = [accountOf('own')];
export const factsWith = (change: Partial<RiskFacts> = {}): RiskFacts => ({
  ...{ history: emptyHistory, registry: emptyRegistry, accounts, nowMs },
  ...change,
});

/** `code severity place`, in the order of the batch. */
export const told = (items: readonly MovedItem[], change: Partial<RiskFacts> = {}): readonly string[] =>
  findingsOf(items, factsWith(change)).map(shortOf);
export const shortOf = ({ code, severity, item, part }: RiskFinding): string =>
  `${code} ${severity} ${item}${part === null ? '' : `.${part}`}`;
