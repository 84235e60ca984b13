/** A batch: one digest that binds every item, its place and their number; totals; and no half of a batch. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessmentFacts } from '../../core/assessment/assess.ts';
import { toHex } from '../../core/base/hex.ts';
import { assessBatch, assessBatchAgain, type Proposed } from '../../core/batch/batch.ts';
import { batchDigest } from '../../core/batch/batch-digest.ts';
import { maxBatchItems, maxBatchText } from '../../core/batch/limits.ts';
import { movedItemsOf } from '../../core/batch/risks.ts';
import { totalsOf } from '../../core/batch/totals.ts';
import { withRefused } from '../../core/history/grow.ts';
import { emptyHistory } from '../../core/history/history.ts';
import { policyDefaults } from '../../core/policy/registry.ts';
import { emptyRegistry } from '../../core/registry/registry.ts';
import type { Effect, ReviewDocument } from '../../core/review/review-document.ts';
import { inAnHour, nemTx, nowMs, symbolTx } from '../flows/transfers.ts';
import { symbolPlain } from '../vectors/own-transfers.ts';
import { sdkAggregate, sdkEmbedded, sdkEmbeddedTransfer } from '../vectors/sdk-multisig.ts';
import { alice, bob, nemAlice, own, stranger } from './task-parties.ts';

const sha256 = (...parts: readonly Uint8Array[]) =>
  createHash('sha256').update(Buffer.concat(parts)).digest('hex').toUpperCase();
const item = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex);
const items = fc.uniqueArray(item, { minLength: 1, maxLength: 12 });

describe('the digest of a batch', () => {
  it.each<[string, readonly string[], string]>([
    ['one', ['00'.repeat(32)], '5E1A47B485CA0AEB02AB81ABABE3105C6075692D511FCD008081E2F0CC57B4B6'],
    ['two', ['00'.repeat(32), 'FF'.repeat(32)], '738C4ABAB0167244FDB7A4EFA3F03D4599C9E834F5FE7C62282E968A354E3C3B'],
    [
      'the other way round',
      ['FF'.repeat(32), '00'.repeat(32)],
      'F91118E43A7DD326247E09848219D8962D879A61C26A4D582B52E35E92DC744C',
    ],
  ])('of %s is that of docs/batch.md', (_, list, expected) => expect(batchDigest(list)).toBe(expected));
  it('is SHA-256 of the domain, the count and the digests, as node:crypto has it', () => {
    fc.assert(
      fc.property(items, (list) => {
        const count = Buffer.alloc(4);
        count.writeUInt32BE(list.length);
        const expected = sha256(Buffer.from('inkan-batch-v1\n'), count, Buffer.from(list.join(''), 'hex'));
        expect(batchDigest(list)).toBe(expected);
      }),
    );
  });
  it('changes with every order, omission, repetition and replacement', () => {
    const two = fc.uniqueArray(item, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(two, fc.nat(), fc.nat(), item, (list, a, b, another) => {
        const [first, second] = [a % list.length, b % list.length];
        const swapped = [...list];
        [swapped[first], swapped[second]] = [list[second] ?? '', list[first] ?? ''];
        const others = [
          ...(first === second ? [] : [swapped]),
          list.filter((_, at) => at !== first),
          [...list, list[first] ?? ''],
          list.toSpliced(second, 0, list[first] ?? ''),
          list.with(first, another),
          [...list, another],
        ].filter((one) => one.join() !== list.join());
        for (const other of others) expect(batchDigest(other)).not.toBe(batchDigest(list));
      }),
    );
  });
  it('of one is not the digest of the item, nor that of any bytes of the item', () => {
    fc.assert(
      fc.property(item, (one) => {
        expect(batchDigest([one])).not.toBe(one);
        expect(batchDigest([one])).not.toBe(sha256(Buffer.from(one, 'hex')));
        expect(batchDigest([batchDigest([one])])).not.toBe(batchDigest([one]));
      }),
    );
  });
  it.each(['', '00', '00'.repeat(31), '00'.repeat(33), 'ZZ'.repeat(32)])('of no digest (%s) is a bug', (bad) => {
    expect(() => batchDigest([bad])).toThrow();
  });
});

const facts: AssessmentFacts = {
  ...{ accounts: own, registry: emptyRegistry, signedBonded: [], nowMs },
  settings: policyDefaults('real'),
};
const proposed = (...texts: readonly string[]): readonly Proposed[] => texts.map((text) => ({ text, choices: {} }));
const pay = (fee: bigint, signer: Uint8Array | null = alice.publicKey) => toHex(symbolTx({ fee, signer }).bytes);
/** With a message of its own: the same payment many times is too many stops. */
const invoice = (at: number) =>
  toHex(symbolTx({ fee: BigInt(at + 1), signer: alice.publicKey, message: symbolPlain(`Invoice ${at}`) }).bytes);
