/** No change of an envelope without a refusal: every bit of its text in `npm run soak`, a sample in `npm test`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../core/base/canonical.ts';
import { openTexts } from '../../core/envelope/open-texts.ts';
import { readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { readList } from '../../core/payment-list/read-list.ts';
import { openSignedList } from '../../core/payment-list/signed-list.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { readRequest } from '../../core/request/read-request.ts';
import { nowMs } from '../flows/transfers.ts';
import { envelopeOf, registeredKey } from '../harness/envelopes.ts';
import { fromShiftJis } from '../harness/payment-lists.ts';
import { bitsOf } from '../sample.ts';

const sums = [
  { chain: 'symbol', network: 'testnet', mosaic: '72C0212E67A08BCE', source: null, atomic: 1_500_000n },
] as const;

describe('an envelope with one bit changed', () => {
  const { text, envelope } = envelopeOf({
    ...{ number: 2, previous: 'AB'.repeat(32), texts: ['{"a":"支払い"}', '00'], totals: { count: 1, sums } },
  });
  const bytes = new TextEncoder().encode(text);
  const facts = {
    registered: [registeredKey(1, { lastNumber: 1, lastDigest: 'AB'.repeat(32) })],
    required: true,
    nowMs,
  };

  it('is itself accepted', () => {
    expect(readEnvelopeText(text)).toEqual({ ok: true, value: envelope });
    expect(openTexts([text], facts).items.map(({ refusals }) => refusals)).toEqual([[], []]);
  });
  it('gives no request', () => {
    const harmless: string[] = [];
    for (const bit of bitsOf(bytes.length, 'an envelope')) {
      const changed = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      // As an input reads it: bytes that are no UTF-8 never become a text.
      const read = new TextDecoder('utf-8').decode(changed);
      const { items } = openTexts([read], facts);
      const isRefused = items.every(({ refusals }) => refusals.length > 0);
      // Where it no longer begins as an envelope, it is no other request either.
      const isNone = isRefused || !readRequest(items[0]?.text ?? '').ok;
      if (!isNone || !isRefused) harmless.push(`${bit}`);
    }
    expect(harmless).toEqual([]);
  });
  it('gives none without the rule either', () => {
    for (const bit of bitsOf(bytes.length, 'an envelope, without the rule')) {
      const changed = bytes.with(bit >> 3, (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      const { items } = openTexts([new TextDecoder('utf-8').decode(changed)], { ...facts, required: false });
      expect(
        items.every((item) => item.refusals.length > 0 || !readRequest(item.text).ok),
        String(bit),
      ).toBe(true);
    }
  });
});

/** Values of every kind in place of one that an envelope has. */
const anything = fc.jsonValue({ maxDepth: 3 });

describe('any input', () => {
  const valid = JSON.parse(envelopeOf({ totals: { count: 1, sums } }).text);
  const canonical = (value: unknown): string => {
    try {
      return toCanonical(value);
    } catch {
      return JSON.stringify(value);
    }
  };
  it('is refused by a reason, never by an exception', () => {
    const keys = Object.keys(valid.requests);
    const changed = fc.tuple(fc.constantFrom(...keys), anything).map(([key, value]) => ({
      ...valid,
      requests: { ...valid.requests, [key]: value },
    }));
    const inTotals = fc.tuple(fc.constantFrom('count', 'sums', 'more'), anything).map(([key, value]) => ({
      ...valid,
      requests: { ...valid.requests, totals: { ...valid.requests.totals, [key]: value } },
    }));
    fc.assert(
      fc.property(fc.oneof(changed, inTotals, anything), (value) => {
        const read = readEnvelopeText(canonical(value));
        // Only what is the envelope itself may pass.
        if (read.ok) expect(canonical(value)).toBe(canonical(valid));
      }),
    );
  });
  it('as a file is a list, a signed list or a refusal', () => {
    const facts = { registry: emptyRegistry, fromShiftJis };
    const cells = fc.constantFrom(
      'header',
      'payment',
      'total',
      'end',
      'symbol',
      'nem',
      'testnet',
      'XYM',
      '1',
      '6',
      '',
      '"',
      '\r\n',
      '\n',
      ',',
      '合計',
      '\u0000',
    );
    const names = 'record,chain,network,source,destination,mosaic,divisibility,amount,message,count,note\n';
    const files = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(cells, { maxLength: 60 }).map((parts) => new TextEncoder().encode(names + parts.join(''))),
      anything.map((value) => new TextEncoder().encode(JSON.stringify({ inkan: 1, 'payment-list': value }))),
      anything.map((value) => new TextEncoder().encode(`{"inkan":1,"list":{${JSON.stringify(value).slice(1)}`)),
      anything.map((list) =>
        new TextEncoder().encode(
          canonical({ inkan: 1, list: { content: list, created: 1, key: list }, signature: list }),
        ),
      ),
    );
    fc.assert(
      fc.property(files, (file) => {
        const opened = openSignedList(file, { registered: [] });
        if (opened.ok) expect(typeof readList(opened.value.bytes, facts).ok).toBe('boolean');
        else expect(opened.reason.code).toMatch(/^(?:payment-list-|requester-)/);
      }),
    );
  });
});
