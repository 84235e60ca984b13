/** Symbol transactions as our fields and, for properties, any content of every kind that decodes. */
import fc from 'fast-check';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Network } from '../../core/chain/networks.ts';
import { mosaicIdOf, namespaceIdOf } from '../../core/chain/symbol-ids.ts';
import { kindOfType } from '../../core/chain/transaction-kinds.ts';
import type { Recipient, SymbolMosaic } from '../../core/transaction/common-fields.ts';
import type { SymbolContent } from '../../core/transaction/symbol/content.ts';
import { aggregateContent, encodeSymbol, makeEmbedded } from '../../core/transaction/symbol/encode-symbol.ts';
import { recipientKey } from '../../core/transaction/symbol/lists.ts';
import { classifySymbolMessage } from '../../core/transaction/symbol/message.ts';
import type { SymbolFields } from '../../core/transaction/transaction.ts';
import { otherKey, signerKey, symbolFields } from './own-transfers.ts';

/** A transfer, unsigned, on the testnet. */
export const ownTransfer: SymbolContent = {
  kind: 'symbol.transfer',
  recipient: symbolFields.recipient,
  mosaics: symbolFields.mosaics,
  message: symbolFields.message,
};
export const ownFields: SymbolFields = {
  chain: 'symbol',
  network: 'testnet',
  version: 1,
  signer: signerKey,
  signature: null,
  fee: 20_000n,
  deadline: 123_456_789_000n,
  content: ownTransfer,
};

/** The bytes of a transaction with this content. */
export const ownBytes = (content: SymbolFields['content'], change: Partial<SymbolFields> = {}): Uint8Array =>
  encodeSymbol({ ...ownFields, content, ...change });

/** An aggregate complete of these contents, each by the signer unless it names its own. */
export function ownAggregate(
  contents: readonly SymbolContent[],
  change: Partial<SymbolFields> = {},
  signers: readonly Uint8Array[] = [],
): SymbolFields {
  const inner = contents.map((content, i) =>
    makeEmbedded(change.network ?? 'testnet', { signer: signers[i] ?? signerKey, content }),
  );
  return { ...ownFields, version: 3, content: aggregateContent('symbol.aggregate-complete', inner), ...change };
}

/** A transfer that differs from others by its amount: 96 bytes embedded. */
export const ownSmall = (amount: number): SymbolContent => ({
  ...ownTransfer,
  kind: 'symbol.transfer',
  recipient: { type: 'address', address: addressOfPublicKey('symbol', 'testnet', otherKey).text },
  mosaics: [{ id: 0x72c0212e67a08bcen, amount: BigInt(amount) }],
  message: { kind: 'none', raw: new Uint8Array(0) },
});

const u64Max = (1n << 64n) - 1n;
const u64 = fc.bigInt({ min: 0n, max: u64Max });
const u32 = fc.nat({ max: 0xffffffff });
const bytes = (minLength: number, maxLength = minLength) => fc.uint8Array({ minLength, maxLength });
const key = bytes(32).filter((value) => value.some((byte) => byte !== 0));
const amount = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000n });
const mosaic: fc.Arbitrary<SymbolMosaic> = fc.record({ id: u64, amount });
const blocks = (min: bigint, max: bigint) => fc.bigInt({ min, max });
const action = fc.constantFrom('unlink', 'link');
const name = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,63}$/);
const operations = Array.from({ length: 0x10000 }, (_, type) => type).filter((type) => kindOfType('symbol', type));

const addressOn = (network: Network) => key.map((value) => addressOfPublicKey('symbol', network, value).text);
const recipientOn = (network: Network): fc.Arbitrary<Recipient> =>
  fc.oneof(
    addressOn(network).map((address) => ({ type: 'address', address }) as const),
    u64.map((namespaceId) => ({ type: 'alias', namespaceId }) as const),
  );

/** Two lists without repetitions, not both empty unless `mayBeEmpty`. */
function lists<T>(item: fc.Arbitrary<T>, keyOf: (item: T) => string, most: readonly [number, number]) {
  const all = fc.uniqueArray(item, { selector: keyOf, minLength: 1, maxLength: most[0] + most[1] });
  return fc.tuple(all, fc.nat({ max: most[1] })).map(([items, deletions]) => {
    const deleted = Math.max(deletions, items.length - most[0]);
    return { additions: items.slice(deleted), deletions: items.slice(0, deleted) };
  });
}

type Arbitraries = {
  readonly [Kind in SymbolContent['kind']]: fc.Arbitrary<SymbolContent & { readonly kind: Kind }>;
};
const as = <Kind extends SymbolContent['kind'], Fields extends object>(kind: Kind, fields: fc.Arbitrary<Fields>) =>
  fields.map((value) => ({ kind, ...value }));
const modes = <D extends 'incoming' | 'outgoing'>(...directions: readonly D[]) =>
  fc.record({ direction: fc.constantFrom(...directions), mode: fc.constantFrom('allow', 'block') });

