/** What a stage means for the person: over, in need of attention, or not begun; and its shape. */
import type { DeskFlowView } from '../contract/desk-api.ts';
import type { Stage } from '../contract/flow.ts';
import { familyOf } from '../words/failure-codes.ts';

type MarkShape = 'stop' | 'caution' | 'note' | 'done' | 'todo';
export const stageShapes: Readonly<Record<Stage, MarkShape>> = {
  waiting: 'todo',
  sent: 'note',
  silent: 'caution',
  seen: 'note',
  partial: 'note',
  'in-block': 'note',
  final: 'done',
  failed: 'stop',
  expired: 'stop',
  'rolled-back': 'stop',
  disagreeing: 'stop',
};

const over: readonly Stage[] = ['final', 'failed', 'expired'];
const bad: readonly Stage[] = ['silent', 'failed', 'expired', 'rolled-back', 'disagreeing'];

export const isOver = (flow: DeskFlowView): boolean => over.includes(flow.stage);
export const needsAttention = (flow: DeskFlowView): boolean => bad.includes(flow.stage) && !flow.putAway;
export const canBePutAway = (flow: DeskFlowView): boolean =>
  (flow.stage === 'failed' || flow.stage === 'expired') && !flow.putAway;
/** No step was handed to a node yet. */
export const isUnannounced = (flow: DeskFlowView): boolean => flow.steps.every(({ stage }) => stage === 'waiting');
/** No node has it, and the same bytes may still be taken. */
export const canBeRepeated = (flow: DeskFlowView): boolean =>
  flow.steps.some(
    ({ stage, code }) =>
      stage === 'silent' ||
      stage === 'rolled-back' ||
      (stage === 'failed' && code !== null && familyOf(code) === 'busy'),
  );
