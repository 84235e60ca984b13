/**
 * companion/payouts: a file of payouts to what the desk composes. The file is a payment list (docs/payment-list.md), so
 * that the same file is the back office's list in Inkan (docs/adr/0041).
 * Takes: the bytes of a CSV file, the account that pays, mosaics and balances as the nodes say, earlier payments. Gives:
 * the lines with exact amounts and marks, totals with the balance before and after, intents of up to 100 payments.
 * Refuses: what is not exactly of the form, every line's fault at once; other chains, networks and accounts; mosaics that
 * cannot move and messages that are too long; totals that differ. Never: repairs a value, drops or sorts a line.
 */
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { isMosaicText } from '../../core/envelope/control-totals.ts';
import { readCsv } from '../../core/payment-list/csv.ts';
import { faultsOfRows, readRows } from '../../core/payment-list/list-rows.ts';
import { totalsOfPayments } from '../../core/payment-list/list-totals.ts';
import { decimalOf } from '../../core/payment-list/list-values.ts';
import type { ListedPayment, PaymentList } from '../../core/payment-list/payment-list.ts';
import { decodeList } from '../../core/payment-list/read-list.ts';
import { emptyRegistry, type Registry } from '../../core/registry/registry.ts';
import { type ComposeFacts, deskReason, each, Refused } from '../compose/facts.ts';
import { movableMosaic, type Place, registryOf } from '../compose/look-up.ts';
import { messageOf } from '../compose/messages.ts';
import type { AccountFacts } from '../contract/chain-facts.ts';
import { maxPayouts } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Intent } from '../contract/intent.ts';

export type PayoutMark = 'new-payee' | 'paid-before' | 'twice-here';

export interface PayoutLine {
  readonly line: number;
  readonly to: string;
  readonly mosaic: string;
  readonly divisibility: number;
  readonly atomic: bigint;
  readonly message: string;
  readonly marks: readonly PayoutMark[];
}

export interface PayoutTotal {
  readonly mosaic: string;
  readonly divisibility: number;
  readonly count: number;
  readonly atomic: bigint;
  readonly before: bigint;
  /** Negative if the balance does not suffice. Without fees. */
  readonly after: bigint;
}

export interface Payouts {
  readonly encoding: 'utf-8' | 'shift_jis';
  /** The note of the header. */
  readonly reference: string;
  readonly lines: readonly PayoutLine[];
  readonly totals: readonly PayoutTotal[];
}

export interface PastPayment {
  readonly to: string;
  readonly mosaic: string;
  readonly atomic: bigint;
}

export interface PayoutFacts extends Place {
  /** The account that pays. */
  readonly account: AccountFacts;
  readonly mosaics: ComposeFacts['mosaics'];
  readonly past: readonly PastPayment[];
}

/** Faults that are told at once: as many as the contract carries (desk-api.ts). */
const maxFaults = 200;
/** Names, header, totals and end. */
const otherRows = 1 + 1 + 100 + 1;
type Refusal = readonly DeskReason[];

export function readPayouts(bytes: Uint8Array, facts: PayoutFacts): Result<Payouts, Refusal> {
  const read = readFile(bytes, registryOf(facts, { accounts: new Map(), mosaics: facts.mosaics }));
  if (!read.ok) return read;
  const { encoding, reference, payments } = read.value;
  const foreign = payments.flatMap((payment) => foreignOf(payment, facts)).slice(0, maxFaults);
  if (foreign.length > 0) return refuse(foreign);
  const unpayable = faultsIn(payments, facts);
  if (unpayable.length > 0) return refuse(unpayable);
  const told = encoding === 'shift_jis' ? 'shift_jis' : 'utf-8';
  return ok({ encoding: told, reference, lines: linesOf(payments, facts.past), totals: totalsOf(payments, facts) });
}

/** Mosaics that the file names beside the currency, for which the nodes have to be asked first. Refuses like
 * `readPayouts`, but for what depends on them. */
export function mosaicsInPayouts(bytes: Uint8Array): Result<readonly string[], Refusal> {
  const file = rowsOf(bytes);
  if (!file.ok) return file;
  const at = file.value.rows[0]?.findIndex(({ text }) => text === 'mosaic' || text === 'モザイク') ?? -1;
  const named = file.value.rows.slice(1).flatMap((row) => row[at]?.text ?? []);
  const upper = (text: string) => (text.includes(':') ? text : text.replace(/^0x/, '').toUpperCase());
  // What is of neither form is a fault of its line, and no question to a node.
  const isId = (text: string) => isMosaicText('nem', text) || isMosaicText('symbol', text);
  return ok([...new Set(named.map(upper).filter(isId))]);
}

/** In their order, up to 100 in each: as many as one aggregate holds. */
export function intentsOfPayouts({ lines }: Payouts, base: Omit<Intent, 'wanted'>, most = 100): readonly Intent[] {
  const intents: Intent[] = [];
  for (let at = 0; at < lines.length; at += most) {
    const payments = lines.slice(at, at + most).map(({ to, mosaic, divisibility, atomic, message }) => ({
      ...{ to, message },
      mosaics: [{ mosaic, amount: decimalOf(atomic, divisibility) }],
    }));
    intents.push({ ...base, wanted: { want: 'pay', payments } });
  }
  return intents;
}

