/** Compact replies: their content, when there is none, and that merging gives the full reply byte for byte. */
import { describe, expect, it, test } from 'vitest';
import { fromBase64, toBase64 } from '../../core/base/base64.ts';
import { toHex } from '../../core/base/hex.ts';
import {
  type CompactEntry,
  compactLength,
  compactOutput,
  maxCompactText,
  sentDigest,
} from '../../core/reply/compact.ts';
import { mergeReply, type Sent } from '../../core/reply/merge.ts';
import { readCompact } from '../../core/reply/read-compact.ts';
import { composeReply, type Reply, type SignedTask } from '../../core/reply/reply.ts';
import { hashOfSigned } from '../../core/signature/signature.ts';
import {
  aggregateOf,
  cosignature,
  cosignedTask,
  initiated,
  keyOf,
  lockedTask,
  missing,
  nemKinds,
  nemOf,
  openKinds,
  seeds,
  signedTask,
  symbolKinds,
  symbolOf,
} from './reply-samples.ts';

function replyTo(task: SignedTask): Reply {
  const reply = composeReply(task);
  if (!reply.ok) throw new Error(reply.reason.code);
  return reply.value;
}
const compactText = ({ items }: Reply): string | undefined =>
  items.flatMap(({ outputs }) => outputs).find(({ format }) => format === 'inkan-signatures')?.text;
/** As parsed from the vault's text. */
function entryOf(reply: Reply): CompactEntry {
  const read = readCompact(compactText(reply) ?? '');
  if (!read.ok) throw new Error(read.reason.code);
  const [entry, ...more] = read.value;
  if (entry === undefined || more.length > 0) throw new Error('not one entry');
  return entry;
}
const merged = (sent: Sent, entry: CompactEntry) => {
  const reply = mergeReply(sent, entry);
  return reply.ok ? reply.value : reply.reason.code;
};
const sentSymbol = (bytes: Uint8Array): Sent => ({ chain: 'symbol', network: null, bytes });
const withByte = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);

/** A mosaic definition names its signer, from which its id is derived. */
const isOpen = ({ bytes }: { readonly bytes: Uint8Array }) => bytes.subarray(72, 104).every((byte) => byte === 0);

describe('merged, it is the full reply to the byte', () => {
  test.each([
    ...symbolKinds.map((sample) => ['named', sample.name, sample] as const),
    ...openKinds.filter(isOpen).map((sample) => ['open', sample.name, sample] as const),
  ])('Symbol, %s signer: %s', (_, __, { bytes }) => {
    const tx = symbolOf({ bytes });
    const full = replyTo(signedTask(tx));
    expect(merged(sentSymbol(bytes), entryOf(full))).toEqual(full);
  });
  test.each(nemKinds.map((sample) => [sample.name, sample] as const))('NEM: %s', (_, sample) => {
    const tx = nemOf(sample);
    const { publicKey, signature } = signedTask(tx);
    const task = { do: 'cosign-multisig', account: null, composed: null, tx } as const;
    const isCosignature = tx.content.kind === 'nem.cosignature';
    const full = replyTo(isCosignature ? { do: 'cosign-multisig', task, publicKey, signature } : signedTask(tx));
    const { bytes, inner = null } = sample;
    expect(merged({ chain: 'nem', network: null, bytes, inner }, entryOf(full))).toEqual(full);
  });
  it('an aggregate with further accounts of ours, in their order', () => {
    const tx = aggregateOf('complete');
    const hash = hashOfSigned(initiated(tx));
    const attached = [seeds.third, seeds.second].map((seed) => cosignature(hash, seed));
    const full = replyTo(signedTask(tx, { attached }));
    expect(entryOf(full).attached).toEqual(attached);
    expect(merged(sentSymbol(tx.bytes), entryOf(full))).toEqual(full);
  });
  it('a cosignature', () => {
    const tx = initiated(aggregateOf('bonded'), [seeds.third]);
    const full = replyTo(cosignedTask(tx));
    const { groups: _, complete: __, ...rest } = full;
    expect(merged(sentSymbol(tx.bytes), entryOf(full))).toMatchObject(rest);
    const complete = initiated(aggregateOf('complete'));
    const theirs = replyTo(cosignedTask(complete, { groups: missing }));
    const { items } = merged(sentSymbol(complete.bytes), entryOf(theirs)) as Reply;
    expect(items.find(({ code }) => code === 'cosignature')).toEqual(theirs.items[0]);
  });
});