const payNem = (fee: bigint) => toHex(nemTx({ fee, signer: nemAlice.publicKey }).bytes);
const entries = JSON.stringify({
  inkan: 1,
  entries: {
    ...{ chain: 'symbol', network: 'testnet' },
    contacts: [{ address: stranger.address, name: 'Somebody' }],
  },
});
const signable = (...texts: readonly string[]) => {
  const found = assessBatch(proposed(...texts), facts);
  if (found.action !== 'sign') throw new Error(JSON.stringify(found));
  return found.batch;
};
const refusedIn = (list: readonly Proposed[]) => {
  const found = assessBatch(list, facts);
  if (found.action !== 'refuse') throw new Error(found.action);
  return found.refused.map((one) => [one.item, ...one.reasons.map(({ code }) => code)]);
};

describe('a batch', () => {
  it('keeps the order, binds every document, and needs the most that any item needs', () => {
    const stop = toHex(
      symbolTx({ signer: alice.publicKey, recipient: { type: 'alias', namespaceId: 0x8000000000000009n } }).bytes,
    );
    const batch = signable(pay(1n), payNem(100_000n), stop);
    const digests = batch.items.map(({ document }) => document.digest);
    expect(batch.items.map(({ text }) => text)).toEqual([pay(1n), payNem(100_000n), stop]);
    expect(batch.digest).toBe(batchDigest(digests));
    expect(batch.verdict).toEqual({ level: 'approvals', act: 'type', approvals: { custodians: 1 }, reasons: [] });
    expect(signable(pay(1n)).verdict.act).toBe('hold');
  });
  it('in which anything is refused is refused, and only that is told', () => {
    expect(refusedIn(proposed(pay(1n), 'rubbish', pay(2n), pay(3n, stranger.publicKey)))).toEqual([
      [1, 'not-a-request'],
      [3, 'signer-not-ours'],
    ]);
  });
  it('does not hold the same bytes twice', () => {
    const found = assessBatch(proposed(pay(1n), pay(2n), pay(1n).toLowerCase(), pay(2n)), facts);
    expect(found).toMatchObject({
      action: 'refuse',
      refused: [
        { item: 2, reasons: [{ code: 'batch-duplicate', found: { index: '0' } }] },
        { item: 3, reasons: [{ code: 'batch-duplicate', found: { index: '1' } }] },
      ],
    });
  });
  it('does not hold a text twice, however it is wrapped, nor one transaction under two answers', () => {
    const open = pay(1n, null);
    const answered = (option: string, text = open) => ({ text, choices: { signer: option } });
    const wrapped = `  ${open}\n`;
    expect(refusedIn([...proposed(open), answered(alice.address, wrapped)])).toEqual([[1, 'batch-duplicate']]);
    expect(refusedIn(proposed(open, 'rubbish', wrapped))).toEqual([
      [1, 'not-a-request'],
      [2, 'batch-duplicate'],
    ]);
    // The bytes of both are the same as they came, and those of the second differ in their letters.
    expect(refusedIn([answered(alice.address), answered(bob.address, open.toLowerCase())])).toEqual([
      [1, 'batch-duplicate'],
    ]);
  });
  it('does not hold a bonded aggregate once with its lock and once without', () => {
    const text = toHex(
      sdkAggregate({
        ...{ kind: 'bonded', initiator: alice.publicKey, deadline: inAnHour },
        inner: [
          sdkEmbeddedTransfer(alice.publicKey, stranger.address, 5n, ''),
          sdkEmbeddedTransfer(stranger.publicKey, alice.address, 6n, ''),
        ],
      }),
    );
    const asked = assessBatch(proposed(text), facts);
    if (asked.action !== 'choose') throw new Error(asked.action);
    const [one, other] = asked.options.map(({ id }) => ({ [asked.question]: id }));
    const list = [
      { text, choices: one ?? {} },
      { text: text.toLowerCase(), choices: other ?? {} },
    ];
    expect(list.map((each) => assessBatch([each], facts).action)).toEqual(['sign', 'sign']);
    expect(refusedIn(list)).toEqual([[1, 'batch-duplicate']]);
  });
  it('names an item once, with all of its reasons, in order', () => {
    expect(refusedIn(proposed(entries, pay(1n), entries, 'rubbish'))).toEqual([
      [0, 'batch-alone'],
      [2, 'batch-alone', 'batch-duplicate'],
      [3, 'not-a-request'],
    ]);
  });
  it('has no more sums than can be shown', () => {
    let mosaicId = 1000n;
    const nextMosaic = () => {
      mosaicId += 1n;
      return mosaicId;
    };
    const inner = () =>
      Array.from({ length: 100 }, () =>
        sdkEmbedded(alice.publicKey, {
          ...{ type: 'transfer_transaction_v1', recipientAddress: stranger.address, message: new Uint8Array(0) },
          mosaics: [{ mosaicId: nextMosaic(), amount: 1n }],
        }),
      );
    const text = () =>
      toHex(sdkAggregate({ kind: 'complete', initiator: alice.publicKey, deadline: inAnHour, inner: inner() }));
    const found = assessBatch(proposed(...Array.from({ length: 101 }, text)), facts);
    expect(found).toMatchObject({
      ...{
        action: 'refuse',
        refused: [{ item: 0, reasons: [{ code: 'batch-too-large', found: { limit: '10000' } }] }],
      },
    });
    expect(found.action === 'refuse' && found.documents).toHaveLength(101);
  }, 60_000);
  it('asks about one item after the other, and refuses before it asks', () => {
    const [open, other] = [pay(1n, null), pay(2n, null)];
    expect(assessBatch(proposed(pay(3n), open, other), facts)).toMatchObject({
      ...{ action: 'choose', item: 1, question: 'signer' },
    });
    const answered = [{ text: open, choices: { signer: alice.address } }, ...proposed(other)];
    expect(assessBatch(answered, facts)).toMatchObject({ action: 'choose', item: 1 });
    expect(refusedIn(proposed(open, 'rubbish'))).toEqual([[1, 'not-a-request']]);
  });
  it('mixes no signatures with entries, which are done alone', () => {
    expect(refusedIn(proposed(pay(1n), entries))).toEqual([[1, 'batch-alone']]);
    expect(assessBatch(proposed(entries), facts).action).toBe('sign');
  });
  it('has a most and a longest', () => {
    expect(refusedIn([])).toEqual([[0, 'empty']]);
    const many = Array.from({ length: maxBatchItems + 1 }, (_, fee) => pay(BigInt(fee)));
    expect(refusedIn(proposed(...many))).toEqual([[0, 'batch-too-large']]);
    const long = 'x'.repeat(maxBatchText / 16 + 1);
    expect(refusedIn(proposed(...Array.from({ length: 16 }, () => long)))).toEqual([[0, 'batch-too-large']]);
  });
  it('takes as many as it says', () => {
    const many = Array.from({ length: maxBatchItems }, (_, at) => invoice(at));
    expect(signable(...many).items).toHaveLength(maxBatchItems);
  });
});

