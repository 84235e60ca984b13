/**
 * Rules for values that decode but that the network always refuses. The official test vectors contain such values, so a
 * transaction with them can be decoded and shown, but not signed.
 * Takes: a decoded transaction. Gives: every reason against it; inside an aggregate `found.inner` is the position.
 * Never: repeats a rule of the decoders.
 */
import { equalBytes } from '../../base/bytes.ts';
import { type Reason, reason } from '../../base/reason.ts';
import { isSymbolAliasId, knownSymbolMosaic } from '../../chain/known-mosaics.ts';
import { maxSymbolAtomicUnits, type Network } from '../../chain/networks.ts';
import type { SymbolTransaction } from '../transaction.ts';
import { isAggregate } from './aggregate.ts';
import type {
  HashLockContent,
  MosaicAliasContent,
  NamespaceRegistrationContent,
  SecretProofContent,
  SymbolContent,
  SymbolKind,
} from './content.ts';
import { hashLockDeposit, minNamespaceBlocks } from './network-limits.ts';
import { secretOf } from './secrets.ts';

/** Plugins that catapult registers as Only_Embeddable (MetadataTransactionPlugins.cpp, MultisigAccountModification…). */
const onlyEmbedded: readonly SymbolKind[] = [
  'symbol.account-metadata',
  'symbol.mosaic-metadata',
  'symbol.namespace-metadata',
  'symbol.multisig-account-modification',
];

export function checkMeaning({ content, network }: SymbolTransaction): readonly Reason[] {
  if (isAggregate(content))
    return content.inner.flatMap((embedded, index) =>
      checkContent(embedded.content, network).map(({ code, found }) =>
        reason(code, { ...found, inner: String(index) }),
      ),
    );
  const place = onlyEmbedded.includes(content.kind) ? [reason('only-inside-aggregate', { kind: content.kind })] : [];
  return [...place, ...checkContent(content, network)];
}

const outOfRange = (field: string, value: bigint | number): Reason =>
  reason('value-out-of-range', { field, value: String(value) });

/** A namespace id has the high bit (NamespaceConstants.h NAMESPACE_FLAG). */
const namespaceReasons = (field: string, id: bigint): readonly Reason[] =>
  isSymbolAliasId(id) ? [] : [outOfRange(field, id)];

function checkContent(content: SymbolContent, network: Network): readonly Reason[] {
  switch (content.kind) {
    case 'symbol.hash-lock':
      return checkHashLock(content, network);
    case 'symbol.secret-lock': {
      const { amount } = content.mosaic;
      return amount > maxSymbolAtomicUnits ? [reason('amount-too-large', { amount: String(amount) })] : [];
    }
    case 'symbol.secret-proof':
      return checkProof(content);
    case 'symbol.account-metadata':
    case 'symbol.mosaic-metadata':
      return checkSizeDelta(content);
    case 'symbol.namespace-metadata':
      return [...namespaceReasons('namespace', content.namespaceId), ...checkSizeDelta(content)];
    case 'symbol.namespace-registration':
      return checkRegistration(content);
    case 'symbol.address-alias':
      return namespaceReasons('namespace', content.namespaceId);
    case 'symbol.mosaic-alias':
      return checkMosaicAlias(content);
    default: // The decoders check everything about the other kinds.
      return [];
  }
}

/** The deposit is exactly 10 XYM (HashLockMosaicValidator.cpp). */
function checkHashLock({ mosaic }: HashLockContent, network: Network): readonly Reason[] {
  const isCurrency = knownSymbolMosaic(network, mosaic.id) !== null;
  return [
    ...(isCurrency ? [] : [outOfRange('mosaic', mosaic.id)]),
    ...(mosaic.amount === hashLockDeposit ? [] : [outOfRange('amount', mosaic.amount)]),
  ];
}

/** A proof that does not match its secret unlocks nothing and discloses the proof (ProofValidator.cpp). */
const checkProof = ({ algorithm, secret, proof }: SecretProofContent): readonly Reason[] =>
  equalBytes(secretOf(algorithm, proof), secret) ? [] : [reason('proof-mismatch')];

/** MetadataSizesValidator.cpp: the value must cover everything that is added or removed. */
const checkSizeDelta = (content: { readonly sizeDelta: number; readonly value: Uint8Array }): readonly Reason[] =>
  Math.abs(content.sizeDelta) > content.value.length ? [outOfRange('size-delta', content.sizeDelta)] : [];

/** RootNamespaceValidator.cpp; 0 (forever) is valid in the first block only
 * (Failure_Namespace_Eternal_After_Nemesis_Block). */
function checkRegistration({ registration }: NamespaceRegistrationContent): readonly Reason[] {
  if (registration.type === 'child') return namespaceReasons('parent', registration.parentId);
  return registration.duration < minNamespaceBlocks ? [outOfRange('duration', registration.duration)] : [];
}

/** catbuffer MosaicId: a mosaic, not a namespace. */
const checkMosaicAlias = ({ namespaceId, mosaicId }: MosaicAliasContent): readonly Reason[] => [
  ...namespaceReasons('namespace', namespaceId),
  ...(isSymbolAliasId(mosaicId) ? [outOfRange('mosaic', mosaicId)] : []),
];
