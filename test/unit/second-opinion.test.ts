/** The independent check of `merge`: it must refuse by itself, whatever core says. And what a session stores. */
import { describe, expect, it } from 'vitest';
import { cosignatureHolds, nemHolds, symbolHolds } from '../../cli/second-opinion.ts';
import { toHex } from '../../core/base/hex.ts';
import { type CompactEntry, maxCompactText } from '../../core/reply/compact.ts';
import { readCompact } from '../../core/reply/read-compact.ts';
import { composeReply, type Reply, type SignedTask } from '../../core/reply/reply.ts';
import { hashOfSigned } from '../../core/signature/signature.ts';
import { type SessionEntry, sessionItem, withSigned } from '../../electron/vault/state/session-signatures.ts';
import {
  aggregateOf,
  cosignature,
  cosignedTask,
  initiated,
  keyOf,
  nemKinds,
  nemOf,
  openKinds,
  sampleOf,
  seeds,
  signedTask,
  symbolKinds,
  symbolOf,
} from './reply-samples.ts';

function signed(task: SignedTask): {
  readonly reply: Reply;
  readonly entry: CompactEntry;
  readonly payload: Uint8Array;
} {
  const reply = composeReply(task);
  if (!reply.ok || reply.value.compact === null) throw new Error('not signed');
  const text = reply.value.items[0]?.outputs[1]?.text ?? '';
  return { reply: reply.value, entry: reply.value.compact, payload: Uint8Array.from(Buffer.from(text, 'hex')) };
}
const flipped = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);

describe('OpenSSL, of a Symbol transaction', () => {
  const aggregate = aggregateOf('complete');
  const attached = [cosignature(hashOfSigned(initiated(aggregate)), seeds.second)];
  it.each([
    ['a transfer', symbolOf(sampleOf('symbol.transfer')), []],
    ['an aggregate with a cosignature', aggregate, attached],
  ])('%s: no byte of it may be another', (_, tx, cosignatures) => {
    const { entry, payload, reply } = signed(signedTask(tx, { attached: cosignatures }));
    const holds = (bytes: Uint8Array, sent = tx.bytes) => symbolHolds(sent, toHex(bytes), reply.hash, entry);
    expect(holds(payload)).toBe(true);
    // Nobody signs the version of a cosignature; core writes it as zero.
    const version = payload.length - 104;
    const free = (at: number) => cosignatures.length > 0 && at >= version && at < version + 8;
    const passed = [...payload.keys()].filter((at) => !free(at) && holds(flipped(payload, at)));
    expect(passed).toEqual([]);
    const other = [...tx.bytes.keys()].filter((at) => holds(payload, flipped(tx.bytes, at)));
    // An unsigned request has no signature; an aggregate that grows has another size.
    expect(other.every((at) => (at >= 8 && at < 72) || (cosignatures.length > 0 && at < 4))).toBe(true);
    expect(symbolHolds(tx.bytes, toHex(payload), reply.hash.replace(/^./, 'G'), entry)).toBe(false);
    expect(holds(payload.slice(0, -1)) || holds(Uint8Array.of(...payload, 0)) || holds(payload.slice(0, 100))).toBe(
      false,
    );
  });
  // A mosaic's id is derived from its signer: an open definition of another signer's mosaic is rightly refused.
  const open = openKinds.filter(({ kind }) => kind !== 'symbol.mosaic-definition');
  it.each([...symbolKinds, ...open].filter(({ onlyEmbedded }) => !onlyEmbedded))(
    '$name of $kind holds as it was signed, and in no other form',
    (sample) => {
      const tx = symbolOf(sample);
      const { entry, payload, reply } = signed(signedTask(tx));
      const holds = (bytes: Uint8Array) => symbolHolds(tx.bytes, toHex(bytes), reply.hash, entry);
      expect(holds(payload)).toBe(true);
      const some = [0, 8, 71, 72, 108, 110, 120, 127, payload.length - 1];
      expect(some.filter((at) => holds(flipped(payload, at)))).toEqual([]);
      expect([0, 103, 107, 127, 128].filter((length) => holds(payload.slice(0, length)))).toEqual([]);
    },
  );
  it('a cosignature: of this hash and by this key alone', () => {
    const tx = initiated(aggregateOf('bonded'));
    const { entry, reply } = signed(cosignedTask(tx));
    expect(cosignatureHolds(tx.bytes, reply.hash, entry)).toBe(true);
    expect(cosignatureHolds(tx.bytes, reply.hash, { ...entry, signer: keyOf('symbol', seeds.third) })).toBe(false);
    expect(cosignatureHolds(tx.bytes, reply.hash, { ...entry, network: 'mainnet' })).toBe(false);
    expect(cosignatureHolds(flipped(tx.bytes, 130), reply.hash, entry)).toBe(false);
    for (let at = 0; at < 64; at += 1) {
      const changed = { ...entry, signature: flipped(entry.signature, at) };
      expect(cosignatureHolds(tx.bytes, reply.hash, changed)).toBe(false);
    }
  });
});