/** Contents of every kind that decode, by `signer` on `network`. */
export function symbolContents(network: Network, signer: Uint8Array): Arbitraries {
  const recipient = recipientOn(network);
  const owner = addressOfPublicKey('symbol', network, signer).bytes;
  const metadata = {
    target: recipient,
    key: u64,
    sizeDelta: fc.integer({ min: -32768, max: 32767 }),
    value: bytes(1, 1024),
  };
  const algorithm = fc.constantFrom('sha3-256', 'hash-256');
  const keyLink = fc.record({ linkedKey: key, action });
  const restrictions = { mosaicId: u64, key: u64, previousValue: u64, newValue: u64 };
  const type = fc.constantFrom('none', 'eq', 'ne', 'lt', 'le', 'gt', 'ge');
  return {
    'symbol.transfer': as(
      'symbol.transfer',
      fc.record({
        recipient,
        mosaics: fc
          .uniqueArray(mosaic, { selector: ({ id }) => id, maxLength: 12 })
          .map((items) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
        message: bytes(0, 200).map(classifySymbolMessage),
      }),
    ),
    'symbol.hash-lock': as('symbol.hash-lock', fc.record({ mosaic, duration: blocks(1n, 5760n), hash: bytes(32) })),
    'symbol.secret-lock': as(
      'symbol.secret-lock',
      fc.record({ recipient, secret: bytes(32), mosaic, duration: blocks(1n, 1_051_200n), algorithm }),
    ),
    'symbol.secret-proof': as(
      'symbol.secret-proof',
      fc.record({ recipient, secret: bytes(32), algorithm, proof: bytes(0, 1024) }),
    ),
    'symbol.account-metadata': as('symbol.account-metadata', fc.record(metadata)),
    'symbol.mosaic-metadata': as('symbol.mosaic-metadata', fc.record({ ...metadata, mosaicId: u64 })),
    'symbol.namespace-metadata': as('symbol.namespace-metadata', fc.record({ ...metadata, namespaceId: u64 })),
    'symbol.mosaic-definition': as(
      'symbol.mosaic-definition',
      fc
        .record({
          duration: blocks(0n, 10_512_000n),
          nonce: u32,
          flags: fc.nat({ max: 15 }),
          divisibility: fc.nat({ max: 6 }),
        })
        .map((fields) => ({ ...fields, id: mosaicIdOf(owner, fields.nonce) })),
    ),
    'symbol.mosaic-supply-change': as(
      'symbol.mosaic-supply-change',
      fc.record({
        mosaicId: u64,
        delta: fc.bigInt({ min: 1n, max: 9_000_000_000_000_000n }),
        action: fc.constantFrom('decrease', 'increase'),
      }),
    ),
    'symbol.mosaic-supply-revocation': as('symbol.mosaic-supply-revocation', fc.record({ source: recipient, mosaic })),
    'symbol.multisig-account-modification': as(
      'symbol.multisig-account-modification',
      fc
        .tuple(
          lists(recipient, recipientKey, [25, 1]),
          fc.record({
            minRemovalDelta: fc.integer({ min: -128, max: 127 }),
            minApprovalDelta: fc.integer({ min: -128, max: 127 }),
          }),
        )
        .map(([both, deltas]) => ({ ...both, ...deltas })),
    ),
    'symbol.namespace-registration': as(
      'symbol.namespace-registration',
      fc
        .tuple(name, fc.option(fc.bigInt({ min: 1n, max: u64Max })), blocks(0n, 5_256_000n))
        .map(([name, parentId, duration]) => ({
          id: namespaceIdOf(name, parentId ?? 0n),
          name,
          registration:
            parentId === null ? ({ type: 'root', duration } as const) : ({ type: 'child', parentId } as const),
        })),
    ),
    'symbol.address-alias': as(
      'symbol.address-alias',
      fc.record({ namespaceId: u64, address: addressOn(network), action }),
    ),
    'symbol.mosaic-alias': as('symbol.mosaic-alias', fc.record({ namespaceId: u64, mosaicId: u64, action })),
    'symbol.account-address-restriction': as(
      'symbol.account-address-restriction',
      fc
        .tuple(modes('incoming', 'outgoing'), lists(recipient, recipientKey, [20, 20]))
        .map(([mode, both]) => ({ ...mode, ...both })),
    ),
    'symbol.account-mosaic-restriction': as(
      'symbol.account-mosaic-restriction',
      fc.tuple(modes('incoming'), lists(u64, String, [100, 100])).map(([mode, both]) => ({ ...mode, ...both })),
    ),
    'symbol.account-operation-restriction': as(
      'symbol.account-operation-restriction',
      fc
        .tuple(modes('outgoing'), lists(fc.constantFrom(...operations), String, [10, 10]))
        .map(([mode, both]) => ({ ...mode, ...both })),
    ),
    'symbol.mosaic-address-restriction': as(
      'symbol.mosaic-address-restriction',
      fc.record({ ...restrictions, target: recipient }),
    ),
    'symbol.mosaic-global-restriction': as(
      'symbol.mosaic-global-restriction',
      fc.record({ ...restrictions, referenceMosaicId: u64, previousType: type, newType: type }),
    ),
    'symbol.account-key-link': as('symbol.account-key-link', keyLink),
    'symbol.node-key-link': as('symbol.node-key-link', keyLink),
    'symbol.vrf-key-link': as('symbol.vrf-key-link', keyLink),
    'symbol.voting-key-link': as(
      'symbol.voting-key-link',
      fc.record({ linkedKey: key, action, epochs: fc.tuple(u32, u32) }).map(({ epochs: [a, b], ...rest }) => ({
        ...rest,
        startEpoch: Math.max(1, Math.min(a, b)),
        endEpoch: Math.max(1, a, b),
      })),
    ),
  };
}
