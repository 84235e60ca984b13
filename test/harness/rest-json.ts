/** Symbol transactions as catapult REST describes them (symbol-openapi 1.0.5), made from our fields. */

import { joinBytes } from '../../core/base/bytes.ts';
import { fromHex, toHex } from '../../core/base/hex.ts';
import { sha3_256 } from '../../core/base/sha3.ts';
import { addressFromText } from '../../core/chain/address.ts';
import { generationHashSeeds, type Network, networkBytes } from '../../core/chain/networks.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import type { Recipient, SymbolMosaic } from '../../core/transaction/common-fields.ts';
import { codecOfKind } from '../../core/transaction/symbol/codecs.ts';
import type { SymbolContent, SymbolEmbedded } from '../../core/transaction/symbol/content.ts';
import { aggregateContent, encodeSymbol } from '../../core/transaction/symbol/encode-symbol.ts';
import { encodeSymbolRecipient } from '../../core/transaction/symbol/recipient.ts';
import { type restricted, restrictionFlags } from '../../core/transaction/symbol/restriction-flags.ts';
import { lockHashAlgorithms } from '../../core/transaction/symbol/secrets.ts';

const idText = (id: bigint): string => id.toString(16).toUpperCase().padStart(16, '0');
const link = { unlink: 0, link: 1 } as const;
const restrictionTypes = ['none', 'eq', 'ne', 'lt', 'le', 'gt', 'ge'];

function fieldsOf(network: Network, content: SymbolContent): Record<string, unknown> {
  const address = (recipient: Recipient) => toHex(encodeSymbolRecipient(network, recipient));
  const mosaic = ({ id, amount }: SymbolMosaic) => ({ mosaicId: idText(id), amount: String(amount) });
  switch (content.kind) {
    case 'symbol.transfer':
      return {
        recipientAddress: address(content.recipient),
        mosaics: content.mosaics.map(({ id, amount }) => ({ id: idText(id), amount: String(amount) })),
        ...(content.message.raw.length === 0 ? {} : { message: toHex(content.message.raw) }),
      };
    case 'symbol.hash-lock':
      return { ...mosaic(content.mosaic), duration: String(content.duration), hash: toHex(content.hash) };
    case 'symbol.secret-lock':
      return {
        recipientAddress: address(content.recipient),
        secret: toHex(content.secret),
        ...mosaic(content.mosaic),
        duration: String(content.duration),
        hashAlgorithm: lockHashAlgorithms.indexOf(content.algorithm),
      };
    case 'symbol.secret-proof':
      return {
        recipientAddress: address(content.recipient),
        secret: toHex(content.secret),
        hashAlgorithm: lockHashAlgorithms.indexOf(content.algorithm),
        proof: toHex(content.proof),
      };
    case 'symbol.account-metadata':
    case 'symbol.mosaic-metadata':
    case 'symbol.namespace-metadata':
      return {
        targetAddress: address(content.target),
        scopedMetadataKey: idText(content.key),
        ...('mosaicId' in content ? { targetMosaicId: idText(content.mosaicId) } : {}),
        ...('namespaceId' in content ? { targetNamespaceId: idText(content.namespaceId) } : {}),
        valueSizeDelta: content.sizeDelta,
        valueSize: content.value.length,
        value: toHex(content.value),
      };
    case 'symbol.mosaic-definition': {
      const { id, duration, nonce, flags, divisibility } = content;
      return { id: idText(id), duration: String(duration), nonce, flags, divisibility };
    }
    case 'symbol.mosaic-supply-change':
      return {
        mosaicId: idText(content.mosaicId),
        delta: String(content.delta),
        action: content.action === 'increase' ? 1 : 0,
      };
    case 'symbol.mosaic-supply-revocation':
      return { sourceAddress: address(content.source), ...mosaic(content.mosaic) };
    case 'symbol.multisig-account-modification': {
      const { minRemovalDelta, minApprovalDelta, additions, deletions } = content;
      return {
        minRemovalDelta,
        minApprovalDelta,
        addressAdditions: additions.map(address),
        addressDeletions: deletions.map(address),
      };
    }
    case 'symbol.namespace-registration': {
      const { id, name, registration } = content;
      return registration.type === 'root'
        ? { id: idText(id), registrationType: 0, name, duration: String(registration.duration) }
        : { id: idText(id), registrationType: 1, name, parentId: idText(registration.parentId) };
    }
    case 'symbol.address-alias':
      return {
        namespaceId: idText(content.namespaceId),
        address: address({ type: 'address', address: content.address }),
        aliasAction: link[content.action],
      };
    case 'symbol.mosaic-alias':
      return {
        namespaceId: idText(content.namespaceId),
        mosaicId: idText(content.mosaicId),
        aliasAction: link[content.action],
      };
    case 'symbol.account-address-restriction':
      return restriction('address', content, content.additions.map(address), content.deletions.map(address));
    case 'symbol.account-mosaic-restriction':
      return restriction('mosaic', content, content.additions.map(idText), content.deletions.map(idText));
    case 'symbol.account-operation-restriction':
      return restriction('operation', content, content.additions, content.deletions);
    case 'symbol.mosaic-address-restriction':
      return {
        mosaicId: idText(content.mosaicId),
        restrictionKey: idText(content.key),
        previousRestrictionValue: String(content.previousValue),
        newRestrictionValue: String(content.newValue),
        targetAddress: address(content.target),
      };
    case 'symbol.mosaic-global-restriction':
      return {
        mosaicId: idText(content.mosaicId),
        referenceMosaicId: idText(content.referenceMosaicId),
        restrictionKey: idText(content.key),
        previousRestrictionValue: String(content.previousValue),
        newRestrictionValue: String(content.newValue),
        previousRestrictionType: restrictionTypes.indexOf(content.previousType),
        newRestrictionType: restrictionTypes.indexOf(content.newType),
      };
    case 'symbol.voting-key-link':
      return {
        linkedPublicKey: toHex(content.linkedKey),
        startEpoch: content.startEpoch,
        endEpoch: content.endEpoch,
        linkAction: link[content.action],
      };
    case 'symbol.account-key-link':
    case 'symbol.node-key-link':
    case 'symbol.vrf-key-link':
      return { linkedPublicKey: toHex(content.linkedKey), linkAction: link[content.action] };
  }
}

