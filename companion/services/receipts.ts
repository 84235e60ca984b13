/**
 * Receipts of what is in a block or final, from the record. Takes: the record's events, an encoding. Gives: the file, and
 * records that it was given out. Refuses: characters that the encoding does not have, by name. Never: a payment of which
 * no stage was recorded.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Chain, Network } from '../../core/chain/networks.ts';
import type { DeskEventOf } from '../record/desk-event.ts';
import { type Receipt, receiptsFile } from '../record/receipts.ts';
import type { DeskEntry } from '../record/record.ts';
import type { Reasons } from './chain-questions.ts';
import type { DeskParts } from './desk-parts.ts';
import { sha256Of } from './digests.ts';

export function receiptsOf(parts: DeskParts, encoding: 'utf-8' | 'shift_jis'): Result<Uint8Array, Reasons> {
  const receipts = receiptsIn(parts.record.entries());
  const offsetMinutes = (atMs: bigint) => -new Date(Number(atMs)).getTimezoneOffset();
  const file = receiptsFile(receipts, { encoding, language: encoding === 'shift_jis' ? 'ja' : 'en', offsetMinutes });
  if (!file.ok) {
    const characters = file.reason.characters.join(' ').slice(0, 1000);
    return refuse([{ code: 'payouts-malformed', found: { encoding, characters } }]);
  }
  const noted = parts.note({
    ...{ kind: 'receipts-exported', encoding, rows: receipts.length, digest: sha256Of(file.value) },
    ...{ from: null, to: null },
  });
  return noted.ok ? ok(file.value) : refuse([noted.reason]);
}

interface Reached {
  readonly atMs: bigint;
  readonly event: DeskEventOf<'stage-reached'>;
}

/** One for each payment whose step is now in a block or final. */
export function receiptsIn(entries: readonly DeskEntry[]): readonly Receipt[] {
  const steps = new Map<string, DeskEventOf<'flow-step'>>();
  const flows = new Map<
    string,
    { readonly chain: Chain; readonly network: Network; readonly request: string | null }
  >();
  const reached = new Map<string, Reached>();
  const payments: DeskEventOf<'payment'>[] = [];
  for (const { atMs, event } of entries) {
    if (event.kind === 'flow-step') steps.set(keyOf(event), event);
    else if (event.kind === 'flow-ready') flows.set(event.flow, event);
    else if (event.kind === 'payment') payments.push(event);
    else if (event.kind === 'stage-reached') reached.set(keyOf(event), { atMs, event });
  }
  return payments.flatMap((payment): readonly Receipt[] => {
    const [step, flow, last] = [steps.get(keyOf(payment)), flows.get(payment.flow), reached.get(keyOf(payment))];
    if (step === undefined || flow === undefined || last === undefined) return [];
    const { stage, height, fee } = last.event;
    if (stage !== 'in-block' && stage !== 'final') return [];
    const { from, to, mosaic, divisibility, atomic, message } = payment;
    return [
      {
        ...{ atMs: last.atMs, chain: flow.chain, network: flow.network, hash: step.hash, stage, request: flow.request },
        ...{ height: height === null ? null : BigInt(height), fee: fee === null ? null : BigInt(fee) },
        ...{ from, to, mosaic, divisibility, atomic: BigInt(atomic), message },
      },
    ];
  });
}

const keyOf = ({ flow, step }: { readonly flow: string; readonly step: number }): string => `${flow} ${step}`;
