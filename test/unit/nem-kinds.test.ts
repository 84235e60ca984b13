/** Every NEM kind against symbol-sdk, which shares no code with core: fields, bytes, and back. */
import fc from 'fast-check';
import { models } from 'symbol-sdk/nem';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { NemFields } from '../../core/transaction/nem/content.ts';
import { decodeNem } from '../../core/transaction/nem/decode-nem.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { inHashOrder } from '../../core/transaction/nem/hash-order.ts';
import { nemModificationKey } from '../../core/transaction/nem/kinds/multisig-account-modification.ts';
import { checkMeaning } from '../../core/transaction/nem/meaning.ts';
import { anyKey, anyPlain, descriptorOf } from '../vectors/nem-arbitrary.ts';
import {
  nemDigitKey,
  nemFirstKey,
  nemLetterKey,
  nemMultisigAddress,
  nemMultisigKey,
  nemRecipient,
  nemRemoteKey,
  nemSecondKey,
  nemSigner,
  nemThirdKey,
} from '../vectors/nem-keys.ts';
import { type NemSample, nemSamples, nonVerifiable, sdkMultisigOf, sdkNemTransaction } from '../vectors/nem-kinds.ts';
import {
  cosignatureContent,
  nemMessage,
  nemOf,
  ownContents,
  ownNem,
  suppliedWith,
  withBytes,
} from '../vectors/own-nem.ts';

const decoded = (bytes: Uint8Array, inner: Uint8Array | null = null) => {
  const read = decodeNem(bytes, inner);
  if (!read.ok) throw new Error(`refused: ${read.reason.code} ${JSON.stringify(read.reason.found)}`);
  expect(toHex(encodeNem(read.value))).toBe(toHex(bytes));
  expect(toHex(read.value.bytes)).toBe(toHex(bytes));
  return read.value;
};

const timestamp = 300_000_000n;
const deadline = 300_003_600n;
const samples = nemSamples({ timestamp, deadline, signer: nemSigner });
const coupon = { namespace: 'my-company.shop', name: "alice's coupon" };
const levy = { recipient: nemRecipient, mosaic: { namespace: 'nem', name: 'xem' } };
const added = [
  { action: 'add', cosigner: nemFirstKey },
  { action: 'add', cosigner: nemSecondKey },
];

/** The descriptors of nem-kinds.ts as our fields. */
const expected: Readonly<Record<string, object>> = {
  'transfer v1': {
    recipient: { type: 'address', address: nemRecipient },
    amount: 21_372_089n,
    amountIs: 'xem',
    message: { kind: 'plain', text: 'withdrawal 43 出金' },
    mosaics: [],
  },
  'transfer v2 with mosaics': {
    amount: 1_500_000n,
    amountIs: 'multiplier',
    message: { kind: 'none' },
    mosaics: [
      { namespace: 'dim', name: 'coin', quantity: 3n, rawQuantity: 4n, losesFraction: true },
      { namespace: 'nem', name: 'xem', quantity: 2_000_000n, rawQuantity: 3_000_000n, losesFraction: false },
    ],
  },
  'transfer v2 of XEM': {
    amount: 7_000_000n,
    amountIs: 'xem',
    message: nemMessage(new Uint8Array(64).fill(0xab), 'encrypted'),
    mosaics: [],
  },
  'account key link': { action: 'link', remoteKey: nemRemoteKey },
  'account key unlink': { action: 'unlink', remoteKey: nemRemoteKey },
  'modification v1': { modifications: added, minApprovalDelta: null },
  'modification v2, 2 of 2': { modifications: added, minApprovalDelta: 2 },
  'modification v2, one in, one out': {
    modifications: [added[1], { action: 'delete', cosigner: nemThirdKey }],
    minApprovalDelta: 0,
  },
  'modification v2, only the minimum': { modifications: [], minApprovalDelta: -1 },
  'root namespace': {
    sink: 'TAMESPACEWH4MKFMBCVFERDPOOP4FK7MTDJEYP35',
    rentalFee: 100_000_000n,
    name: 'my-company',
    parent: null,
  },
  'child namespace': { rentalFee: 10_000_000n, name: 'coupons_2026', parent: 'my-company.shop' },
  'mosaic definition': {
    mosaic: coupon,
    description: 'One cup of coffee コーヒー',
    divisibility: 2,
    initialSupply: 9000n,
    supplyMutable: true,
    transferable: false,
    levy: null,
    sink: 'TBMOSAICOD4F54EE5CDMR23CCBGOAM2XSJBR5OLC',
    creationFee: 10_000_000n,
  },
  'mosaic definition with an absolute levy': { levy: { ...levy, type: 'absolute', fee: 500_000n } },
  'mosaic definition with a percentile levy': { levy: { ...levy, type: 'percentile', fee: 100n } },
  'mosaic supply increase': { mosaic: coupon, action: 'increase', delta: 345_678n },
  'mosaic supply decrease': { mosaic: coupon, action: 'decrease', delta: 345_678n },
};

