/** Request envelopes and payment lists for tests: keys from fixed seeds, signed by @noble/curves. */
import { toHex } from '../../core/base/hex.ts';
import { type Envelope, type EnvelopeContent, makeEnvelope } from '../../core/envelope/request-envelope.ts';
import { newRequester, type RequesterKey, type RequesterRole } from '../../core/envelope/requesters.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import { nemTx, nowMs, symbolTx } from '../flows/transfers.ts';

export const seedOf = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
export const keyOf = (fill: number): string => toHex(schemeOf('symbol').publicKey(seedOf(fill)));
export const signsWith = (fill: number) => (message: Uint8Array) =>
  toHex(schemeOf('symbol').sign(message, seedOf(fill)));

export const nowSeconds = Number(nowMs / 1000n);
export const requestTexts: readonly string[] = [toHex(symbolTx().bytes), toHex(nemTx().bytes)];

export const contentOf = (change: Partial<EnvelopeContent> = {}): EnvelopeContent => ({
  ...{ key: keyOf(1), number: 1, previous: null, created: nowSeconds - 60, expires: nowSeconds + 3600 },
  ...{ purpose: '月次の支払い', reference: 'A-1', texts: requestTexts, totals: null },
  ...change,
});

export function envelopeOf(
  change: Partial<EnvelopeContent> = {},
  fill = 1,
): { readonly text: string; readonly envelope: Envelope } {
  const made = makeEnvelope(contentOf({ key: keyOf(fill), ...change }), signsWith(fill));
  if (!made.ok) throw new Error(made.reason.code);
  return made.value;
}

/** Numbers 1 to `count` of one key, each after the one before. */
export function envelopesInRow(count: number, fill = 1) {
  const made: ReturnType<typeof envelopeOf>[] = [];
  for (let number = 1; number <= count; number += 1)
    made.push(envelopeOf({ number, previous: made.at(-1)?.envelope.digest ?? null, reference: `A-${number}` }, fill));
  return made;
}

export const registeredKey = (fill = 1, change: Partial<RequesterKey> = {}, role: RequesterRole = 'requester') => ({
  ...newRequester(keyOf(fill), `Requester ${fill}`, role),
  ...change,
});