describe('the SDK, of a NEM transaction', () => {
  it.each(nemKinds)('holds as it was signed: $kind, $name', async (sample) => {
    const { tx, entry } = { tx: nemOf(sample), entry: signed(signedTask(nemOf(sample))).entry };
    expect(await nemHolds(tx.bytes, entry)).toBe(true);
    expect(await nemHolds(flipped(tx.bytes, tx.bytes.length - 1), entry)).toBe(false);
  });
  it('says no to any byte changed', async () => {
    const tx = nemOf(nemKinds[0] ?? { kind: '', name: '', bytes: new Uint8Array(0) });
    const { entry } = signed(signedTask(tx));
    expect(await nemHolds(tx.bytes, entry)).toBe(true);
    for (let at = 0; at < 64; at += 1)
      expect(await nemHolds(tx.bytes, { ...entry, signature: flipped(entry.signature, at) })).toBe(false);
    expect(await nemHolds(flipped(tx.bytes, 70), entry)).toBe(false);
    for (let bit = 0; bit < 8; bit += 1) {
      const last = (entry.signature[63] ?? 0) ^ (1 << bit);
      expect(await nemHolds(tx.bytes, { ...entry, signature: entry.signature.with(63, last) })).toBe(false);
    }
    expect(await nemHolds(tx.bytes, { ...entry, signer: keyOf('nem', seeds.second) })).toBe(false);
  });
});

/** L, the order of the base point (RFC 8032 §5.1). */
const order = 2n ** 252n + 27742317777372353535851937790883648493n;
const littleEndian = (value: bigint): Uint8Array =>
  Uint8Array.from({ length: 32 }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn));
const numberOf = (bytes: Uint8Array): bigint => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);

describe('a second form of a signature, its S not reduced', () => {
  const withS = ({ signature }: CompactEntry, s: bigint) =>
    Uint8Array.of(...signature.subarray(0, 32), ...littleEndian(s));
  const sOf = ({ signature }: CompactEntry) => numberOf(signature.subarray(32));
  // The SDK in WebAssembly, whose verifier leaves out the highest bit.
  it('does not hold for NEM', async () => {
    const tx = nemOf(nemKinds[0] ?? { kind: '', name: '', bytes: new Uint8Array(0) });
    const { entry } = signed(signedTask(tx));
    const holds = (s: bigint) => nemHolds(tx.bytes, { ...entry, signature: withS(entry, s) });
    expect(await holds(sOf(entry))).toBe(true);
    for (const s of [sOf(entry) + order, sOf(entry) + 2n ** 255n, order, 2n ** 256n - 1n])
      expect(await holds(s)).toBe(false);
  });
  it('does not hold for Symbol', () => {
    const { entry, payload, reply } = signed(signedTask(symbolOf(sampleOf('symbol.transfer'))));
    for (const s of [sOf(entry) + order, sOf(entry) + 2n ** 255n]) {
      const bytes = Uint8Array.of(...payload.subarray(0, 8), ...withS(entry, s), ...payload.subarray(72));
      expect(symbolHolds(symbolOf(sampleOf('symbol.transfer')).bytes, toHex(bytes), reply.hash, entry)).toBe(false);
    }
  });
});