describe('what symbol-sdk makes of a descriptor is what we read', () => {
  test('every kind is there, plain and inside a multisig', () => {
    const plain = samples.filter(({ kind }) => kind !== 'nem.multisig' && kind !== 'nem.cosignature');
    expect(plain.map(({ name }) => name)).toEqual(Object.keys(expected));
    expect(samples.filter(({ kind }) => kind === 'nem.multisig')).toHaveLength(plain.length);
    expect(new Set(samples.map(({ kind }) => kind)).size).toBe(8);
  });

  test.each(samples)('$name', (sample: NemSample) => {
    const { kind, name, bytes, inner } = sample;
    const transaction = decoded(bytes, inner ?? null);
    expect(transaction).toMatchObject({
      network: 'testnet',
      signer: nemSigner,
      timestamp,
      deadline,
      content: { kind },
    });
    expect(checkMeaning(transaction)).toEqual([]);
    const { content } = transaction;
    if (content.kind !== 'nem.multisig' && content.kind !== 'nem.cosignature') {
      expect(content).toMatchObject(expected[name] ?? {});
      return;
    }
    expect(content.inner.signer).toEqual(nemMultisigKey);
    const plainName = content.kind === 'nem.multisig' ? name.replace(' in a multisig', '') : 'transfer v1';
    expect(content.inner.content).toMatchObject(expected[plainName] ?? {});
    if (content.kind === 'nem.cosignature') expect(content.multisigAddress).toBe(nemMultisigAddress);
  });
});

/** symbol-sdk puts modifications into its own order, which sometimes differs from that of NIS: those it cannot
 * write. */
function ordersDiffer({ content, network }: NemFields): boolean {
  if (content.kind !== 'nem.multisig-account-modification') return false;
  const keys = content.modifications.map(
    ({ action, cosigner }) => `${action === 'add' ? 1 : 2}${toHex(addressOfPublicKey('nem', network, cosigner).bytes)}`,
  );
  return keys.some((key, i) => i > 0 && (keys[i - 1] ?? '') > key);
}