describe('its text', () => {
  const full = replyTo(signedTask(symbolOf(openKinds[0] ?? { bytes: new Uint8Array(0) })));
  const entry = entryOf(full);
  it('names the request by the bytes that were sent, with the signer still open', () => {
    const { bytes } = openKinds[0] ?? { bytes: new Uint8Array(0) };
    expect(bytes.subarray(72, 104).every((byte) => byte === 0)).toBe(true);
    const by = [
      {
        chain: 'symbol',
        signer: toHex(keyOf('symbol')),
        of: [Buffer.from([...sentDigest(bytes), ...entry.signature]).toString('base64')],
      },
    ];
    expect(JSON.parse(compactText(full) ?? '')).toEqual({ inkan: 1, signatures: { network: 'testnet', by } });
  });
  it('is never the one for the QR', () => {
    for (const { outputs } of full.items) expect(outputs[0]?.format).not.toBe('inkan-signatures');
  });
  it('groups what one account signed, and is read back', () => {
    const others = nemKinds.map((sample) => entryOf(replyTo(signedTask(nemOf(sample))))).slice(0, 3);
    const mixed = [entry, ...others, { ...entry, sent: withByte(entry.sent, 0) }];
    const { text } = compactOutput('testnet', mixed);
    expect(JSON.parse(text).signatures.by.map(({ of }: { of: unknown[] }) => of.length)).toEqual([2, 3]);
    expect(readCompact(text)).toEqual({ ok: true, value: [entry, mixed[4], ...others] });
    expect(compactLength(entry)).toBe(text.length - compactOutput('testnet', mixed.slice(0, -1)).text.length);
  });
});

describe('there is none', () => {
  const { compact, items } = replyTo(lockedTask());
  it('for a hash lock made here, nor for the bonded transaction behind it', () => {
    expect([
      compact,
      items.flatMap(({ outputs }) => outputs).some(({ format }) => format === 'inkan-signatures'),
    ]).toEqual([null, false]);
  });
  it('for what was composed here', () => {
    const composed = replyTo(signedTask(symbolOf(symbolKinds[0] ?? { bytes: new Uint8Array(0) }), { requested: null }));
    expect([composed.compact, compactText(composed)]).toEqual([null, undefined]);
    const sample = nemKinds.find(({ inner }) => inner !== undefined);
    if (sample === undefined) throw new Error('no NEM cosignature');
    const tx = nemOf(sample);
    const task = { do: 'cosign-multisig', account: null, composed: 'nem-cosignature', tx } as const;
    const { publicKey, signature } = signedTask(tx);
    expect(replyTo({ do: 'cosign-multisig', task, publicKey, signature }).compact).toBeNull();
  });
  it('while an aggregate gathers cosignatures: the next keyholder needs the whole', () => {
    const gathering = replyTo(signedTask(aggregateOf('complete'), { groups: missing }));
    expect([gathering.compact, compactText(gathering)]).toEqual([null, undefined]);
  });
});

describe('never merged', () => {
  const tx = aggregateOf('complete');
  const hash = hashOfSigned(initiated(tx));
  const entry = entryOf(replyTo(signedTask(tx, { attached: [cosignature(hash, seeds.second)] })));
  const [attached] = entry.attached;
  if (attached === undefined) throw new Error('nothing attached');
  const sent = sentSymbol(tx.bytes);
  it('a signature with any byte changed', () => {
    for (let at = 0; at < 64; at += 1) {
      expect(merged(sent, { ...entry, signature: withByte(entry.signature, at) })).toBe('signature-invalid');
      const changed = { ...attached, signature: withByte(attached.signature, at) };
      expect(merged(sent, { ...entry, attached: [changed] })).toBe('cosignature-invalid');
    }
  });
  it.each([
    ['a cosignature twice', { attached: [attached, attached] }, 'cosigner-duplicate'],
    ['another signer', { signer: keyOf('symbol', seeds.second) }, 'signature-invalid'],
    ['the other chain', { chain: 'nem' }, 'envelope-chain-mismatch'],
    ['the other network', { network: 'mainnet' }, 'envelope-network-mismatch'],
  ] as const)('%s', (_, change, code) => {
    expect(merged(sent, { ...entry, ...change })).toBe(code);
  });
  it('another request, whatever its digest says', () => {
    const other = aggregateOf('bonded').bytes;
    expect(merged(sentSymbol(other), { ...entry, sent: sentDigest(other) })).toBe('signature-invalid');
    // The signature of an aggregate covers its transactions only through their hash.
    expect(merged(sentSymbol(withByte(tx.bytes, tx.bytes.length - 9)), entry)).toBe('merkle-mismatch');
  });
  it('a cosignature by the initiator, by somebody twice, or with more attached', () => {
    const signed = initiated(aggregateOf('bonded'), [seeds.second]);
    const cosigned = entryOf(replyTo(cosignedTask(initiated(aggregateOf('bonded')))));
    expect(merged(sentSymbol(signed.bytes), cosigned)).toBe('cosigner-duplicate');
    const byInitiator = cosignature(hashOfSigned(signed), seeds.own);
    expect(merged(sentSymbol(signed.bytes), { ...cosigned, ...byInitiator })).toBe('cosigner-is-initiator');
    expect(merged(sentSymbol(signed.bytes), { ...cosigned, attached: [attached] })).toBe('signatures-malformed');
  });
});

