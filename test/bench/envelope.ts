/**
 * envelope.open: envelopes of 200 requests, read strictly, compared with their one text and verified, beside JSON.parse and
 * OpenSSL's verification of the same bytes. list.match: lines of a payment list read and matched with as many
 * payments, beside splitting the same file at its commas.
 */
import { createPublicKey, verify } from 'node:crypto';
import { fromHex } from '../../core/base/hex.ts';
import { envelopeMessage, readEnvelopeText } from '../../core/envelope/request-envelope.ts';
import { matchList } from '../../core/payment-list/match.ts';
import { readList } from '../../core/payment-list/read-list.ts';
import { writeList } from '../../core/payment-list/write-list.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { envelopeOf, keyOf, requestTexts } from '../harness/envelopes.ts';
import { fromShiftJis, moved, payment } from '../harness/payment-lists.ts';
import type { Bench } from './bench-list.ts';
import { type Contest, perSecond } from './measure.ts';

const requests = 200;
const lines = 2000;

function opening(): Contest {
  const texts = Array.from({ length: requests }, (_, at) => `${requestTexts[0]}${' '.repeat(at)}`);
  const { text, envelope } = envelopeOf({ texts });
  const x = Buffer.from(keyOf(1), 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const message = envelopeMessage(envelope);
  const signature = fromHex(envelope.signature) ?? new Uint8Array(0);
  return {
    name: 'envelope.open',
    own: () => readEnvelopeText(text),
    baseline: () => [JSON.parse(text), verify(null, message, key, signature)],
    baselineName: 'JSON.parse and OpenSSL',
    amount: { own: requests, baseline: requests, unit: 'requests' },
  };
}

function matching(): Contest {
  const payments = Array.from({ length: lines }, (_, at) => payment({ atomic: BigInt(at + 1) }));
  const movements = payments.map((line, item) => moved(line, { item }));
  const text = writeList(payments, 'bench', 'japanese');
  const bytes = new TextEncoder().encode(text);
  return {
    name: 'list.match',
    own: () => {
      const list = readList(bytes, { registry: emptyRegistry, fromShiftJis });
      if (!list.ok || matchList(list.value, movements).matched.length !== lines) throw new Error('not matched');
    },
    baseline: () => text.split('\r\n').map((line) => line.split(',')),
    baselineName: 'split at commas',
    amount: { own: lines, baseline: lines, unit: 'lines' },
  };
}

export const envelopeBench: Bench = {
  names: ['envelope.open', 'list.match'],
  run: async function* run() {
    yield await perSecond(opening());
    yield await perSecond(matching());
  },
};
