/** Any valid NEM content, for properties, and the descriptor with which symbol-sdk makes the same. */
import fc from 'fast-check';
import { toHex } from '../../core/base/hex.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import type { Network } from '../../core/chain/networks.ts';
import type { NemMosaicId } from '../../core/transaction/common-fields.ts';
import type { NemFields, NemInnerContent, NemLevy } from '../../core/transaction/nem/content.ts';
import { nemModificationKey } from '../../core/transaction/nem/kinds/multisig-account-modification.ts';
import type { NemPlan } from './nem-kinds.ts';
import { nemText, transferContent } from './own-nem.ts';

export const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).filter((key) => key.some((byte) => byte !== 0));
const u32 = fc.bigInt({ min: 0n, max: (1n << 32n) - 1n });
const u64 = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const xem = fc.bigInt({ min: 0n, max: 8_999_999_999_000_000n });
const most = 9_000_000_000_000_000n;
const addressOn = (network: Network) => anyKey.map((key) => addressOfPublicKey('nem', network, key).text);
const root = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,15}$/);
const child = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,30}$/);
const namespace = fc.tuple(root, fc.array(child, { maxLength: 2 })).map((parts) => parts.flat().join('.'));
const mosaicName = fc.stringMatching(/^[a-z0-9][a-z0-9'_-]{0,14}( [a-z0-9'_-]{1,15})?$/);
const mosaicId: fc.Arbitrary<NemMosaicId> = fc.record({ namespace, name: mosaicName });
const utf16 = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => text.length <= 512);

const versioned = (version: number) => (content: NemInnerContent) => ({ version, content });

const transfers = (network: Network) =>
  fc
    .record({
      version: fc.constantFrom(1, 2),
      amount: fc.bigInt({ min: 0n, max: 10_000_000n }),
      text: fc.string({ unit: 'grapheme', maxLength: 50 }),
      address: addressOn(network),
      mosaics: fc.uniqueArray(
        fc.record({ namespace: root, name: child, quantity: fc.bigInt({ min: 0n, max: 500_000_000_000_000n }) }),
        { maxLength: 10, selector: ({ namespace, name }) => `${namespace}:${name}` },
      ),
    })
    .map(({ version, amount, text, address, mosaics }) => {
      const key = (one: NemMosaicId) => `${one.namespace}:${one.name} : `;
      const sorted = mosaics.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      return { version, content: transferContent(amount, nemText(text), version === 2 ? sorted : [], address) };
    });

const links = fc
  .record({ action: fc.constantFrom('link' as const, 'unlink' as const), remoteKey: anyKey })
  .map((fields) => versioned(1)({ kind: 'nem.account-key-link', ...fields }));

const modifications = (network: Network) =>
  fc
    .record({
      version: fc.constantFrom(1, 2),
      delta: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      list: fc.uniqueArray(
        fc.record({ action: fc.constantFrom('add' as const, 'delete' as const), cosigner: anyKey }),
        { minLength: 1, maxLength: 6, selector: ({ cosigner }) => toHex(cosigner) },
      ),
    })
    .map(({ version, delta, list }) =>
      versioned(version)({
        kind: 'nem.multisig-account-modification',
        modifications: list.toSorted((a, b) =>
          nemModificationKey(network, a) < nemModificationKey(network, b) ? -1 : 1,
        ),
        minApprovalDelta: version === 2 ? delta : null,
      }),
    );

const namespaces = (network: Network) =>
  fc
    .record({
      sink: addressOn(network),
      rentalFee: xem,
      name: root,
      parent: fc.option(
        fc.oneof(
          root,
          fc.tuple(root, child).map((parts) => parts.join('.')),
        ),
      ),
    })
    .map((fields) => versioned(1)({ kind: 'nem.namespace-registration', ...fields }));

const levies = (network: Network): fc.Arbitrary<NemLevy> =>
  fc.record({
    type: fc.constantFrom('absolute' as const, 'percentile' as const),
    recipient: addressOn(network),
    mosaic: mosaicId,
    fee: fc.bigInt({ min: 0n, max: most }),
  });