describe('once more from the texts', () => {
  const batch = signable(pay(1n), payNem(100_000n), pay(2n));
  const again = async (change: Partial<typeof batch>, changed: Partial<AssessmentFacts> = {}) => {
    const found = await assessBatchAgain({ ...batch, ...change }, { ...facts, ...changed });
    return found.ok ? found.value.digest : found.reason.code;
  };
  it('it is the same batch', async () => expect(await again({})).toBe(batch.digest));
  const [first, second, third] = batch.items;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three');
  it.each<[string, Partial<typeof batch>]>([
    ['a text that was altered', { items: [first, { ...second, text: payNem(100_001n) }, third] }],
    ['another order', { items: [second, first, third] }],
    ['an item less', { items: [first, second] }],
    ['an item more', { items: [first, second, third, signable(pay(9n)).items[0] ?? first] }],
    ['one twice', { items: [first, second, second] }],
    ['another digest', { digest: batchDigest([first.document.digest]) }],
  ])('with %s it is not', async (_, change) => expect(await again(change)).toBe('approval-mismatch'));
  it('nor under rules that ask for more', async () => {
    const lax = { ...facts, settings: { ...policyDefaults('real'), passphraseAtSigning: 'mainnet' as const } };
    const found = assessBatch(proposed(pay(1n)), lax);
    if (found.action !== 'sign') throw new Error(found.action);
    expect((await assessBatchAgain(found.batch, lax)).ok).toBe(true);
    expect(await assessBatchAgain(found.batch, facts)).toMatchObject({
      ok: false,
      reason: { code: 'approval-mismatch' },
    });
    expect((await assessBatchAgain(signable(pay(1n)), lax)).ok).toBe(true);
  });
  it('nor with a stop that nobody was asked about', async () => {
    const refused = withRefused(emptyHistory, movedItemsOf(batch.items, facts), nowMs);
    const found = await assessBatchAgain(batch, { ...facts, history: refused });
    expect(found).toMatchObject({ ok: false, reason: { code: 'approval-mismatch' } });
    // The verdict alone would not tell: a stop was typed for already.
    const known = assessBatch(proposed(pay(1n), payNem(100_000n), pay(2n)), { ...facts, history: refused });
    if (known.action !== 'sign') throw new Error(known.action);
    expect(known.batch.verdict).toEqual(batch.verdict);
    expect((await assessBatchAgain(known.batch, { ...facts, history: refused })).ok).toBe(true);
    expect((await assessBatchAgain(known.batch, facts)).ok).toBe(true);
  });
  it('nor in a vault without the account', async () =>
    expect(await again({}, { accounts: [] })).toBe('approval-mismatch'));
});

