/** Layouts of all kinds that may stand alone or embedded. The compiler requires one for each kind in content.ts. */
import type { BodyCodec } from './body.ts';
import type { SymbolContent } from './content.ts';
import { accountAddressRestriction } from './kinds/account-address-restriction.ts';
import { accountKeyLink } from './kinds/account-key-link.ts';
import { accountMetadata } from './kinds/account-metadata.ts';
import { accountMosaicRestriction } from './kinds/account-mosaic-restriction.ts';
import { accountOperationRestriction } from './kinds/account-operation-restriction.ts';
import { addressAlias } from './kinds/address-alias.ts';
import { hashLock } from './kinds/hash-lock.ts';
import { mosaicAddressRestriction } from './kinds/mosaic-address-restriction.ts';
import { mosaicAlias } from './kinds/mosaic-alias.ts';
import { mosaicDefinition } from './kinds/mosaic-definition.ts';
import { mosaicGlobalRestriction } from './kinds/mosaic-global-restriction.ts';
import { mosaicMetadata } from './kinds/mosaic-metadata.ts';
import { mosaicSupplyChange } from './kinds/mosaic-supply-change.ts';
import { mosaicSupplyRevocation } from './kinds/mosaic-supply-revocation.ts';
import { multisigAccountModification } from './kinds/multisig-account-modification.ts';
import { namespaceMetadata } from './kinds/namespace-metadata.ts';
import { namespaceRegistration } from './kinds/namespace-registration.ts';
import { nodeKeyLink } from './kinds/node-key-link.ts';
import { secretLock } from './kinds/secret-lock.ts';
import { secretProof } from './kinds/secret-proof.ts';
import { transfer } from './kinds/transfer.ts';
import { votingKeyLink } from './kinds/voting-key-link.ts';
import { vrfKeyLink } from './kinds/vrf-key-link.ts';

/** Version of all of them (catbuffer transaction_version). */
export const bodyVersion = 1;

const codecs: Readonly<Record<SymbolContent['kind'], BodyCodec<SymbolContent>>> = {
  'symbol.transfer': transfer,
  'symbol.hash-lock': hashLock,
  'symbol.secret-lock': secretLock,
  'symbol.secret-proof': secretProof,
  'symbol.account-metadata': accountMetadata,
  'symbol.mosaic-metadata': mosaicMetadata,
  'symbol.namespace-metadata': namespaceMetadata,
  'symbol.mosaic-definition': mosaicDefinition,
  'symbol.mosaic-supply-change': mosaicSupplyChange,
  'symbol.mosaic-supply-revocation': mosaicSupplyRevocation,
  'symbol.multisig-account-modification': multisigAccountModification,
  'symbol.namespace-registration': namespaceRegistration,
  'symbol.address-alias': addressAlias,
  'symbol.mosaic-alias': mosaicAlias,
  'symbol.account-address-restriction': accountAddressRestriction,
  'symbol.account-mosaic-restriction': accountMosaicRestriction,
  'symbol.account-operation-restriction': accountOperationRestriction,
  'symbol.mosaic-address-restriction': mosaicAddressRestriction,
  'symbol.mosaic-global-restriction': mosaicGlobalRestriction,
  'symbol.account-key-link': accountKeyLink,
  'symbol.node-key-link': nodeKeyLink,
  'symbol.vrf-key-link': vrfKeyLink,
  'symbol.voting-key-link': votingKeyLink,
};

const byType: ReadonlyMap<number, BodyCodec<SymbolContent>> = new Map(
  Object.values(codecs).map((codec) => [codec.type, codec]),
);

export const codecOfKind = (kind: SymbolContent['kind']): BodyCodec<SymbolContent> => codecs[kind];

/** Null for aggregates and for unknown types. */
export const codecOfType = (type: number): BodyCodec<SymbolContent> | null => byType.get(type) ?? null;