const restriction = (
  what: keyof typeof restricted,
  mode: Parameters<typeof restrictionFlags>[1],
  additions: readonly unknown[],
  deletions: readonly unknown[],
) => ({
  restrictionFlags: restrictionFlags(what, mode),
  restrictionAdditions: additions,
  restrictionDeletions: deletions,
});

/** An embedded transaction. */
export const embeddedJson = (network: Network, { signer, content }: SymbolEmbedded): Record<string, unknown> => ({
  signerPublicKey: toHex(signer),
  version: 1,
  network: networkBytes[network],
  type: codecOfKind(content.kind).type,
  ...fieldsOf(network, content),
});

export interface WaitingAggregate {
  readonly hash: string;
  /** With the cosignatures. */
  readonly bytes: Uint8Array;
  /** A row of POST /transactions/partial. */
  readonly row: Record<string, unknown> & { readonly transaction: Record<string, unknown> };
}

/** A signed bonded aggregate on the testnet with the cosignatures of these seeds, as bytes and as REST describes it. */
export function waitingAggregate(
  inner: readonly SymbolEmbedded[],
  seed: Uint8Array,
  cosigners: readonly Uint8Array[] = [],
): WaitingAggregate {
  const network = 'testnet';
  const scheme = schemeOf('symbol');
  const signer = scheme.publicKey(seed);
  const content = aggregateContent('symbol.aggregate-bonded', inner);
  const fields = { chain: 'symbol', network, version: 3, signer, fee: 123_456n, deadline: 777_000n, content } as const;
  const unsigned = encodeSymbol({ ...fields, signature: null });
  const seedBytes = fromHex(generationHashSeeds[network]) ?? new Uint8Array(0);
  const message = joinBytes(seedBytes, unsigned.subarray(108, 164));
  const signature = scheme.sign(message, seed);
  const hash = sha3_256(joinBytes(signature, signer, message));
  const cosignatures = cosigners.map((one) => ({ signer: scheme.publicKey(one), signature: scheme.sign(hash, one) }));
  return {
    hash: toHex(hash),
    bytes: encodeSymbol({ ...fields, signature, content: { ...content, cosignatures } }),
    row: {
      id: '64B0C0C0C0C0C0C0C0C0C0C0',
      meta: { height: '0', hash: toHex(hash), merkleComponentHash: toHex(hash), index: 0 },
      transaction: {
        size: unsigned.length,
        signature: toHex(signature),
        signerPublicKey: toHex(signer),
        version: 3,
        network: networkBytes[network],
        type: 16961,
        maxFee: '123456',
        deadline: '777000',
        transactionsHash: toHex(content.transactionsHash),
        cosignatures: cosignatures.map((one) => ({
          version: '0',
          signerPublicKey: toHex(one.signer),
          signature: toHex(one.signature),
        })),
        transactions: inner.map((one, index) => ({
          id: `64B0C0C0C0C0C0C0C0C0C0${String(index).padStart(2, '0')}`,
          meta: { height: '0', aggregateHash: toHex(hash), aggregateId: '64B0C0C0C0C0C0C0C0C0C0C0', index },
          transaction: embeddedJson(network, one),
        })),
      },
    },
  };
}

export const addressHex = (address: string): string => {
  const read = addressFromText('symbol', address);
  return read.ok ? toHex(read.value.bytes) : '';
};
