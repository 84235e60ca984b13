/** The official model vectors (symbol/symbol tests/vectors/symbol/models). */
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { expect, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { mosaicIdOf } from '../../core/chain/symbol-ids.ts';
import { isAggregate } from '../../core/transaction/symbol/aggregate.ts';
import type { SymbolEmbedded } from '../../core/transaction/symbol/content.ts';
import { decodeEmbedded } from '../../core/transaction/symbol/embedded.ts';
import { aggregateContent, encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import { checkMeaning } from '../../core/transaction/symbol/meaning.ts';
import { codeOfSymbol, decodedSymbol } from '../vectors/decoded-symbol.ts';
import { kebabOfSchema, type ModelVector, officialVectors } from '../vectors/official-vectors.ts';
import { ownFields } from '../vectors/own-symbol.ts';
import { hexBytes, signerKey } from '../vectors/own-transfers.ts';
import { comparable, describedBy, type Plain } from '../vectors/symbol-descriptor.ts';

const vectors = officialVectors('symbol', 'model-transactions');
const isObsolete = ({ schema_name }: ModelVector) => schema_name.startsWith('Aggregate');
const short = ({ test_name }: ModelVector) => test_name.replace(/^\w+?V\d_/, '');

/** The alias of another network: 0x91 in a 0x98 transaction. */
const foreign = /transfer_(?:single|aggregate)_5$/;
/** Values of the vectors that the network would refuse (see meaning.ts); only in plain ones, field by field. */
const artificial: Readonly<Record<string, readonly string[]>> = {
  account_metadata_single_1: ['only-inside-aggregate', 'size-delta'],
  account_metadata_single_2: ['only-inside-aggregate'],
  mosaic_metadata_single_1: ['only-inside-aggregate', 'size-delta'],
  mosaic_metadata_single_2: ['only-inside-aggregate'],
  namespace_metadata_single_1: ['only-inside-aggregate', 'namespace', 'size-delta'],
  namespace_metadata_single_2: ['only-inside-aggregate', 'namespace'],
  multisig_account_modification_single_1: ['only-inside-aggregate'],
  hash_lock_single_1: ['mosaic'],
  mosaic_alias_single_2: ['mosaic'],
  namespace_registration_single_1: ['duration'],
  namespace_registration_single_2: ['parent'],
  secret_lock_single_2: ['amount-too-large'],
  secret_proof_single_1: ['proof-mismatch'],
};

test('all plain ones decode to their descriptors and encode to the same bytes', () => {
  const plain = vectors.filter((vector) => !isObsolete(vector));
  expect(plain).toHaveLength(47);
  const meant: Record<string, readonly string[]> = {};
  for (const vector of plain) {
    const bytes = hexBytes(vector.payload);
    expect(codeOfSymbol(bytes)).toBe('signature-present');
    bytes.fill(0, 8, 72);
    if (foreign.test(vector.test_name)) {
      expect(codeOfSymbol(bytes)).toBe('network-mismatch');
      bytes[128] = 0x99;
    }
    const transaction = decodedSymbol(bytes);
    if (isAggregate(transaction.content)) throw new Error('kind');
    expect(transaction.content.kind).toBe(`symbol.${kebabOfSchema(vector.schema_name)}`);
    expect(toHex(transaction.signer ?? new Uint8Array())).toBe(vector.descriptor.signer_public_key);
    expect(transaction).toMatchObject({ fee: 18370164183782063840n, deadline: 8207562320463688160n });
    sameAsDescriptor(vector.test_name, vector.descriptor, describedBy(transaction.content));
    const reasons = checkMeaning(transaction).map(({ code, found }) => found.field ?? code);
    if (reasons.length > 0) meant[short(vector)] = reasons;
  }
  expect(meant).toEqual(artificial);
});

/** The alias that was moved to our network has another text. */
function sameAsDescriptor(name: string, descriptor: Plain, described: Plain): void {
  const expected = comparable(descriptor, described);
  const { recipient_address: _, ...rest } = expected;
  if (foreign.test(name)) expect(described).toMatchObject(rest);
  else expect(described).toEqual(expected);
}

test('the obsolete aggregates are refused as that, signed or not', () => {
  const obsolete = vectors.filter(isObsolete);
  expect(obsolete).toHaveLength(51);
  for (const { payload } of obsolete) {
    const bytes = hexBytes(payload);
    for (const signed of ['no', 'yes', 'either'] as const)
      expect(codeOfSymbol(bytes, signed)).toBe('aggregate-obsolete');
    bytes.fill(0, 8, 72);
    expect(codeOfSymbol(bytes)).toBe('aggregate-obsolete');
  }
});

/** The embedded bytes of an aggregate vector; version 2 has the layout of version 3. */
function embeddedIn(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer);
  const end = 168 + view.getUint32(160, true);
  const all: Uint8Array[] = [];
  for (let at = 168; at < end; ) {
    const size = view.getUint32(at, true);
    all.push(bytes.slice(at, at + size));
    at += size + (-size & 7);
  }
  return all;
}

/** The vectors leave embedded signers zero. Ours need one, which changes the id of a mosaic definition. */
function signed(bytes: Uint8Array): Uint8Array {
  expect(decodeEmbedded('testnet', bytes, 0)).toMatchObject({ ok: false, reason: { code: 'signer-invalid' } });
  const named = bytes.slice();
  named.set(signerKey, 8);
  const view = new DataView(named.buffer);
  if (view.getUint16(46, true) !== 0x414d) return named;
  expect(decodeEmbedded('testnet', named, 0)).toMatchObject({ ok: false, reason: { code: 'mosaic-id-mismatch' } });
  const owner = addressOfPublicKey('symbol', 'testnet', signerKey).bytes;
  view.setBigUint64(48, mosaicIdOf(owner, view.getUint32(64, true)), true);
  return named;
}

function decodedEmbedded(vector: ModelVector, bytes: Uint8Array): SymbolEmbedded {
  const named = signed(bytes);
  if (foreign.test(vector.test_name)) {
    expect(decodeEmbedded('testnet', named, 0)).toMatchObject({ ok: false, reason: { code: 'network-mismatch' } });
    named[48] = 0x99;
  }
  const embedded = decodeEmbedded('testnet', named, 0);
  if (!embedded.ok) throw new Error(`${vector.test_name}: ${embedded.reason.code}`);
  return embedded.value;
}

test('what they embed decodes to its descriptors inside an aggregate of version 3', () => {
  let count = 0;
  for (const vector of vectors.filter(isObsolete)) {
    const inner = embeddedIn(hexBytes(vector.payload)).map((bytes) => decodedEmbedded(vector, bytes));
    const descriptors = vector.descriptor.transactions as readonly Plain[];
    expect(inner).toHaveLength(descriptors.length);
    for (const [i, { content }] of inner.entries())
      sameAsDescriptor(vector.test_name, descriptors[i] ?? {}, describedBy(content));
    const content = aggregateContent('symbol.aggregate-bonded', inner);
    const bytes = encodeSymbol({ ...ownFields, version: 3, content });
    expect(decodedSymbol(bytes).content).toEqual(content);
    const sdk = SymbolTransactionFactory.deserialize(bytes.slice());
    expect(toHex(new Uint8Array(sdk.serialize()))).toBe(toHex(bytes));
    const { transactions } = sdk as unknown as {
      transactions: Parameters<typeof SymbolFacade.hashEmbeddedTransactions>[0];
    };
    expect(toHex(SymbolFacade.hashEmbeddedTransactions(transactions).bytes)).toBe(toHex(content.transactionsHash));
    count += inner.length;
  }
  // 47 of one, and the four that are vectors of aggregates themselves, of two each.
  expect(count).toBe(47 + 4 * 2);
});
