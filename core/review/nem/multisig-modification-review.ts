/**
 * Reviews a change of a multisig account's cosigners. The bytes hold keys and one relative number; the card shows the
 * keys' addresses and the result according to the registry (multisig-analysis.ts).
 */

import { addressOfPublicKey } from '../../chain/address.ts';
import { multisigOf } from '../../registry/look-up.ts';
import type { NemMultisigAccountModificationContent, NemMultisigModification } from '../../transaction/nem/content.ts';
import { becomingCosigners, contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { lookAlikeWarnings } from '../look-alike-review.ts';
import { analyseModification, type MultisigAnalysis, type MultisigState } from '../multisig-analysis.ts';
import { multisigWarnings } from '../multisig-warnings.ts';
import { treeChange } from '../pictures/tree-change.ts';
import type { ControlChange, Row, Value } from '../review-document.ts';
import { addressValue, card, changeValue, codeValue, hexValue, integerValue, quorumValue, row } from '../values.ts';

type Content = NemMultisigAccountModificationContent;
type Where = Pick<ContentContext, 'network' | 'actorAddress' | 'isOutermost' | 'facts'>;

export function reviewNemMultisigModification(content: Content, context: ContentContext): ContentReview {
  const analysis = nemAnalysisOf(content, context);
  const added = addressesOf(content, 'add', context);
  const show = (address: string) => addressValue(address, 'nem', context.network, context.facts);
  return contentReview({
    headline: {
      code: analysis.becomesMultisig ? 'multisig-becomes' : 'multisig-changes',
      slots: { account: [context.actor] },
    },
    cards: [
      card('multisig', [
        row('account', context.actor),
        ...resultRows(analysis),
        ...content.modifications.flatMap((modification) => modificationRows(modification, context)),
        ...stayingRows(analysis, addressesOf(content, 'delete', context), context),
        row('min-approval-delta', deltaValue(content.minApprovalDelta)),
      ]),
    ],
    controlChanges: controlChangesOf(analysis, content, context),
    trees: [
      treeChange({
        account: context.actor,
        analysis,
        added: added.map(show),
        removed: addressesOf(content, 'delete', context).map(show),
        show,
        hasRemoval: false,
      }),
    ],
    warnings: [
      ...multisigWarnings(analysis, context),
      ...added.flatMap((address) => lookAlikeWarnings(address, context)),
    ],
  });
}

/** Analysis of the modification, as far as the registry knows the account. */
export const nemAnalysisOf = (content: Content, where: Where): MultisigAnalysis =>
  analyseModification({
    chain: 'nem',
    // Inside another transaction the account acts as a multisig account: NIS looks for its cosigners first.
    isMultisigNow: !where.isOutermost,
    before: multisigOf(where.facts.registry, 'nem', where.network, where.actorAddress),
    additions: addressesOf(content, 'add', where),
    deletions: addressesOf(content, 'delete', where),
    minApprovalDelta: content.minApprovalDelta,
    minRemovalDelta: null,
  });

const addressOf = ({ cosigner }: NemMultisigModification, { network }: Where): string =>
  addressOfPublicKey('nem', network, cosigner).text;

const addressesOf = (content: Content, action: 'add' | 'delete', where: Where): readonly string[] =>
  content.modifications.filter((each) => each.action === action).map((each) => addressOf(each, where));

/** Version 1 has no such number: it stays unchanged. */
const deltaValue = (delta: number | null): Value => (delta === null ? codeValue('none') : changeValue(delta));

function resultRows({ before, after, lossTolerance, isUncertain }: MultisigAnalysis): readonly Row[] {
  // If two numbers are possible, neither is shown as the result.
  const sure = isUncertain ? null : after;
  return [
    row('quorum-before', stateValue(before)),
    row('quorum-after', stateValue(sure)),
    row('loss-tolerance', lossTolerance === null || sure === null ? codeValue('unknown') : integerValue(lossTolerance)),
  ];
}

/** A number out of range (the transaction contradicts the registry) is shown alone: "-1 of 3" is no quorum. */
function stateValue(state: MultisigState | null): Value {
  if (state === null) return codeValue('unknown');
  const of = state.cosigners.length;
  const need = state.minApproval;
  if (of === 0 && need === 0) return codeValue('none');
  return need >= 1 && need <= of ? quorumValue(need, of) : integerValue(need);
}

/** The key as in the bytes, below the address that people know. */
const modificationRows = (modification: NemMultisigModification, context: ContentContext): readonly Row[] => [
  row(modification.action === 'add' ? 'cosigner-added' : 'cosigner-removed', cosignerValue(modification, context)),
  row('public-key', hexValue(modification.cosigner)),
];

const cosignerValue = (modification: NemMultisigModification, context: ContentContext): Value =>
  addressValue(addressOf(modification, context), 'nem', context.network, context.facts);

/** Remaining cosigners beside the added ones, if the registry knows them. */
const stayingRows = (
  { before }: MultisigAnalysis,
  removed: readonly string[],
  { network, facts }: ContentContext,
): readonly Row[] =>
  (before?.cosigners ?? [])
    .filter((address) => !removed.includes(address))
    .map((address) => row('cosigner', addressValue(address, 'nem', network, facts)));

function controlChangesOf(
  analysis: MultisigAnalysis,
  content: Content,
  context: ContentContext,
): readonly ControlChange[] {
  const { actor } = context;
  const [, after] = resultRows(analysis);
  const changes = content.modifications.map((modification) => {
    const value = cosignerValue(modification, context);
    return modification.action === 'add'
      ? controlChange(actor, 'gains-cosigner', [row('cosigner-added', value)])
      : controlChange(actor, 'loses-cosigner', [row('cosigner-removed', value)]);
  });
  const gained = content.modifications
    .filter(({ action }) => action === 'add')
    .map((each) => cosignerValue(each, context));
  return [
    controlChange(actor, mainControlChange(analysis), after === undefined ? [] : [after]),
    ...changes,
    ...becomingCosigners(gained, actor),
  ];
}

function mainControlChange({ becomesMultisig, endsMultisig }: MultisigAnalysis): ControlChange['code'] {
  if (endsMultisig) return 'ends-multisig';
  return becomesMultisig ? 'becomes-multisig' : 'multisig-changes';
}
