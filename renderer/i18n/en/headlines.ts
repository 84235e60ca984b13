/** The sentence at the top of a document. `{amount}` at its beginning is drawn large. */
import type { HeadlineCode } from '../../../core/review/review-codes.ts';

export const headlines: Record<HeadlineCode, string> = {
  transfer: '{amount} leaves {from} and goes to {to}.',
  'transfer-alias': '{amount} leaves {from} and goes to whoever the name {to} points to at that moment.',
  'transfer-nothing': 'Nothing is sent to {to}. {from} pays only the fee.',
  aggregate: '{from} signs a bundle of transactions ({count}): all of them happen, or none.',
  'aggregate-bonded': '{from} signs a bundle of transactions ({count}) that then waits on the network for cosigners.',
  'cosign-aggregate': '{cosigner} agrees to a bundle of transactions ({count}) created by {from}.',
  'cosign-multisig': '{cosigner} agrees to a transaction of {account}.',
  multisig: '{from} proposes a transaction for {account}.',
  'hash-lock':
    '{amount} is deposited by {from} until the bonded transaction completes; if it does not in time, the deposit is lost.',
  'secret-lock':
    '{amount} of {from} is locked for {to}. It goes there when the secret is shown in time, and otherwise comes back.',
  'secret-proof': '{from} reveals a secret, and what is locked goes to {to}.',
  metadata: '{from} writes data about {target}, for everybody to read.',
  'metadata-mosaic': '{from} writes data about the mosaic {target}, for everybody to read.',
  'metadata-namespace': '{from} writes data about the namespace {target}, for everybody to read.',
  'mosaic-definition': '{from} creates the mosaic {mosaic}, or changes it if it exists.',
  'supply-increase': '{amount} is added to the supply of {mosaic} by {from}.',
  'supply-decrease': '{amount} is taken out of the supply of {mosaic} by {from}.',
  revocation: '{amount} is taken from {target} and given to {from}.',
  'multisig-becomes': '{account} becomes a multisig account.',
  'multisig-changes': 'The rules of the multisig account {account} change.',
  'namespace-registration': '{from} rents the name {name}, or extends it if it is already held.',
  'namespace-child': '{from} registers the sub-name {name} under {parent}.',
  'alias-link': 'The name {name} points to {target} from now on.',
  'alias-unlink': 'The name {name} no longer points to {target}.',
  restriction: '{account} changes the limits on what it may do, or with whom.',
  'mosaic-restriction': '{from} restricts who may hold or move {mosaic}.',
  'mosaic-address-restriction': '{from} sets what {target} counts as for the rule of {mosaic}.',
  'key-link': '{from} links the key {key}.',
  'key-unlink': '{from} unlinks the key {key}.',
  entries: 'Changes to the registry of this vault: {count}. Nothing is signed.',
};

/** How it is done, if there is only one transaction inside: then no number is stated. */
export const envelopes = {
  aggregate: '{from} signs it in an aggregate.',
  'aggregate-bonded': '{from} signs it in an aggregate that then waits on the network for cosigners.',
  'cosign-aggregate': '{cosigner} agrees to it. It was created by {from}.',
};
