/**
 * Reviews the content of a NEM transaction by kind. Takes the content of a transaction of its own or inside a multisig
 * transaction, and the actor. Gives cards with every field, effects without fees, control changes, warnings. One file
 * per family.
 */
import { assertNever } from '../../base/result.ts';
import type { NemInnerContent } from '../../transaction/nem/content.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { reviewNemKeyLink } from './key-link-review.ts';
import { reviewNemMosaicDefinition } from './mosaic-definition-review.ts';
import { reviewNemMultisigModification } from './multisig-modification-review.ts';
import { reviewNemNamespace } from './namespace-review.ts';
import { reviewNemSupplyChange } from './supply-change-review.ts';
import { reviewNemTransfer } from './transfer-review.ts';

export function reviewNemContent(content: NemInnerContent, context: ContentContext): ContentReview {
  switch (content.kind) {
    case 'nem.transfer':
      return reviewNemTransfer(content, context);
    case 'nem.account-key-link':
      return reviewNemKeyLink(content, context);
    case 'nem.multisig-account-modification':
      return reviewNemMultisigModification(content, context);
    case 'nem.namespace-registration':
      return reviewNemNamespace(content, context);
    case 'nem.mosaic-definition':
      return reviewNemMosaicDefinition(content, context);
    case 'nem.mosaic-supply-change':
      return reviewNemSupplyChange(content, context);
    default:
      return assertNever(content);
  }
}