describe('totals', () => {
  const account = { type: 'address', text: alice.address, owner: 'alice', known: null } as const;
  const amount = (atomic: bigint, unit: string, divisibility: number | null = 6) =>
    ({ type: 'amount', atomic: atomic.toString(), unit, divisibility }) as const;
  const effect = (fields: Partial<Effect>): Effect => ({
    ...{ account, owner: 'alice', actedFor: false, direction: 'out', cause: 'transfer' },
    amount: amount(1n, 'XYM'),
    ...fields,
  });
  const of = (effects: readonly Effect[], place: Partial<ReviewDocument> = {}) => ({
    ...{ chain: 'symbol' as const, network: 'testnet' as const, kind: 'symbol.transfer' as const, effects },
    ...{ warnings: [], cards: [] },
    ...place,
  });
  it('are those of two real payments, fees apart', () => {
    const { totals } = signable(pay(7n), payNem(100_000n));
    expect(totals.isWhole).toBe(true);
    expect(totals.mosaics.map(({ chain, network, out, fee }) => [chain, network, out > 0n, fee])).toEqual([
      ['symbol', 'testnet', true, 7n],
      ['nem', 'testnet', true, 100_000n],
    ]);
  });
  it('add exactly what is of one chain, network, mosaic and divisibility', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), { maxLength: 30 }), (amounts) => {
        const documents = amounts.map((each) => of([effect({ amount: amount(each, 'XYM') })]));
        const sum = amounts.reduce((a, b) => a + b, 0n);
        const { mosaics } = totalsOf(documents);
        expect(mosaics.map(({ out }) => out)).toEqual(amounts.length === 0 ? [] : [sum]);
      }),
    );
    const { mosaics } = totalsOf([
      of([effect({}), effect({ amount: amount(1n, 'XYM', null) }), effect({ amount: amount(1n, 'gold') })]),
      of([effect({})], { network: 'mainnet' }),
      of([effect({})], { chain: 'nem' }),
    ]);
    expect(mosaics).toHaveLength(5);
  });
  it('count ours and those we act for, in and out, and nobody else', () => {
    const others = { owner: null, actedFor: false } as const;
    const { mosaics, isWhole } = totalsOf([
      of([
        effect({ amount: amount(5n, 'XYM') }),
        effect({ ...others, actedFor: true, amount: amount(7n, 'XYM') }),
        effect({ ...others, amount: amount(100n, 'XYM') }),
        effect({ direction: 'in', amount: amount(3n, 'XYM') }),
        effect({ cause: 'fee', amount: amount(2n, 'XYM') }),
        effect({ ...others, amount: { type: 'code', code: 'unknown' } }),
      ]),
    ]);
    expect(mosaics).toEqual([
      { chain: 'symbol', network: 'testnet', unit: 'XYM', divisibility: 6, out: 12n, in: 3n, fee: 2n },
    ]);
    expect(isWhole).toBe(true);
  });
  it('say when something of ours has no amount', () => {
    const { isWhole } = totalsOf([of([effect({ amount: { type: 'code', code: 'unknown' } })])]);
    expect(isWhole).toBe(false);
  });
  it.each(['multisig-account-unknown', 'rental-fee-unknown', 'mosaic-levy-possible'] as const)(
    'say that they are not whole with %s',
    (code) => {
      const warnings: ReviewDocument['warnings'] = [{ code, severity: 'caution', facts: {} }];
      expect(totalsOf([of([]), of([], { warnings })]).isWhole).toBe(false);
    },
  );
  it('say that they are not whole with a proof, alone or in an aggregate: its amount was locked earlier', () => {
    const kind = 'symbol.secret-proof';
    const part = { index: 1, total: 1, kind, signer: account } as const;
    expect(totalsOf([of([], { kind })]).isWhole).toBe(false);
    const cards: ReviewDocument['cards'] = [{ code: 'transfer', part, rows: [] }];
    expect(totalsOf([of([], { kind: 'symbol.aggregate-complete', cards })]).isWhole).toBe(false);
    expect(totalsOf([of([])]).isWhole).toBe(true);
  });
});
