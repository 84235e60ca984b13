/**
 * Rules over one decoded transaction: values that the bytes can express but the network always refuses, or that nobody
 * can intend. core/validity blocks on them. Rules about time, accounts and fees are not here.
 * Takes: a decoded transaction. Gives: every reason against it and its inner transaction.
 * Sources: NIS validators/transaction/*.java, as named below.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { equalBytes } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { assertNever } from '../../base/result.ts';
import { isReservedNemNamespace, nemNamespaceOf } from '../../chain/nem-mosaic.ts';
import type {
  NemAccountKeyLinkContent,
  NemMosaicDefinitionContent,
  NemMultisigAccountModificationContent,
  NemNamespaceRegistrationContent,
  NemTransaction,
} from './content.ts';

/** BlockChainConstants.MAX_ALLOWED_COSIGNATORIES_PER_ACCOUNT. */
const maxCosigners = 32;

/** Whether the key is a point with a private key. Any other key can never sign, and the account would wait for it
 * forever. */
function canSign(publicKey: Uint8Array): boolean {
  try {
    return !ed25519.Point.fromBytes(publicKey).isSmallOrder();
  } catch {
    return false;
  }
}

/** The remote account must not be the signer itself: ImportanceTransferTransactionValidator.java (its balance is in
 * use). */
const checkLink = ({ remoteKey }: NemAccountKeyLinkContent, signer: Uint8Array): readonly Reason[] =>
  equalBytes(remoteKey, signer) || !canSign(remoteKey) ? [reason('key-invalid')] : [];

/** MultisigCosignatoryModificationValidator.java, NumCosignatoryRangeValidator.java. */
function checkModification(content: NemMultisigAccountModificationContent, signer: Uint8Array): readonly Reason[] {
  const { modifications, minApprovalDelta } = content;
  const added = modifications.filter(({ action }) => action === 'add');
  const deleted = modifications.length - added.length;
  const reasons: Reason[] = [];
  if (deleted > 1) reasons.push(reason('value-out-of-range', { deleted: String(deleted), limit: '1' }));
  if (added.length > maxCosigners)
    reasons.push(reason('value-out-of-range', { added: String(added.length), limit: String(maxCosigners) }));
  if (minApprovalDelta !== null && Math.abs(minApprovalDelta) > maxCosigners)
    reasons.push(reason('value-out-of-range', { delta: String(minApprovalDelta), limit: String(maxCosigners) }));
  if (modifications.length === 0 && minApprovalDelta === 0) reasons.push(reason('list-empty'));
  for (const [index, { cosigner }] of added.entries())
    if (equalBytes(cosigner, signer) || !canSign(cosigner))
      reasons.push(reason('key-invalid', { index: String(index) }));
  return reasons;
}

/** ReservedNamespaceFilter.java. */
const checkNamespace = ({ name, parent }: NemNamespaceRegistrationContent): readonly Reason[] =>
  isReservedNemNamespace(nemNamespaceOf(name, parent)) ? [reason('namespace-name-invalid', { reserved: 'yes' })] : [];

/**
 * MosaicDefinitionCreationTransaction.java validate: the creator is the signer.
 * MosaicDefinitionCreationTransactionValidator.java checkLevyProperties: the levy's mosaic must be transferable.
 */
function checkDefinition(
  { creator, mosaic, levy, transferable }: NemMosaicDefinitionContent,
  signer: Uint8Array,
): readonly Reason[] {
  const isOwn = levy?.mosaic.namespace === mosaic.namespace && levy.mosaic.name === mosaic.name;
  return [
    ...(equalBytes(creator, signer) ? [] : [reason('creator-mismatch')]),
    ...(isOwn && !transferable ? [reason('property-invalid', { property: 'transferable' })] : []),
  ];
}

/** MultisigTransactionSignerValidator.java: a multisig account is never its own cosigner. */
const checkInner = (inner: NemTransaction, signer: Uint8Array): readonly Reason[] =>
  equalBytes(inner.signer, signer) ? [reason('multisig-not-cosigner')] : [];

/** All reasons, those against the outer transaction first; empty if nothing in the transaction itself forbids
 * signing. */
export function checkMeaning(tx: NemTransaction): readonly Reason[] {
  const { content, signer } = tx;
  switch (content.kind) {
    case 'nem.transfer':
    case 'nem.mosaic-supply-change':
      return [];
    case 'nem.account-key-link':
      return checkLink(content, signer);
    case 'nem.multisig-account-modification':
      return checkModification(content, signer);
    case 'nem.namespace-registration':
      return checkNamespace(content);
    case 'nem.mosaic-definition':
      return checkDefinition(content, signer);
    case 'nem.multisig':
      return [...checkInner(content.inner, signer), ...checkMeaning(content.inner)];
    case 'nem.cosignature': {
      const { inner, outer } = content;
      const proposed = outer === null ? [] : checkInner(inner, outer.signer);
      return [...checkInner(inner, signer), ...proposed, ...checkMeaning(inner)];
    }
    default:
      return assertNever(content);
  }
}