describe('any content', () => {
  test('is written as symbol-sdk writes it, and read back whole', () => {
    fc.assert(
      fc.property(anyPlain, (fields) => {
        const bytes = encodeNem(fields);
        expect(decoded(bytes)).toEqual({ ...fields, bytes });
        if (ordersDiffer(fields)) return;
        expect(toHex(bytes)).toBe(toHex(nonVerifiable(sdkNemTransaction(descriptorOf(fields), fields))));
      }),
      { numRuns: 500 },
    );
  });

  test('stands inside a multisig as symbol-sdk puts it there', () => {
    fc.assert(
      fc.property(anyPlain, anyKey, (fields, signer) => {
        const inner = withBytes(fields);
        const { network, timestamp, deadline, fee } = fields;
        const outer = nemOf({ kind: 'nem.multisig', inner }, { network, timestamp, deadline, fee, signer });
        const bytes = encodeNem(outer);
        expect(decoded(bytes)).toEqual({ ...outer, bytes });
        if (ordersDiffer(fields)) return;
        const sdkInner = sdkNemTransaction(descriptorOf(fields), fields);
        expect(toHex(bytes)).toBe(
          toHex(nonVerifiable(sdkNemTransaction(sdkMultisigOf(sdkInner), { ...fields, signer }))),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('is cosigned as symbol-sdk does it, given the inner transaction or the multisig', () => {
    fc.assert(
      fc.property(anyPlain, anyKey, (fields, signer) => {
        const inner = withBytes(fields);
        const content = cosignatureContent(inner);
        const { network, timestamp, deadline, fee } = fields;
        const outer = nemOf(content, { network, timestamp, deadline, fee, signer });
        const bytes = encodeNem(outer);
        expect(decoded(bytes, inner.bytes)).toEqual({ ...outer, bytes });
        const multisig = withBytes(nemOf({ kind: 'nem.multisig', inner }, { network }));
        const within = { ...content, outer: multisig };
        expect(decoded(bytes, multisig.bytes)).toEqual({ ...outer, content: within, bytes });
        const descriptor = {
          type: 'cosignature_v1',
          otherTransactionHash: toHex(content.otherHash),
          multisigAccountAddress: content.multisigAddress,
        };
        expect(toHex(bytes)).toBe(toHex(nonVerifiable(sdkNemTransaction(descriptor, { ...fields, signer }))));
      }),
      { numRuns: 200 },
    );
  });
});

describe('modifications stand in the order of NIS', () => {
  const modification = (...cosigners: readonly Uint8Array[]) =>
    nemOf(
      { ...ownContents.modification, modifications: cosigners.map((cosigner) => ({ action: 'add', cosigner })) },
      { version: 2 },
    );

  test('which compares the texts of addresses, where symbol-sdk compares hashes', () => {
    expect(nemModificationKey('testnet', { action: 'add', cosigner: nemDigitKey })).toMatch(/^1TC7B/);
    const right = modification(nemDigitKey, nemLetterKey);
    const wrong = modification(nemLetterKey, nemDigitKey);
    expect(decodeNem(encodeNem(right), null).ok).toBe(true);
    expect(decodeNem(encodeNem(wrong), null)).toMatchObject({ reason: { code: 'list-not-sorted' } });
    const bySdk = nonVerifiable(sdkNemTransaction(descriptorOf(right), right));
    expect(toHex(bySdk)).toBe(toHex(encodeNem(wrong)));
  });

  test('and can be put into the other for symbol-sdk, which does not read it otherwise', () => {
    const bySdk = (bytes: Uint8Array) =>
      toHex(models.NonVerifiableTransactionFactory.deserialize(Uint8Array.from(bytes)).serialize());
    const right = withBytes(modification(nemDigitKey, nemLetterKey));
    expect(() => bySdk(right.bytes)).toThrow();
    const reordered = inHashOrder(right);
    expect(toHex(reordered.bytes)).toBe(toHex(encodeNem(modification(nemLetterKey, nemDigitKey))));
    expect(bySdk(reordered.bytes)).toBe(toHex(reordered.bytes));
    const inside = inHashOrder(withBytes(nemOf({ kind: 'nem.multisig', inner: right })));
    expect(bySdk(inside.bytes)).toBe(toHex(inside.bytes));
    for (const fields of Object.values(ownNem)) {
      const whole = withBytes(fields);
      expect(inHashOrder(whole)).toEqual(whole);
    }
  });
});

test('the bytes given are copied', () => {
  for (const fields of Object.values(ownNem)) {
    const bytes = encodeNem(fields);
    const inner = suppliedWith(fields)?.slice() ?? null;
    const transaction = decoded(bytes, inner);
    const before = structuredClone(transaction);
    bytes.fill(0);
    inner?.fill(0);
    expect(transaction).toEqual(before);
  }
});
