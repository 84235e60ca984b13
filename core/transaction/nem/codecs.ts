/** Codecs of all kinds that may stand alone or inside a multisig transaction. Multisig and cosignature have files of
 * their own. */
import type { NemCodec } from './codec.ts';
import type { NemContent, NemInnerContent } from './content.ts';
import { accountKeyLinkCodec } from './kinds/account-key-link.ts';
import { mosaicDefinitionCodec } from './kinds/mosaic-definition.ts';
import { mosaicSupplyChangeCodec } from './kinds/mosaic-supply-change.ts';
import { multisigAccountModificationCodec } from './kinds/multisig-account-modification.ts';
import { namespaceRegistrationCodec } from './kinds/namespace-registration.ts';
import { transferCodec } from './kinds/transfer.ts';

type ContentOf = { readonly [C in NemInnerContent as C['kind']]: C };
export type NemInnerKind = keyof ContentOf;

export const nemInnerCodecs: { readonly [K in NemInnerKind]: NemCodec<ContentOf[K]> } = {
  'nem.transfer': transferCodec,
  'nem.account-key-link': accountKeyLinkCodec,
  'nem.multisig-account-modification': multisigAccountModificationCodec,
  'nem.namespace-registration': namespaceRegistrationCodec,
  'nem.mosaic-definition': mosaicDefinitionCodec,
  'nem.mosaic-supply-change': mosaicSupplyChangeCodec,
};

export const isNemInnerKind = (kind: string): kind is NemInnerKind => Object.hasOwn(nemInnerCodecs, kind);

export const isNemInnerContent = (content: NemContent): content is NemInnerContent => isNemInnerKind(content.kind);

/** Codec of a content that may be inside another transaction. */
export const codecOfContent = (kind: NemInnerKind): NemCodec<NemInnerContent> =>
  // Each codec accepts only its own content, and the codec was chosen by the kind of that content.
  nemInnerCodecs[kind] as NemCodec<NemInnerContent>;