const definitions = (network: Network) =>
  fc
    .record({
      creator: anyKey,
      mosaic: mosaicId,
      description: utf16.map((text) => `${text}.`),
      divisibility: fc.nat({ max: 6 }),
      units: fc.bigInt({ min: 0n, max: most }),
      supplyMutable: fc.boolean(),
      transferable: fc.boolean(),
      levy: fc.option(levies(network)),
      sink: addressOn(network),
      creationFee: xem,
    })
    .map(({ units, ...fields }) =>
      versioned(1)({
        kind: 'nem.mosaic-definition',
        ...fields,
        initialSupply: units / 10n ** BigInt(fields.divisibility),
      }),
    );

const supplyChanges = fc
  .record({
    mosaic: mosaicId,
    action: fc.constantFrom('increase' as const, 'decrease' as const),
    delta: fc.bigInt({ min: 1n, max: most }),
  })
  .map((fields) => versioned(1)({ kind: 'nem.mosaic-supply-change', ...fields }));

const anyContent = (network: Network): fc.Arbitrary<{ readonly version: number; readonly content: NemInnerContent }> =>
  fc.oneof(transfers(network), links, modifications(network), namespaces(network), definitions(network), supplyChanges);

const onNetwork = (network: Network): fc.Arbitrary<NemFields> =>
  fc
    .record({ signer: anyKey, fee: u64, timestamp: u32, deadline: u32, what: anyContent(network) })
    .map(({ what, ...head }) => ({ chain: 'nem', network, ...head, ...what }));

/** Any transaction that may be inside a multisig, on either network. */
export const anyPlain: fc.Arbitrary<NemFields> = fc.oneof(onNetwork('mainnet'), onNetwork('testnet'));

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const sdkId = ({ namespace, name }: NemMosaicId) => ({
  namespaceId: { name: bytesOf(namespace) },
  name: bytesOf(name),
});

/** Descriptor for symbol-sdk of the same content. */
export function descriptorOf({ content, version }: NemFields): NemPlan['descriptor'] {
  switch (content.kind) {
    case 'nem.transfer': {
      const { kind, raw } = content.message;
      const message = { messageType: kind === 'encrypted' ? 'encrypted' : 'plain', message: raw };
      const mosaics = content.mosaics.map((one) => ({ mosaic: { mosaicId: sdkId(one), amount: one.quantity } }));
      return {
        type: `transfer_transaction_v${version}`,
        recipientAddress: content.recipient.address,
        amount: content.amount,
        ...(kind === 'none' ? {} : { message }),
        ...(version === 2 ? { mosaics } : {}),
      };
    }
    case 'nem.account-key-link':
      return {
        type: 'account_key_link_transaction_v1',
        linkAction: content.action,
        remotePublicKey: toHex(content.remoteKey),
      };
    case 'nem.multisig-account-modification':
      return {
        type: `multisig_account_modification_transaction_v${version}`,
        modifications: content.modifications.map(({ action, cosigner }) => ({
          modification: { modificationType: `${action}_cosignatory`, cosignatoryPublicKey: toHex(cosigner) },
        })),
        ...(version === 2 ? { minApprovalDelta: content.minApprovalDelta } : {}),
      };
    case 'nem.namespace-registration':
      return {
        type: 'namespace_registration_transaction_v1',
        rentalFeeSink: content.sink,
        rentalFee: content.rentalFee,
        name: bytesOf(content.name),
        ...(content.parent === null ? {} : { parentName: bytesOf(content.parent) }),
      };
    case 'nem.mosaic-definition': {
      const { creator, mosaic, description, levy, sink, creationFee, ...properties } = content;
      return {
        type: 'mosaic_definition_transaction_v1',
        mosaicDefinition: {
          ownerPublicKey: toHex(creator),
          id: sdkId(mosaic),
          description: bytesOf(description),
          properties: (['divisibility', 'initialSupply', 'supplyMutable', 'transferable'] as const).map((name) => ({
            property: { name: bytesOf(name), value: bytesOf(String(properties[name])) },
          })),
          ...(levy === null
            ? {}
            : {
                levy: {
                  transferFeeType: levy.type,
                  recipientAddress: levy.recipient,
                  mosaicId: sdkId(levy.mosaic),
                  fee: levy.fee,
                },
              }),
        },
        rentalFeeSink: sink,
        rentalFee: creationFee,
      };
    }
    case 'nem.mosaic-supply-change':
      return {
        type: 'mosaic_supply_change_transaction_v1',
        mosaicId: sdkId(content.mosaic),
        action: content.action,
        delta: content.delta,
      };
    default:
      throw new Error('a plain kind');
  }
}
