/** What the reviewers of several Symbol kinds share: who is affected, which mosaic, and what is wrong with either. */
import { isSymbolAliasId, knownSymbolMosaic } from '../../chain/known-mosaics.ts';
import type { Recipient, SymbolMosaic } from '../../transaction/pieces.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import type { LabelCode, PowerCode } from '../review-codes.ts';
import type { Effect, PowerChange, Row, Value, Warning } from '../review-document.ts';
import { idValue, recipientValue, row, symbolAmount, warn } from '../values.ts';

/** A review of which most kinds have only some parts. */
export const contentReview = (
  review: Pick<ContentReview, 'headline' | 'cards'> & Partial<ContentReview>,
): ContentReview => ({ effects: [], powers: [], warnings: [], ...review });

export const ownerOfValue = (value: Value): string | null => (value.type === 'address' ? value.owner : null);

export const effect = (
  account: Value,
  direction: Effect['direction'],
  cause: Effect['cause'],
  amount: Value,
): Effect => ({ account, owner: ownerOfValue(account), direction, cause, amount });

export const power = (account: Value, code: PowerCode, facts: readonly Row[]): PowerChange => ({
  account,
  owner: ownerOfValue(account),
  code,
  facts,
});

/** Which address a name means is decided when the network executes the transaction: nobody can check that offline. */
export const aliasWarnings = (recipient: Recipient, context: ContentContext): readonly Warning[] =>
  recipient.type === 'alias'
    ? [warn('alias-recipient', 'stop', { namespaceId: recipientValue(recipient, context) })]
    : [];

/** For whoever receives something or gains power. */
export const recipientWarnings = (recipient: Recipient, context: ContentContext): readonly Warning[] =>
  recipient.type === 'alias' ? aliasWarnings(recipient, context) : lookAlikeWarnings(recipient.address, context);

/** The rows of an address list, and its warnings: added ones gain something, removed ones must only be readable. */
export interface AddressLists {
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

export function addressLists(
  lists: { readonly additions: readonly Recipient[]; readonly deletions: readonly Recipient[] },
  [added, removed]: readonly [LabelCode, LabelCode],
  context: ContentContext,
): AddressLists {
  return {
    rows: [
      ...lists.additions.map((recipient) => row(added, recipientValue(recipient, context))),
      ...lists.deletions.map((recipient) => row(removed, recipientValue(recipient, context))),
    ],
    warnings: [
      ...lists.additions.flatMap((recipient) => recipientWarnings(recipient, context)),
      ...lists.deletions.flatMap((recipient) => aliasWarnings(recipient, context)),
    ],
  };
}

/** symbol.xym is the network's own name; any other alias may be linked to another mosaic by the time it executes. */
export function mosaicAliasWarnings(id: bigint, { network }: ContentContext): readonly Warning[] {
  if (!isSymbolAliasId(id)) return [];
  const severity = knownSymbolMosaic(network, id) === null ? 'caution' : 'note';
  return [warn('mosaic-alias', severity, { mosaic: idValue(id) })];
}

/** An amount of a mosaic that moves. */
export interface Move {
  readonly amount: Value;
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

export function moveOf(label: LabelCode, { id, amount }: SymbolMosaic, context: ContentContext): Move {
  const value = symbolAmount(context, id, amount);
  const isUnknown = value.type === 'amount' && value.divisibility === null;
  const facts = { mosaic: idValue(id) };
  return {
    amount: value,
    rows: [row(label, value), row('mosaic', idValue(id))],
    warnings: [
      ...(isUnknown ? [warn('mosaic-unknown', 'caution', facts)] : []),
      ...mosaicAliasWarnings(id, context),
      ...(amount === 0n ? [warn('amount-zero', 'caution', facts)] : []),
    ],
  };
}