function fromShiftJis(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function rowsOf(bytes: Uint8Array) {
  const decoded = decodeList(bytes, { fromShiftJis });
  if (!decoded.ok) return refuse([ofDesk(decoded.reason)]);
  const { encoding, text } = decoded.value;
  if (encoding === 'json') return refuse([deskReason('payouts-malformed', { encoding })]);
  const rows = readCsv(text, maxPayouts + otherRows);
  return rows.ok ? ok({ encoding, rows: rows.value }) : refuse([ofDesk(rows.reason)]);
}

function readFile(bytes: Uint8Array, registry: Registry = emptyRegistry): Result<PaymentList, Refusal> {
  const file = rowsOf(bytes);
  if (!file.ok) return file;
  const { encoding, rows } = file.value;
  const list = readRows(rows, encoding, registry);
  if (!list.ok) {
    const faults = faultsOfRows(rows, registry, maxFaults);
    return refuse((faults.length > 0 ? faults : [list.reason]).map(ofDesk));
  }
  const { payments } = list.value;
  if (payments.length > maxPayouts)
    return refuse([tooMany({ count: String(payments.length), limit: String(maxPayouts) })]);
  const zero = payments.filter(({ atomic }) => atomic === 0n).slice(0, maxFaults);
  if (payments.length === 0) return refuse([deskReason('payouts-malformed', { count: '0' })]);
  return zero.length > 0 ? refuse(zero.map(({ line }) => deskReason('amount-zero', { line: String(line) }))) : list;
}

const tooMany = (found: DeskReason['found']): DeskReason => deskReason('payouts-too-many', found);

/** The desk's own words for what it says of a file as a whole; a cell's fault has the reason of the payment list. */
function ofDesk({ code, found }: Reason): DeskReason {
  if (code === 'payment-list-totals') return deskReason('payouts-totals-differ', found);
  if (code === 'payment-list-too-large') return tooMany(found);
  return code === 'payment-list-encoding' ? deskReason('payouts-malformed', { encoding: '?' }) : reason(code, found);
}

/** Another chain, network or account than the one that pays. */
function foreignOf(payment: ListedPayment, { chain, network, account }: PayoutFacts): readonly DeskReason[] {
  const line = String(payment.line);
  if (payment.chain !== chain || payment.network !== network)
    return [
      deskReason('payouts-malformed', { line, field: 'network', network: `${payment.chain} ${payment.network}` }),
    ];
  const isForeign = payment.source !== null && payment.source !== account.address;
  return isForeign ? [deskReason('payouts-malformed', { line, field: 'source', source: payment.source ?? '' })] : [];
}

/** What the composer would refuse, by the lines of the file. */
function faultsIn(payments: readonly ListedPayment[], { mosaics }: PayoutFacts): readonly DeskReason[] {
  try {
    each(payments, (payment) => {
      const found = { line: String(payment.line) };
      movableMosaic(payment.mosaic, payment, { mosaics, aliases: new Map(), height: null }, found);
      messageOf(payment.chain, payment.message, found);
    });
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.reasons;
    throw error;
  }
}

const keyOf = (to: string, mosaic: string, atomic: bigint): string => `${to} ${mosaic} ${atomic}`;

function linesOf(payments: readonly ListedPayment[], past: readonly PastPayment[]): readonly PayoutLine[] {
  const payees = new Set(past.map(({ to }) => to));
  const paid = new Set(past.map(({ to, mosaic, atomic }) => keyOf(to, mosaic, atomic)));
  const here = new Map<string, number>();
  const keys = payments.map(({ destination, mosaic, atomic }) => keyOf(destination, mosaic, atomic));
  for (const key of keys) here.set(key, (here.get(key) ?? 0) + 1);
  return payments.map(({ line, destination: to, mosaic, divisibility, atomic, message }, at) => {
    const key = keys[at] ?? '';
    const marks: PayoutMark[] = [];
    if (!payees.has(to)) marks.push('new-payee');
    if (paid.has(key)) marks.push('paid-before');
    if ((here.get(key) ?? 0) > 1) marks.push('twice-here');
    return { line, to, mosaic, divisibility, atomic, message, marks };
  });
}

function totalsOf(payments: readonly ListedPayment[], { account }: PayoutFacts): readonly PayoutTotal[] {
  const divisibilities = new Map(payments.map(({ mosaic, divisibility }) => [mosaic, divisibility]));
  return totalsOfPayments(payments).map(({ mosaic, count, atomic }) => {
    const before = account.holdings.find((one) => one.mosaic === mosaic)?.atomic ?? 0n;
    return { mosaic, divisibility: divisibilities.get(mosaic) ?? 0, count, atomic, before, after: before - atomic };
  });
}
