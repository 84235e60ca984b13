/** Valid NEM transactions of every kind, as fields: starting points of unit tests, mutations and the refuse corpus. */
import { fromUtf8, toUtf8 } from '../../core/base/utf8.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { nemSinks } from '../../core/chain/nem-sinks.ts';
import type { Network } from '../../core/chain/networks.ts';
import type { Message, NemMosaic } from '../../core/transaction/common-fields.ts';
import type {
  NemAccountKeyLinkContent,
  NemContent,
  NemCosignatureContent,
  NemFields,
  NemMosaicDefinitionContent,
  NemMosaicSupplyChangeContent,
  NemMultisigAccountModificationContent,
  NemNamespaceRegistrationContent,
  NemTransaction,
  NemTransferContent,
} from '../../core/transaction/nem/content.ts';
import { encodeNem } from '../../core/transaction/nem/encode-nem.ts';
import { nemHashOf } from '../../core/transaction/nem/kinds/cosignature.ts';
import { multiplied } from '../../core/transaction/nem/mosaics.ts';
import { nemFirstKey, nemMultisigKey, nemSecondKey, nemSigner, nemThirdKey } from './nem-keys.ts';

export const addressOf = (key: Uint8Array, network: Network = 'testnet'): string =>
  addressOfPublicKey('nem', network, key).text;

/** A message of these bytes in the decoder's form. */
export function nemMessage(raw: Uint8Array, kind: 'plain' | 'encrypted' = 'plain'): Message {
  if (raw.length === 0) return { kind: 'none', raw };
  if (kind === 'encrypted') return { kind, raw };
  if (raw[0] === 0xfe) return { kind: 'hex', raw };
  const text = fromUtf8(raw);
  return text === null ? { kind: 'undecodable', raw } : { kind, raw, text };
}
export const nemText = (text: string): Message => nemMessage(toUtf8(text) ?? new Uint8Array(0));

/** The content of a transfer. Mosaics must be in NIS order. */
export function transferContent(
  amount: bigint,
  message: Message,
  mosaics: readonly NemMosaic[] = [],
  address: string = addressOf(nemFirstKey),
): NemTransferContent {
  return {
    kind: 'nem.transfer',
    recipient: { type: 'address', address },
    amount,
    amountIs: mosaics.length > 0 ? 'multiplier' : 'xem',
    message,
    mosaics: mosaics.map((mosaic) => multiplied(mosaic, amount)),
  };
}

export const ownContents = {
  transfer: transferContent(21_372_089n, nemText('withdrawal 43 出金')),
  mosaics: transferContent(1_500_000n, nemMessage(new Uint8Array(0)), [
    { namespace: 'dim', name: 'coin', quantity: 3n },
    { namespace: 'nem', name: 'xem', quantity: 2_000_000n },
  ]),
  link: { kind: 'nem.account-key-link', action: 'link', remoteKey: nemFirstKey } as NemAccountKeyLinkContent,
  modification: {
    kind: 'nem.multisig-account-modification',
    modifications: [
      { action: 'add', cosigner: nemFirstKey },
      { action: 'add', cosigner: nemSecondKey },
      { action: 'delete', cosigner: nemThirdKey },
    ],
    minApprovalDelta: 2,
  } as NemMultisigAccountModificationContent,
  namespace: {
    kind: 'nem.namespace-registration',
    sink: nemSinks.testnet.namespace,
    rentalFee: 10_000_000n,
    name: 'shop',
    parent: 'my-company',
  } as NemNamespaceRegistrationContent,
  definition: {
    kind: 'nem.mosaic-definition',
    creator: nemSigner,
    mosaic: { namespace: 'my-company', name: 'coupon' },
    description: 'One cup コーヒー',
    divisibility: 2,
    initialSupply: 9000n,
    supplyMutable: true,
    transferable: false,
    levy: {
      type: 'absolute',
      recipient: addressOf(nemSecondKey),
      mosaic: { namespace: 'nem', name: 'xem' },
      fee: 500_000n,
    },
    sink: nemSinks.testnet.mosaic,
    creationFee: 10_000_000n,
  } as NemMosaicDefinitionContent,
  supply: {
    kind: 'nem.mosaic-supply-change',
    mosaic: { namespace: 'my-company', name: 'coupon' },
    action: 'increase',
    delta: 345_678n,
  } as NemMosaicSupplyChangeContent,
} as const;

/** A complete transaction around a content. */
export const nemOf = (content: NemContent, change: Partial<NemFields> = {}): NemFields => ({
  chain: 'nem',
  network: 'testnet',
  version: 1,
  signer: nemSigner,
  fee: 150_000n,
  timestamp: 300_000_000n,
  deadline: 300_003_600n,
  content,
  ...change,
});

export const withBytes = (fields: NemFields): NemTransaction => ({ ...fields, bytes: encodeNem(fields) });

/** The multisig account's inner transaction. */
export const innerOf = (content: NemContent, change: Partial<NemFields> = {}): NemTransaction =>
  withBytes(nemOf(content, { signer: nemMultisigKey, ...change }));

export const multisigOf = (inner: NemTransaction, change: Partial<NemFields> = {}): NemFields =>
  nemOf({ kind: 'nem.multisig', inner }, change);

export const cosignatureContent = (inner: NemTransaction): NemCosignatureContent => ({
  kind: 'nem.cosignature',
  otherHash: nemHashOf(inner.bytes),
  multisigAddress: addressOf(inner.signer, inner.network),
  inner,
  outer: null,
});

const inner = innerOf(ownContents.transfer);

/** One of each kind and version. */
export const ownNem = {
  transfer: nemOf(ownContents.transfer),
  mosaics: nemOf(ownContents.mosaics, { version: 2 }),
  link: nemOf(ownContents.link),
  modificationV1: nemOf({ ...ownContents.modification, minApprovalDelta: null }),
  modification: nemOf(ownContents.modification, { version: 2 }),
  namespace: nemOf(ownContents.namespace),
  root: nemOf({ ...ownContents.namespace, name: 'my-company', parent: null, rentalFee: 100_000_000n }),
  definition: nemOf(ownContents.definition),
  definitionWithoutLevy: nemOf({ ...ownContents.definition, levy: null }),
  supply: nemOf(ownContents.supply),
  multisig: multisigOf(inner),
  cosignature: nemOf(cosignatureContent(inner)),
} as const satisfies Record<string, NemFields>;

/** What must be supplied beside the bytes: for a cosignature, those of the inner transaction. */
export const suppliedWith = ({ content }: NemFields): Uint8Array | null =>
  content.kind === 'nem.cosignature' ? content.inner.bytes : null;
