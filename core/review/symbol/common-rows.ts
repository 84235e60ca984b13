/** What the reviewers of several Symbol kinds share: who is affected, which mosaic, and what is wrong with either. */
import { isSymbolAliasId, knownSymbolMosaic } from '../../chain/known-mosaics.ts';
import type { Recipient, SymbolMosaic } from '../../transaction/common-fields.ts';
import { decimalsOf } from '../content-makers.ts';
import type { ContentContext } from '../content-review.ts';
import { affectsOwnAccounts } from '../controlled-multisigs.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import type { LabelCode } from '../review-codes.ts';
import type { Row, Severity, Value, Warning } from '../review-document.ts';
import { idValue, recipientValue, row, symbolAmount, warn } from '../values.ts';

/** What naming an account does for it. */
type Meant = 'gains' | 'is-named';

/** Which address a name means is decided when the network executes the transaction: nobody can check that offline. */
export const aliasWarnings = (recipient: Recipient, context: ContentContext): readonly Warning[] =>
  recipient.type === 'alias' ? [byName('gains', recipient, context)] : [];

/** A stop where whoever stands behind the name gets something or decides something; else only worth a word. */
const byName = (what: Meant, recipient: Recipient, context: ContentContext): Warning => {
  const facts = { namespaceId: recipientValue(recipient, context) };
  return what === 'gains' ? warn('alias-recipient', 'stop', facts) : warn('account-by-name', 'caution', facts);
};

/** For whoever receives something or gains power. */
export const recipientWarnings = (recipient: Recipient, context: ContentContext): readonly Warning[] =>
  recipient.type === 'alias' ? aliasWarnings(recipient, context) : lookAlikeWarnings(recipient.address, context);

/** For whoever is named and neither receives anything nor gains power. */
export const targetWarnings = (target: Recipient, context: ContentContext): readonly Warning[] =>
  target.type === 'alias' ? [byName('is-named', target, context)] : lookAlikeWarnings(target.address, context);

/** The rows of an address list, and its warnings: removed ones must only be readable. */
export interface AddressLists {
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

export function addressLists(
  lists: { readonly additions: readonly Recipient[]; readonly deletions: readonly Recipient[] },
  [added, removed]: readonly [LabelCode, LabelCode],
  meant: Meant,
  context: ContentContext,
): AddressLists {
  const warnings = meant === 'gains' ? recipientWarnings : targetWarnings;
  const names = lists.deletions.filter(({ type }) => type === 'alias');
  return {
    rows: [
      ...lists.additions.map((recipient) => row(added, recipientValue(recipient, context))),
      ...lists.deletions.map((recipient) => row(removed, recipientValue(recipient, context))),
    ],
    warnings: [
      ...lists.additions.flatMap((recipient) => warnings(recipient, context)),
      ...names.map((recipient) => byName(meant, recipient, context)),
    ],
  };
}

/** symbol.xym is the network's own name; any other alias may be linked to another mosaic by the time it executes. */
export function mosaicAliasWarnings(
  id: bigint,
  { network }: ContentContext,
  grave: Severity = 'caution',
): readonly Warning[] {
  if (!isSymbolAliasId(id)) return [];
  return [warn('mosaic-alias', knownSymbolMosaic(network, id) === null ? grave : 'note', { mosaic: idValue(id) })];
}

/** What moves, and from whom it is taken; null where it is made. */
interface Moving extends SymbolMosaic {
  readonly holder: Value | null;
}

/** An amount of a mosaic that moves. */
export interface Move {
  readonly amount: Value;
  /** The smallest units, where the decimals come from the books. */
  readonly raw: readonly Row[];
  /** Everything that a card says of it. */
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

export function moveOf(label: LabelCode, { id, amount, holder }: Moving, context: ContentContext): Move {
  const value = symbolAmount(context, id, amount);
  const known = knownSymbolMosaic(context.network, id);
  const { raw, warnings } = decimalsOf(value, known, idValue(id));
  return {
    amount: value,
    raw,
    rows: [row(label, value), ...raw, row('mosaic', idValue(id))],
    warnings: [
      ...warnings,
      // Whatever the name stands for by then is taken, in this number: as grave as a recipient that nobody can see.
      ...mosaicAliasWarnings(id, context, isLeavingUs(holder, context) ? 'stop' : 'caution'),
      ...(amount === 0n ? [warn('amount-zero', 'caution', { mosaic: idValue(id) })] : []),
    ],
  };
}

const isLeavingUs = (holder: Value | null, context: ContentContext): boolean =>
  holder?.type === 'address' && affectsOwnAccounts(holder.text, context);
