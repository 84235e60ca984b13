/** Rows and warnings shared by several Symbol reviewers: affected accounts, mosaics and their problems. */
import { isSymbolAliasId, knownSymbolMosaic } from '../../chain/known-mosaics.ts';
import type { Recipient, SymbolMosaic } from '../../transaction/common-fields.ts';
import { decimalsOf } from '../content-makers.ts';
import type { ContentContext } from '../content-review.ts';
import { affectsOwnAccounts } from '../controlled-multisigs.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import type { LabelCode } from '../review-codes.ts';
import type { Row, Severity, Value, Warning } from '../review-document.ts';
import { idValue, recipientValue, row, symbolAmount, warn } from '../values.ts';

/** The effect of being named on an account. */
type Meant = 'gains' | 'is-named';

/** The network decides at execution which address a name means; offline it cannot be checked. */
export const aliasWarnings = (recipient: Recipient, context: ContentContext): readonly Warning[] =>
  recipient.type === 'alias' ? [byName('gains', recipient, context)] : [];

/** A stop if the owner of the name receives something or gains control; else a note. */
const byName = (what: Meant, recipient: Recipient, context: ContentContext): Warning => {
  const facts = { namespaceId: recipientValue(recipient, context) };
  return what === 'gains' ? warn('alias-recipient', 'stop', facts) : warn('account-by-name', 'caution', facts);
};

/** For an account that receives something or gains control. */
export const recipientWarnings = (recipient: Recipient, context: ContentContext): readonly Warning[] =>
  recipient.type === 'alias' ? aliasWarnings(recipient, context) : lookAlikeWarnings(recipient.address, context);

/** For an account that is only named. */
export const targetWarnings = (target: Recipient, context: ContentContext): readonly Warning[] =>
  target.type === 'alias' ? [byName('is-named', target, context)] : lookAlikeWarnings(target.address, context);

/** Rows and warnings of an address list; removed addresses must only be readable. */
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

/** symbol.xym belongs to the network; any other alias may point to another mosaic at execution. */
export function mosaicAliasWarnings(
  id: bigint,
  { network }: ContentContext,
  grave: Severity = 'caution',
): readonly Warning[] {
  if (!isSymbolAliasId(id)) return [];
  return [warn('mosaic-alias', knownSymbolMosaic(network, id) === null ? grave : 'note', { mosaic: idValue(id) })];
}

/** The moved mosaic and its previous holder; null if it is created. */
interface Moving extends SymbolMosaic {
  readonly holder: Value | null;
}

/** A moved amount of a mosaic. */
export interface Move {
  readonly amount: Value;
  /** The amount in atomic units, if the divisibility comes from the registry. */
  readonly raw: readonly Row[];
  /** All rows of the card about it. */
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

export function moveOf(label: LabelCode, { id, amount, holder }: Moving, context: ContentContext): Move {
  const value = symbolAmount(context, id, amount);
  const known = knownSymbolMosaic(context.network, id);
  const mosaic = idValue(id);
  const { raw, warnings } = decimalsOf(value, known, mosaic);
  return {
    amount: value,
    raw,
    rows: [row(label, value), ...raw, row('mosaic', mosaic)],
    warnings: [
      ...warnings,
      // The network takes this number of whatever mosaic the name then means: as severe as an unknown recipient.
      ...(isSymbolAliasId(id)
        ? mosaicAliasWarnings(id, context, isLeavingUs(holder, context) ? 'stop' : 'caution')
        : []),
      ...(amount === 0n ? [warn('amount-zero', 'caution', { mosaic })] : []),
    ],
  };
}

const isLeavingUs = (holder: Value | null, context: ContentContext): boolean =>
  holder?.type === 'address' && affectsOwnAccounts(holder.text, context);
