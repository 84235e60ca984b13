/**
 * What the bytes may say but the network would refuse whatever its state, or nobody can mean: rules over one decoded
 * transaction, which core/validity blocks on. Rules about time, accounts and fees are not here.
 * Takes: a decoded transaction. Gives: every reason against it, of the inner transaction too.
 * Sources: NIS validators/transaction/*.java, as named below.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { equalBytes } from '../../base/bytes.ts';
import { because, type Reason } from '../../base/reason.ts';
import { assertNever } from '../../base/result.ts';
import { isReservedNemNamespace, nemNamespaceOf } from '../../chain/nem-mosaic.ts';
import type { NemTransaction } from '../transaction.ts';
import type {
  NemAccountKeyLinkContent,
  NemMosaicDefinitionContent,
  NemMultisigAccountModificationContent,
  NemNamespaceRegistrationContent,
} from './content.ts';

/** BlockChainConstants.MAX_ALLOWED_COSIGNATORIES_PER_ACCOUNT. */
const maxCosigners = 32;

/** A point with a private key: what is none can never sign, and an account would wait for it for ever. */
function canSign(publicKey: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(publicKey).isSmallOrder();
  } catch {
    return false;
  }
}

/** The account itself is never "another" account: ImportanceTransferTransactionValidator.java (its balance is in use). */
const againstLink = ({ remoteKey }: NemAccountKeyLinkContent, signer: Uint8Array): readonly Reason[] =>
  equalBytes(remoteKey, signer) || !canSign(remoteKey) ? [because('key-invalid')] : [];

/** MultisigCosignatoryModificationValidator.java, NumCosignatoryRangeValidator.java. */
function againstModification(content: NemMultisigAccountModificationContent, signer: Uint8Array): readonly Reason[] {
  const { modifications, minApprovalDelta } = content;
  const added = modifications.filter(({ action }) => action === 'add');
  const deleted = modifications.length - added.length;
  const reasons: Reason[] = [];
  if (deleted > 1) reasons.push(because('value-out-of-range', { deleted: String(deleted), limit: '1' }));
  if (added.length > maxCosigners)
    reasons.push(because('value-out-of-range', { added: String(added.length), limit: String(maxCosigners) }));
  if (minApprovalDelta !== null && Math.abs(minApprovalDelta) > maxCosigners)
    reasons.push(because('value-out-of-range', { delta: String(minApprovalDelta), limit: String(maxCosigners) }));
  if (modifications.length === 0 && minApprovalDelta === 0) reasons.push(because('list-empty'));
  for (const [index, { cosigner }] of added.entries())
    if (equalBytes(cosigner, signer) || !canSign(cosigner))
      reasons.push(because('key-invalid', { index: String(index) }));
  return reasons;
}

/** ReservedNamespaceFilter.java. */
const againstNamespace = ({ name, parent }: NemNamespaceRegistrationContent): readonly Reason[] =>
  isReservedNemNamespace(nemNamespaceOf(name, parent)) ? [because('namespace-name-invalid', { reserved: 'yes' })] : [];

/**
 * MosaicDefinitionCreationTransaction.java validate: the creator is the signer.
 * MosaicDefinitionCreationTransactionValidator.java checkLevyProperties: a levy is paid in something transferable.
 */
function againstDefinition(
  { creator, mosaic, levy, transferable }: NemMosaicDefinitionContent,
  signer: Uint8Array,
): readonly Reason[] {
  const isOwn = levy?.mosaic.namespace === mosaic.namespace && levy.mosaic.name === mosaic.name;
  return [
    ...(equalBytes(creator, signer) ? [] : [because('creator-mismatch')]),
    ...(isOwn && !transferable ? [because('property-invalid', { property: 'transferable' })] : []),
  ];
}

/** MultisigTransactionSignerValidator.java: a multisig account is never its own cosigner. */
const againstInner = (inner: NemTransaction, signer: Uint8Array): readonly Reason[] =>
  equalBytes(inner.signer, signer) ? [because('multisig-not-cosigner')] : [];

/** Every reason, the outer transaction's first; none when this may be signed as far as it alone can tell. */
export function againstMeaning(tx: NemTransaction): readonly Reason[] {
  const { content, signer } = tx;
  switch (content.kind) {
    case 'nem.transfer':
    case 'nem.mosaic-supply-change':
      return [];
    case 'nem.account-key-link':
      return againstLink(content, signer);
    case 'nem.multisig-account-modification':
      return againstModification(content, signer);
    case 'nem.namespace-registration':
      return againstNamespace(content);
    case 'nem.mosaic-definition':
      return againstDefinition(content, signer);
    case 'nem.multisig':
      return [...againstInner(content.inner, signer), ...againstMeaning(content.inner)];
    case 'nem.cosignature': {
      const { inner, outer } = content;
      const proposed = outer === null ? [] : againstInner(inner, outer.signer);
      return [...againstInner(inner, signer), ...proposed, ...againstMeaning(inner)];
    }
    default:
      return assertNever(content);
  }
}
