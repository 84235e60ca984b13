/**
 * The history as text: one line per payment and refused address, oldest first. A value that occurs again is written as
 * its number in the order of first appearance, numbers in base 36, times as differences to the line before.
 *
 *   inkan-history-1
 *   c<time of the newest payment that was dropped>      only if one was
 *   p<place>,<source>,<to>,<mosaic>,<atomic>,<time after the line before>,<deadline after the time>,<message>,<digest>
 *   r<place>,<address>,<time after the line before>
 *
 * <place>: chain and network (`sm`, `st`, `nm`, `nt`). <message>: `-` without one. A value at its first appearance is
 * preceded by `=`. Payments come before refused addresses.
 * Refuses: any other text, also one that means the same history and is written in another way.
 */
import { type Reason, reason } from '../base/reason.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import type { Chain, Network } from '../chain/networks.ts';
import {
  type History,
  maxHistoryText,
  maxPayments,
  maxRefused,
  type RefusedAddress,
  type SignedPayment,
} from './history.ts';

const head = 'inkan-history-1';
const places = { sm: ['symbol', 'mainnet'], st: ['symbol', 'testnet'], nm: ['nem', 'mainnet'], nt: ['nem', 'testnet'] };
type PlaceCode = keyof typeof places;

export function writeHistory({ payments, refused, cutMs }: History): string {
  const numbers = new Map<string, number>();
  const place = (text: string): string => {
    const before = numbers.get(text);
    if (before !== undefined) return before.toString(36);
    numbers.set(text, numbers.size);
    return `=${text}`;
  };
  let at = 0n;
  const after = (timeMs: string): string => {
    const step = BigInt(timeMs) - at;
    at = BigInt(timeMs);
    return step.toString(36);
  };
  const lines = payments.map((one) => {
    const { source, to, mosaic, atomic, deadlineMs, timeMs, message, digest } = one;
    return [
      ...[`p${codeOf(one)}`, place(source), place(to), place(mosaic), BigInt(atomic).toString(36), after(timeMs)],
      ...[(BigInt(deadlineMs) - BigInt(timeMs)).toString(36), message === '' ? '-' : place(message), place(digest)],
    ].join(',');
  });
  at = 0n;
  const rest = refused.map((one) => `r${codeOf(one)},${place(one.address)},${after(one.timeMs)}`);
  const cut = cutMs === undefined ? [] : [`c${BigInt(cutMs).toString(36)}`];
  return [head, ...cut, ...lines, ...rest].map((line) => `${line}\n`).join('');
}

const codeOf = ({ chain, network }: { readonly chain: Chain; readonly network: Network }): string =>
  `${chain === 'symbol' ? 's' : 'n'}${network === 'mainnet' ? 'm' : 't'}`;

export function readHistory(text: string): Result<History, Reason> {
  const history = text.length > maxHistoryText ? null : historyIn(text);
  return history !== null && writeHistory(history) === text ? ok(history) : refuse(reason('history-malformed'));
}

function historyIn(text: string): History | null {
  const [first, ...lines] = text.split('\n');
  if (first !== head || lines.pop() !== '') return null;
  if (lines.length > maxPayments + maxRefused + 1) return null;
  const cut = lines[0]?.startsWith('c') ? numberOf(lines.shift()?.slice(1)) : undefined;
  if (cut === null) return null;
  const reader = new LineReader();
  const payments: SignedPayment[] = [];
  const refused: RefusedAddress[] = [];
  for (const line of lines) {
    const fields = line.split(',');
    const payment = fields.length === 9 && refused.length === 0 ? reader.payment(fields) : null;
    const address = fields.length === 3 ? reader.refused(fields, refused.length === 0) : null;
    if (payment !== null) payments.push(payment);
    else if (address !== null) refused.push(address);
    else return null;
  }
  if (payments.length > maxPayments || refused.length > maxRefused) return null;
  return { payments, refused, ...(cut === undefined ? {} : { cutMs: cut.toString() }) };
}

const patterns = {
  /** '' is a source that the bytes leave open. */
  account: /^(?:[A-Z2-7]{39,40})?$/,
  to: /^(?:[A-Z2-7]{39,40}|alias:[0-9A-F]{16})$/,
  mosaic: /^(?:[0-9A-F]{16}|[a-z0-9._-]{1,146}:[a-z0-9'_ -]{1,32})$/,
  mark: /^[0-9A-F]{32}$/,
};
/** An amount has at most 64 bits; times stay far below. */
const limit = 1n << 64n;

class LineReader {
  readonly #texts: string[] = [];
  #at = 0n;

  payment([code, source, to, mosaic, atomic, time, deadline, message, digest]: readonly string[]) {
    const place = placeOf(code, 'p');
    const from = this.#text(source, patterns.account);
    const target = this.#text(to, patterns.to);
    const unit = this.#text(mosaic, patterns.mosaic);
    const sum = numberOf(atomic);
    const timeMs = this.#time(time);
    const lead = numberOf(deadline?.replace(/^-/, ''));
    const words = message === '-' ? '' : this.#text(message, patterns.mark);
    const mark = this.#text(digest, patterns.mark);
    if (place === null || from === null || target === null || unit === null || words === null || mark === null)
      return null;
    if (sum === null || timeMs === null || lead === null) return null;
    const deadlineMs = deadline?.startsWith('-') ? timeMs - lead : timeMs + lead;
    if (deadlineMs < 0n) return null;
    return {
      ...{ ...place, source: from, to: target, mosaic: unit, atomic: sum.toString() },
      ...{ deadlineMs: deadlineMs.toString(), timeMs: timeMs.toString(), message: words, digest: mark },
    };
  }

  refused([code, address, time]: readonly string[], isFirst: boolean): RefusedAddress | null {
    if (isFirst) this.#at = 0n;
    const place = placeOf(code, 'r');
    const text = this.#text(address, patterns.account);
    const timeMs = this.#time(time);
    if (place === null || text === null || text === '' || timeMs === null) return null;
    return { ...place, address: text, timeMs: timeMs.toString() };
  }

  #text(field: string | undefined, pattern: RegExp): string | null {
    if (field === undefined) return null;
    if (field.startsWith('=')) this.#texts.push(field.slice(1));
    const text = field.startsWith('=') ? field.slice(1) : this.#texts[Number(numberOf(field) ?? -1n)];
    return text !== undefined && pattern.test(text) ? text : null;
  }

  #time(field: string | undefined): bigint | null {
    const step = numberOf(field);
    if (step === null || this.#at + step >= limit) return null;
    this.#at += step;
    return this.#at;
  }
}

function placeOf(
  code: string | undefined,
  kind: 'p' | 'r',
): { readonly chain: Chain; readonly network: Network } | null {
  const place = code?.startsWith(kind) ? code.slice(1) : '';
  if (!Object.hasOwn(places, place)) return null;
  const [chain, network] = places[place as PlaceCode];
  return { chain: chain as Chain, network: network as Network };
}

function numberOf(field: string | undefined): bigint | null {
  if (field === undefined || !/^(?:0|[1-9a-z][0-9a-z]{0,12})$/.test(field)) return null;
  let number = 0n;
  for (const digit of field) number = number * 36n + BigInt(Number.parseInt(digit, 36));
  return number < limit ? number : null;
}
