/** Reviews one Symbol content of any kind, alone or inside an aggregate. */
import type { SymbolContent } from '../../transaction/symbol/content.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { reviewAccountRestriction } from './account-restriction-review.ts';
import { reviewHashLock } from './hash-lock-review.ts';
import { reviewKeyLink } from './key-link-review.ts';
import { reviewMetadata } from './metadata-review.ts';
import { reviewMosaicAddressRestriction, reviewMosaicGlobalRestriction } from './mosaic-restriction-review.ts';
import { reviewMosaicDefinition, reviewMosaicSupplyChange, reviewMosaicSupplyRevocation } from './mosaic-review.ts';
import { reviewMultisigModification } from './multisig-review.ts';
import { reviewAddressAlias, reviewMosaicAlias, reviewNamespaceRegistration } from './namespace-review.ts';
import { reviewSecretLock, reviewSecretProof } from './secret-review.ts';
import { reviewTransfer } from './transfer-review.ts';

type Reviewers = {
  readonly [Kind in SymbolContent['kind']]: (
    content: SymbolContent & { readonly kind: Kind },
    context: ContentContext,
  ) => ContentReview;
};

const reviewers: Reviewers = {
  'symbol.transfer': reviewTransfer,
  'symbol.hash-lock': reviewHashLock,
  'symbol.secret-lock': reviewSecretLock,
  'symbol.secret-proof': reviewSecretProof,
  'symbol.account-metadata': reviewMetadata,
  'symbol.mosaic-metadata': reviewMetadata,
  'symbol.namespace-metadata': reviewMetadata,
  'symbol.mosaic-definition': reviewMosaicDefinition,
  'symbol.mosaic-supply-change': reviewMosaicSupplyChange,
  'symbol.mosaic-supply-revocation': reviewMosaicSupplyRevocation,
  'symbol.multisig-account-modification': reviewMultisigModification,
  'symbol.namespace-registration': reviewNamespaceRegistration,
  'symbol.address-alias': reviewAddressAlias,
  'symbol.mosaic-alias': reviewMosaicAlias,
  'symbol.account-address-restriction': reviewAccountRestriction,
  'symbol.account-mosaic-restriction': reviewAccountRestriction,
  'symbol.account-operation-restriction': reviewAccountRestriction,
  'symbol.mosaic-address-restriction': reviewMosaicAddressRestriction,
  'symbol.mosaic-global-restriction': reviewMosaicGlobalRestriction,
  'symbol.account-key-link': reviewKeyLink,
  'symbol.node-key-link': reviewKeyLink,
  'symbol.vrf-key-link': reviewKeyLink,
  'symbol.voting-key-link': reviewKeyLink,
};

/** Takes decoded content and gives its review. Never refuses: undecodable bytes do not get here. */
export function reviewSymbolContent(content: SymbolContent, context: ContentContext): ContentReview {
  const reviewer = reviewers[content.kind] as (content: SymbolContent, context: ContentContext) => ContentReview;
  return reviewer(content, context);
}
