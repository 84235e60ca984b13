/** Every Symbol kind against symbol-sdk, an implementation that shares no code with core. */
import fc from 'fast-check';
import { SymbolFacade, SymbolTransactionFactory } from 'symbol-sdk/symbol';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import type { Network } from '../../core/chain/networks.ts';
import { kindOfType } from '../../core/chain/transaction-kinds.ts';
import { isAggregate } from '../../core/transaction/symbol/aggregate.ts';
import { codecOfKind, codecOfType } from '../../core/transaction/symbol/codecs.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { aggregateContent, encodeSymbol, makeEmbedded } from '../../core/transaction/symbol/encode-symbol.ts';
import { decodedSymbol } from '../vectors/decoded-symbol.ts';
import { ownFields, symbolContents } from '../vectors/own-symbol.ts';
import { signerKey } from '../vectors/own-transfers.ts';
import { comparable, describedBy } from '../vectors/symbol-descriptor.ts';
import { sdkSymbol, symbolDescriptors, symbolSamples } from '../vectors/symbol-kinds.ts';

const contents = symbolContents('testnet', signerKey);
const kinds = Object.keys(contents) as SymbolContent['kind'][];

test('the layouts and the names of the types are one list', () => {
  const all = Array.from({ length: 0x10000 }, (_, type) => kindOfType('symbol', type)).filter((kind) => kind !== null);
  const alone = all.map(({ kind }) => kind).filter((kind) => !kind.startsWith('symbol.aggregate-'));
  expect(alone.toSorted()).toEqual(kinds.toSorted());
  expect(alone).toHaveLength(23);
  for (const kind of kinds) {
    const { type } = codecOfKind(kind);
    expect(kindOfType('symbol', type)).toEqual({ kind, versions: [1] });
    expect(codecOfType(type)?.kind).toBe(kind);
  }
});

describe('what symbol-sdk makes of a descriptor is what we read', () => {
  test.each(symbolDescriptors)('$name', ({ kind, descriptor }) => {
    const { content, signer, fee, deadline, bytes } = decodedSymbol(sdkSymbol(descriptor, signerKey, 77n));
    if (isAggregate(content)) throw new Error('kind');
    expect(content.kind).toBe(kind);
    const described = describedBy(content);
    expect(comparable(descriptor, described)).toEqual(described);
    expect({ signer, fee, deadline }).toEqual({ signer: signerKey, fee: BigInt(bytes.length) * 100n, deadline: 77n });
  });

  test.each([signerKey, null])('the samples, embedded too (signer %s)', (signer) => {
    const samples = symbolSamples({ deadline: 5n, signer });
    const seen = new Set<string>();
    for (const { kind, name, bytes } of samples) {
      const { content } = decodedSymbol(bytes);
      const inner = isAggregate(content) ? content.inner.map((embedded) => embedded.content.kind) : [];
      if (name.endsWith(' embedded')) expect(inner).toEqual([kind]);
      else expect(content.kind).toBe(kind);
      seen.add(name.endsWith(' embedded') ? `${kind} embedded` : kind);
    }
    for (const kind of kinds) expect([...seen]).toEqual(expect.arrayContaining([kind, `${kind} embedded`]));
    expect([...seen]).toEqual(expect.arrayContaining(['symbol.aggregate-complete', 'symbol.aggregate-bonded']));
  });
});

describe('what we write is what symbol-sdk reads, and what we read again', () => {
  const signed = fc.record({
    network: fc.constantFrom<Network>('mainnet', 'testnet'),
    fee: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
    deadline: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
    signer: fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((key) => key.some((byte) => byte !== 0)),
  });
  const fieldsOf = (kind: SymbolContent['kind']) =>
    signed.chain((terms) =>
      fc.record({ terms: fc.constant(terms), content: symbolContents(terms.network, terms.signer)[kind] }),
    );

  test.each(kinds)('%s', (kind) => {
    fc.assert(
      fc.property(fieldsOf(kind), ({ terms, content }) => {
        const fields = { ...ownFields, ...terms, content };
        const bytes = encodeSymbol(fields);
        expect(decodedSymbol(bytes)).toEqual({ ...fields, bytes });
        expect(toHex(new Uint8Array(SymbolTransactionFactory.deserialize(bytes.slice()).serialize()))).toBe(
          toHex(bytes),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(kinds)('%s embedded', (kind) => {
    fc.assert(
      fc.property(fieldsOf(kind), ({ terms, content }) => {
        const inner = [makeEmbedded(terms.network, { signer: terms.signer, content })];
        const fields = {
          ...ownFields,
          ...terms,
          version: 3,
          content: aggregateContent('symbol.aggregate-bonded', inner),
        };
        const bytes = encodeSymbol(fields);
        expect(decodedSymbol(bytes)).toEqual({ ...fields, bytes });
        const sdk = SymbolTransactionFactory.deserialize(bytes.slice()) as unknown as {
          transactions: Parameters<typeof SymbolFacade.hashEmbeddedTransactions>[0];
          serialize(): Uint8Array;
        };
        expect(toHex(new Uint8Array(sdk.serialize()))).toBe(toHex(bytes));
        expect(toHex(SymbolFacade.hashEmbeddedTransactions(sdk.transactions).bytes)).toBe(
          toHex(fields.content.transactionsHash),
        );
      }),
      { numRuns: 40 },
    );
  });
});
