/** Reviews a restriction of what an account may receive, send or do. In mode "allow" everything not listed is
 * refused. */
import { kindOfType } from '../../chain/transaction-kinds.ts';
import type {
  AccountAddressRestrictionContent,
  AccountMosaicRestrictionContent,
  AccountOperationRestrictionContent,
} from '../../transaction/symbol/content.ts';
import { contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import type { ControlChangeCode } from '../review-codes.ts';
import type { Kind, Row, Severity, Value, Warning } from '../review-document.ts';
import { card, codeValue, idValue, integerValue, kindValue, row, warn } from '../values.ts';
import { addressLists, mosaicAliasWarnings } from './common-rows.ts';

type RestrictionContent =
  | AccountAddressRestrictionContent
  | AccountMosaicRestrictionContent
  | AccountOperationRestrictionContent;

interface Lists {
  readonly code: ControlChangeCode;
  readonly rows: readonly Row[];
  readonly warnings: readonly Warning[];
}

export function reviewAccountRestriction(content: RestrictionContent, context: ContentContext): ContentReview {
  const { actor } = context;
  const lists = listsOf(content, context);
  const mode = [
    row('restriction-direction', directionValue(content)),
    row('restriction-mode', codeValue(content.mode)),
  ];
  return contentReview({
    headline: { code: 'restriction', slots: { account: [actor] } },
    cards: [card('content', [row('account', actor), ...mode, ...lists.rows])],
    controlChanges: [controlChange(actor, lists.code, [...mode, ...lists.rows])],
    warnings: [warn('restriction-locks-out', severityOf(content), { account: actor }), ...lists.warnings],
  });
}

/** Operations are restricted outgoing only (catapult AccountRestrictionFlagsValidator), so that is shown instead of
 * a direction. */
const directionValue = ({ kind, direction }: RestrictionContent): Value =>
  codeValue(kind === 'symbol.account-operation-restriction' && direction === 'outgoing' ? 'operations' : direction);

function listsOf(content: RestrictionContent, context: ContentContext): Lists {
  switch (content.kind) {
    case 'symbol.account-address-restriction': {
      const lists = addressLists(content, ['restriction-added', 'restriction-removed'], 'is-named', context);
      return { code: 'restricts-addresses', ...lists };
    }
    case 'symbol.account-mosaic-restriction':
      return {
        code: 'restricts-mosaics',
        rows: rowsOf(content.additions, content.deletions, idValue),
        warnings: [...content.additions, ...content.deletions].flatMap((id) => mosaicAliasWarnings(id, context)),
      };
    case 'symbol.account-operation-restriction':
      return {
        code: 'restricts-operations',
        rows: rowsOf(content.additions, content.deletions, typeValue),
        warnings: [],
      };
  }
}

function rowsOf<T>(added: readonly T[], removed: readonly T[], show: (item: T) => Value): readonly Row[] {
  return [
    ...added.map((item) => row('restriction-added', show(item))),
    ...removed.map((item) => row('restriction-removed', show(item))),
  ];
}

/** Every decoded type has a name; a type without one would be shown as its number. */
function typeValue(type: number): Value {
  const kind = kindOfType('symbol', type)?.kind;
  return kind === undefined ? integerValue(type) : kindValue(kind as Kind);
}

/** Without these kinds an account can change neither its restrictions nor its cosigners any more. */
const controlKinds: readonly string[] = [
  'symbol.account-address-restriction',
  'symbol.account-mosaic-restriction',
  'symbol.account-operation-restriction',
  'symbol.multisig-account-modification',
  'symbol.aggregate-complete',
  'symbol.aggregate-bonded',
];

function severityOf(content: RestrictionContent): Severity {
  if (content.mode === 'allow') return 'stop';
  if (content.kind !== 'symbol.account-operation-restriction') return 'caution';
  const blocked = content.additions.map((type) => kindOfType('symbol', type)?.kind ?? '');
  return blocked.some((kind) => controlKinds.includes(kind)) ? 'stop' : 'caution';
}