describe('refused by the reader', () => {
  const good = compactOutput('testnet', [
    entryOf(replyTo(signedTask(nemOf(nemKinds[0] ?? { kind: '', name: '', bytes: new Uint8Array(0) })))),
  ]).text;
  const change = (
    edit: (reply: { inkan: unknown; signatures: { network: unknown; by: { [name: string]: unknown }[] } }) => void,
  ) => {
    const reply = JSON.parse(good);
    edit(reply);
    return JSON.stringify(reply);
  };
  const group = (more: object) => change(({ signatures }) => Object.assign(signatures.by[0] ?? {}, more));
  it.each([
    ['', 'json-malformed'],
    ['rubbish', 'json-malformed'],
    [good.slice(0, -1), 'json-malformed'],
    [good.replace('"signer"', '"chain":"nem","signer"'), 'json-malformed'],
    ['[]', 'signatures-missing'],
    ['{"inkan":1}', 'signatures-missing'],
    [change((reply) => Object.assign(reply, { inkan: 2 })), 'envelope-version'],
    [change((reply) => Object.assign(reply, { more: 1 })), 'json-unknown-field'],
    [change(({ signatures }) => Object.assign(signatures, { chain: 'nem' })), 'json-unknown-field'],
    [change(({ signatures }) => Object.assign(signatures, { network: 'mijin' })), 'json-bad-value'],
    [change(({ signatures }) => Object.assign(signatures, { network: ['testnet', 'mainnet'] })), 'json-bad-value'],
    [group({ network: 'mainnet' }), 'json-unknown-field'],
    [group({ signer: undefined }), 'json-missing-field'],
    [group({ signer: 'AB' }), 'json-bad-value'],
    [group({ chain: 'bitcoin' }), 'json-bad-value'],
    [group({ of: {} }), 'signatures-malformed'],
    [`${good}${' '.repeat(maxCompactText)}`, 'text-too-long'],
  ])('%#', (text, code) => {
    const read = readCompact(text);
    expect(read.ok ? 'read' : read.reason.code).toBe(code);
  });
  it('more than a session holds', () => {
    const entry = (index: number) => Buffer.alloc(72, index.toString().padStart(8, '0')).toString('base64');
    const of = (count: number) => group({ of: Array.from({ length: count }, (_, index) => entry(index)) });
    expect([readCompact(of(1000)).ok, readCompact(of(1001))]).toMatchObject([
      true,
      { ok: false, reason: { code: 'signatures-malformed', found: { field: 'count' } } },
    ]);
  });
  it('white space around it is not', () => expect(readCompact(` ${good}\n`).ok).toBe(true));
});

describe('base64', () => {
  it('is what Node writes, and reads nothing else', () => {
    const bytes = Uint8Array.from({ length: 768 }, (_, i) => (i * 7 + (i >> 3)) & 0xff);
    const text = Buffer.from(bytes).toString('base64');
    expect([toBase64(bytes), fromBase64(text)]).toEqual([text, bytes]);
    expect(fromBase64('')).toEqual(new Uint8Array(0));
    for (const bad of ['A', 'AA==', 'AAA=', 'AAA', 'AA-A', 'AA_A', 'AAA\n', ' AAA', 'ÀAAA', 'AAAA='])
      expect(fromBase64(bad), bad).toBeNull();
  });
});