describe('a session', () => {
  const { reply, entry } = signed(signedTask(symbolOf(sampleOf('symbol.transfer'))));
  const hashOf = (number: number): string => number.toString(16).padStart(64, '0');
  const numbered = (number: number, more: Partial<CompactEntry> = {}): SessionEntry => {
    const sent = Uint8Array.from({ length: 8 }, (_, i) => (number >> (8 * i)) & 0xff);
    return { entry: { ...entry, sent, ...more }, hash: hashOf(number), deadlineMs: 1_000n + BigInt(number) };
  };
  const kept = (all: readonly SessionEntry[]) => all.reduce(withSigned, [] as readonly SessionEntry[]);
  const read = (session: readonly SessionEntry[], nowMs = 0n) => {
    const item = sessionItem(session, reply, 'testnet', nowMs);
    const text = item?.outputs[0]?.text ?? '';
    const entries = readCompact(text);
    return { item, text, entries: entries.ok ? entries.value : [] };
  };
  it('keeps the newest 1000, which fit into one text and are read back', () => {
    const session = kept(Array.from({ length: 1030 }, (_, i) => numbered(i)));
    const { item, text, entries } = read(session);
    expect([item?.code, item?.holds]).toMatchObject(['earlier', { signatures: 1000, deadlineMs: '1030' }]);
    // The window says of each signature whether it is in the text by these, not by their number.
    expect(item?.holds?.hashes).toEqual(Array.from({ length: 1000 }, (_, i) => hashOf(i + 30)));
    expect(text.length).toBeLessThanOrEqual(maxCompactText);
    expect(entries).toEqual(session.map((one) => one.entry));
    expect(entries[0]?.sent[0]).toBe(30);
  });
  it('keeps fewer of those with many cosignatures', () => {
    const attached = Array.from({ length: 25 }, () => ({ signer: entry.signer, signature: entry.signature }));
    const { item, text, entries } = read(kept(Array.from({ length: 60 }, (_, i) => numbered(i, { attached }))));
    expect(text.length).toBeLessThanOrEqual(maxCompactText);
    expect(item?.holds?.signatures).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.at(-1)?.sent[0]).toBe(59);
  });
  it('holds each request once, by each signer, and one network at a time', () => {
    const other = numbered(2, { signer: keyOf('symbol', seeds.second) });
    const session = kept([numbered(1), numbered(2), other, numbered(3, { network: 'mainnet' }), numbered(1)]);
    const order = read(session).entries.map(({ sent }) => sent[0]);
    expect([session.length, order]).toEqual([4, [2, 1, 2]]);
    expect(sessionItem(session, reply, 'mainnet', 0n)).toBeNull();
  });
  it('gives nothing that can no longer be announced', () => {
    const session = kept([numbered(1), numbered(2), numbered(3)]);
    expect([1_000n, 1_001n, 1_002n, 5_000n].map((nowMs) => read(session, nowMs).item?.holds?.signatures)).toEqual([
      3,
      2,
      undefined,
      undefined,
    ]);
  });
  it('says whether the newest is in it', () => {
    expect(
      sessionItem(kept([numbered(1), { entry, hash: reply.hash, deadlineMs: 9n }]), reply, 'testnet', 0n)?.code,
    ).toBe('session');
    expect(sessionItem(kept([numbered(1), numbered(2)]), { ...reply, compact: null }, 'testnet', 0n)?.code).toBe(
      'earlier',
    );
  });
});
