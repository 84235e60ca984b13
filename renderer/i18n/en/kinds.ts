/** Names of all kinds, by the core's kind names (core/chain/transaction-kinds). */
import type { Kind } from '../../../core/review/review-document.ts';

const known: Record<Kind, string> = {
  'symbol.transfer': 'Transfer',
  'symbol.aggregate-complete': 'Aggregate complete',
  'symbol.aggregate-bonded': 'Aggregate bonded',
  'symbol.hash-lock': 'Hash lock',
  'symbol.secret-lock': 'Secret lock',
  'symbol.secret-proof': 'Secret proof',
  'symbol.account-metadata': 'Account metadata',
  'symbol.mosaic-metadata': 'Mosaic metadata',
  'symbol.namespace-metadata': 'Namespace metadata',
  'symbol.mosaic-definition': 'Mosaic definition',
  'symbol.mosaic-supply-change': 'Mosaic supply change',
  'symbol.mosaic-supply-revocation': 'Mosaic revocation',
  'symbol.multisig-account-modification': 'Multisig change',
  'symbol.namespace-registration': 'Namespace registration',
  'symbol.address-alias': 'Address alias',
  'symbol.mosaic-alias': 'Mosaic alias',
  'symbol.account-address-restriction': 'Account address restriction',
  'symbol.account-mosaic-restriction': 'Account mosaic restriction',
  'symbol.account-operation-restriction': 'Account operation restriction',
  'symbol.mosaic-address-restriction': 'Mosaic address restriction',
  'symbol.mosaic-global-restriction': 'Mosaic global restriction',
  'symbol.account-key-link': 'Account key link (delegated harvesting)',
  'symbol.node-key-link': 'Node key link',
  'symbol.vrf-key-link': 'VRF key link',
  'symbol.voting-key-link': 'Voting key link',
  'nem.transfer': 'NEM transfer',
  'nem.account-key-link': 'NEM importance transfer (delegated harvesting)',
  'nem.multisig-account-modification': 'NEM multisig change',
  'nem.cosignature': 'NEM cosignature',
  'nem.multisig': 'NEM multisig transaction',
  'nem.namespace-registration': 'NEM namespace registration',
  'nem.mosaic-definition': 'NEM mosaic definition',
  'nem.mosaic-supply-change': 'NEM mosaic supply change',
  'inkan.entries': 'Entries for the registry',
};

/** Kinds that the request reader refuses by name (core/request). */
export const refusedKinds = {
  'alice.sign-batches': 'aLice request to sign several at once',
  'alice.public-key': 'aLice request for a public key',
};

/** What a link would change before it is signed (core/request/alice.ts). */
export const linkChanges = {
  'alice.signer': 'the signer',
  'alice.deadline': 'the deadline',
  'alice.hash-lock': 'how long the hash lock lasts',
  'alice.fee': 'the fee',
  'alice.message': 'the message (it would be encrypted)',
};

export const kinds = { ...known, ...refusedKinds, ...linkChanges };
