/**
 * Reviews a change of a multisig account. The bytes hold relative numbers, so the card shows them beside the result
 * according to the registry (multisig-analysis.ts), and says if the registry does not know the account.
 */
import { multisigOf } from '../../registry/look-up.ts';
import type { Recipient } from '../../transaction/common-fields.ts';
import type { MultisigAccountModificationContent } from '../../transaction/symbol/content.ts';
import { becomingCosigners, contentReview, controlChange } from '../content-makers.ts';
import type { ContentContext, ContentReview } from '../content-review.ts';
import { analyseModification, type MultisigAnalysis, type MultisigState } from '../multisig-analysis.ts';
import { multisigWarnings } from '../multisig-warnings.ts';
import { type TreeChange, treeChange } from '../pictures/tree-change.ts';
import type { ControlChange, Row, Value, Warning } from '../review-document.ts';
import {
  addressValue,
  card,
  changeValue,
  codeValue,
  hexText,
  integerValue,
  quorumValue,
  recipientValue,
  row,
} from '../values.ts';
import { addressLists } from './common-rows.ts';

export function reviewMultisigModification(
  content: MultisigAccountModificationContent,
  context: ContentContext,
): ContentReview {
  const analysis = analysisOf(content, context);
  const lists = addressLists(content, ['cosigner-added', 'cosigner-removed'], 'gains', context);
  const warnings: readonly Warning[] = [...multisigWarnings(analysis, context), ...lists.warnings];
  return contentReview({
    headline: {
      code: analysis.becomesMultisig ? 'multisig-becomes' : 'multisig-changes',
      slots: { account: [context.actor] },
    },
    cards: [
      card('multisig', [
        row('account', context.actor),
        ...resultRows(analysis),
        ...lists.rows,
        ...stayingRows(analysis, content, context),
        row('min-approval-delta', changeValue(content.minApprovalDelta)),
        row('min-removal-delta', changeValue(content.minRemovalDelta)),
      ]),
    ],
    controlChanges: controlChangesOf(analysis, content, context),
    trees: [treeOf(analysis, content, context)],
    warnings,
  });
}

/** An alias counts as a cosigner of its own: its account is unknown here. */
const keyOf = (recipient: Recipient): string =>
  recipient.type === 'address' ? recipient.address : `${aliasMark}${hexText(recipient.namespaceId)}`;
const aliasMark = 'alias ';

function treeOf(
  analysis: MultisigAnalysis,
  { additions, deletions }: MultisigAccountModificationContent,
  context: ContentContext,
): TreeChange {
  const { actor, chain, network, facts } = context;
  return treeChange({
    account: actor,
    analysis,
    added: additions.map((each) => recipientValue(each, context)),
    removed: deletions.map((each) => recipientValue(each, context)),
    show: (key) =>
      key.startsWith(aliasMark)
        ? { type: 'alias', namespaceId: key.slice(aliasMark.length) }
        : addressValue(key, chain, network, facts),
    hasRemoval: true,
  });
}

/** Analysis of the modification, as far as the registry knows the account. */
export function analysisOf(
  content: MultisigAccountModificationContent,
  { network, actorAddress, facts }: Pick<ContentContext, 'network' | 'actorAddress' | 'facts'>,
): MultisigAnalysis {
  return analyseModification({
    chain: 'symbol',
    isMultisigNow: false,
    before: multisigOf(facts.registry, 'symbol', network, actorAddress),
    additions: content.additions.map(keyOf),
    deletions: content.deletions.map(keyOf),
    minApprovalDelta: content.minApprovalDelta,
    minRemovalDelta: content.minRemovalDelta,
  });
}

function resultRows({ before, after, lossTolerance }: MultisigAnalysis): readonly Row[] {
  return [
    row('quorum-before', stateValue(before, 'minApproval')),
    row('quorum-after', stateValue(after, 'minApproval')),
    row('removal-after', stateValue(after, 'minRemoval')),
    row('loss-tolerance', lossTolerance === null ? codeValue('unknown') : integerValue(lossTolerance)),
  ];
}

/** A number out of range (the transaction contradicts the registry) is shown alone: "-1 of 3" is no quorum. */
function stateValue(state: MultisigState | null, which: 'minApproval' | 'minRemoval'): Value {
  if (state === null) return codeValue('unknown');
  const of = state.cosigners.length;
  const need = state[which];
  if (of === 0 && need === 0) return codeValue('none');
  return need >= 1 && need <= of ? quorumValue(need, of) : integerValue(need);
}

/** Remaining cosigners beside the added ones, if the registry knows them. */
function stayingRows(
  { before }: MultisigAnalysis,
  { deletions }: MultisigAccountModificationContent,
  { chain, network, facts }: ContentContext,
): readonly Row[] {
  const removed = new Set(deletions.map(keyOf));
  return (before?.cosigners ?? [])
    .filter((cosigner) => !removed.has(cosigner))
    .map((cosigner) => row('cosigner', addressValue(cosigner, chain, network, facts)));
}

function controlChangesOf(
  analysis: MultisigAnalysis,
  { additions, deletions }: MultisigAccountModificationContent,
  context: ContentContext,
): readonly ControlChange[] {
  const { actor } = context;
  const [, after, removal] = resultRows(analysis);
  const result = [after, removal].filter((each) => each !== undefined);
  const show = (recipient: Recipient) => recipientValue(recipient, context);
  return [
    controlChange(actor, mainControlChange(analysis), result),
    ...additions.map((each) => controlChange(actor, 'gains-cosigner', [row('cosigner-added', show(each))])),
    ...deletions.map((each) => controlChange(actor, 'loses-cosigner', [row('cosigner-removed', show(each))])),
    ...becomingCosigners(additions.map(show), actor),
  ];
}

function mainControlChange({ becomesMultisig, endsMultisig }: MultisigAnalysis): ControlChange['code'] {
  if (endsMultisig) return 'ends-multisig';
  return becomesMultisig ? 'becomes-multisig' : 'multisig-changes';
}
