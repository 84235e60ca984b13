/** Replies of a real vault to the desk's requests: every form is taken, everything else is refused by name. */
import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { flowsOfReply } from '../../companion/services/replies.ts';
import { indexOfSent, sentRequestsOf } from '../../companion/services/reply/sent-requests.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { ok } from '../../core/base/result.ts';
import type { Signed } from '../../core/contract/shapes.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import { envelopeOf } from '../harness/envelopes.ts';
import { openSigner, sessionText, signAll, textsOf } from './desk-signing.ts';
import { nemTx, symbolTx } from './transfers.ts';

let texts: readonly string[];
let items: readonly Signed[];
const digest = 'AB'.repeat(32);
const random = (length: number) => Uint8Array.from(randomBytes(length));

const taking = async (reply: string, known: readonly string[] = [], sent = texts) =>
  flowsOfReply(reply, {
    sent: indexOfSent(sentRequestsOf(digest, sent)),
    known: new Map(known.map((name) => [name, 'FF'.repeat(16)])),
    registryFor: async () => ok(emptyRegistry),
    newId: () => toHex(random(16)),
  });
const codes = async (...args: Parameters<typeof taking>) => {
  const taken = await taking(...args);
  return taken.ok ? 'ok' : taken.reason.map(({ code }) => code).join();
};
const taken = async (...args: Parameters<typeof taking>) => {
  const flows = await taking(...args);
  if (!flows.ok) throw new Error(JSON.stringify(flows.reason));
  return flows.value.flows;
};

beforeAll(async () => {
  const signer = await openSigner();
  const keyOf = (chain: string) =>
    fromHex(signer.accounts.find((one) => one.chain === chain)?.publicKey ?? '') ?? new Uint8Array(0);
  texts = [
    toHex(symbolTx({ signer: keyOf('symbol') }).bytes),
    toHex(nemTx({ signer: keyOf('nem') }).bytes),
    toHex(symbolTx({ signer: keyOf('symbol'), fee: 30_000n }).bytes),
  ];
  items = await signAll(signer, envelopeOf({ texts }).text);
});

describe('a reply', () => {
  it('in the compact form answers all requests at once, in their order', async () => {
    const [flow, ...more] = await taken(sessionText(items));
    expect(more).toEqual([]);
    expect(flow?.flow.request).toBe(digest);
    expect(flow?.flow.steps.map(({ what }) => what.kind)).toEqual([
      'symbol-transaction',
      'nem-transaction',
      'symbol-transaction',
    ]);
    expect(flow?.names).toEqual(items.map(({ items: [first] }) => first?.hash));
  });
  it.each(['symbol-qr-8', 'symbol-payload', 'nem-announce', 'inkan-signatures'])(
    'as %s is the same',
    async (format) => {
      const [text] = textsOf(items, format);
      const [flow] = await taken(text ?? '');
      const { steps } = (await taken(sessionText(items)))[0]?.flow ?? { steps: [] };
      expect(steps).toContainEqual(flow?.flow.steps[0]);
    },
  );
  it('is known already when nothing in it is new, and what is new in it is taken', async () => {
    const [flow] = await taken(sessionText(items));
    expect(await codes(sessionText(items), flow?.names)).toBe('reply-known-already');
    const rest = await taken(sessionText(items), flow?.names.slice(0, 1));
    expect(rest[0]?.names).toEqual(flow?.names.slice(1));
  });
});

describe('a reply is refused', () => {
  it('as unasked, if the request was not sent', async () => {
    expect(await codes(sessionText(items), [], texts.slice(0, 2))).toBe('reply-unasked');
    const [qr] = textsOf(items, 'symbol-qr-8');
    expect(await codes(qr ?? '', [], texts.slice(1))).toBe('reply-unasked');
  });
  it('as foreign, if an account signed of which nothing was asked', async () => {
    const [qr] = textsOf(items, 'symbol-qr-8');
    expect(await codes(qr ?? '', [], texts.slice(1, 2))).toBe('reply-foreign');
    expect(await codes((qr ?? '').replace('"network_id":152', '"network_id":104'))).toBe('reply-foreign');
    const compact = sessionText(items);
    expect(await codes(compact.replace('"testnet"', '"mainnet"'))).toContain('reply-foreign');
  });
  it('as altered, wherever a digit of bytes or signature is another', async () => {
    const [payload = ''] = textsOf(items, 'symbol-payload');
    // In the amount, in the signature, in the deadline.
    for (const at of [payload.length - 10, 40, 2 * 122]) {
      const other = payload[at] === '0' ? '1' : '0';
      const refused = await codes(payload.slice(0, at) + other + payload.slice(at + 1));
      expect(refused, String(at)).toMatch(/^reply-(?:altered|unreadable)$/);
    }
    const [qr = ''] = textsOf(items, 'symbol-qr-8');
    expect(await codes(qr.replace(/"hash":"../, '"hash":"00'))).toBe('reply-altered');
    const [nem = ''] = textsOf(items, 'nem-announce');
    expect(await codes(nem.replace(/"signature":"../, '"signature":"00'))).toBe('reply-altered');
    expect(await codes(nem.replace(/..","signature"/, '00","signature"'))).toMatch(/^reply-(?:altered|unreadable)$/);
  });
  it('as unreadable, if it is none', async () => {
    for (const text of ['', 'hello', '{}', '{"inkan":1,"signatures":{}}', '00', '[1]', '{"data":"00"}', texts[0] ?? ''])
      expect(await codes(text), text).toMatch(/^reply-(?:unreadable|altered)$/);
  });
});
