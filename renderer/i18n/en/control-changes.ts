/** Texts of changes of control. */
import type { ControlChangeCode } from '../../../core/review/review-codes.ts';
import type { ControlChangeText } from '../texts.ts';

export const controlChanges: Record<ControlChangeCode, ControlChangeText> = {
  'becomes-multisig': {
    title: 'This account becomes a multisig account',
    means: 'It can no longer act alone. From now on its cosigners decide about everything it holds.',
  },
  'multisig-changes': {
    title: 'The rules of this multisig account change',
    means: 'From now on, other people or another number of them decide about this account.',
  },
  'ends-multisig': {
    title: 'This account stops being a multisig account',
    means: 'From now on, whoever has its own key decides alone.',
  },
  'gains-cosigner': {
    title: 'This account gets a new cosigner',
    means: 'That person helps to decide about everything the account holds.',
  },
  'loses-cosigner': {
    title: 'This account loses a cosigner',
    means: 'That person’s signature no longer counts.',
  },
  'becomes-cosigner': {
    title: 'This account becomes a cosigner',
    means: 'It helps to decide about the multisig account. Its key must be kept safe for that, too.',
  },
  'delegates-harvesting': {
    title: 'Another key may harvest for this account',
    means: 'That key can harvest in its name. It cannot spend anything.',
  },
  'ends-harvesting': {
    title: 'Delegated harvesting ends for this account',
    means: 'The other key can no longer harvest in its name.',
  },
  'node-key-linked': {
    title: 'This account chooses a node',
    means: 'The node with this key may be asked to harvest for it. It cannot spend anything.',
  },
  'node-key-unlinked': {
    title: 'This account lets go of a node',
    means: 'The node with this key no longer harvests for it.',
  },
  'vrf-key-linked': {
    title: 'This account gets a VRF key',
    means: 'The key is needed for harvesting. It cannot spend anything.',
  },
  'vrf-key-unlinked': {
    title: 'This account loses its VRF key',
    means: 'Without such a key it cannot harvest.',
  },
  'voting-key-linked': {
    title: 'Another key may vote for this account',
    means: 'That key votes on finality with the weight of this account, in the epochs shown. It cannot spend anything.',
  },
  'voting-key-unlinked': {
    title: 'A key may no longer vote for this account',
    means: 'The votes of that key no longer count.',
  },
  'restricts-addresses': {
    title: 'The limits on whom this account deals with change',
    means: 'Transfers that the list does not let pass will fail.',
  },
  'restricts-mosaics': {
    title: 'The limits on which mosaics this account takes change',
    means: 'Transfers of mosaics that the list does not let pass will fail.',
  },
  'restricts-operations': {
    title: 'The limits on what this account can do change',
    means:
      'Kinds of transactions that the list does not let pass will be refused, perhaps the one that undoes this, too.',
  },
  'mosaic-restricted': {
    title: 'A rule for holders of a mosaic changes',
    means: 'Whoever does not meet the rule can neither receive the mosaic nor send it.',
  },
  'alias-linked': {
    title: 'A name points somewhere else',
    means: 'Whoever pays to this name, or names a mosaic by it, means the new target from now on.',
  },
  'alias-unlinked': {
    title: 'A name points nowhere',
    means: 'Transactions that use this name fail until it is linked again.',
  },
  'mosaic-created': {
    title: 'This account defines a mosaic',
    means:
      'What is shown here becomes its rules if the mosaic is new. Most of them can never be changed once it is in use.',
  },
  'namespace-rented': {
    title: 'This account rents a name, or extends its rent',
    means: 'It decides where the name points until the rent runs out. The time is added if it already holds the name.',
  },
  'nem-namespace-rented': {
    title: 'This account rents a NEM name, or extends its rent',
    means: 'It alone may use the name until the rent runs out. The rent is extended if it already holds the name.',
  },
  'supply-changed': {
    title: 'The supply of a mosaic changes',
    means: 'What others hold of it may gain or lose value.',
  },
  'metadata-changed': {
    title: 'Data attached to this account changes',
    means: 'Everybody can read it, and programs may rely on it.',
  },
  'mosaic-metadata-changed': {
    title: 'Data attached to this mosaic changes',
    means: 'Everybody can read it, and programs may rely on it.',
  },
  'namespace-metadata-changed': {
    title: 'Data attached to this name changes',
    means: 'Everybody can read it, and programs may rely on it.',
  },
};
