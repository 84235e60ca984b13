/** Stages of what was announced. */
import type { Stage } from '../../contract/flow.ts';
import type { StageText } from '../texts.ts';

export const stageTexts: Record<Stage, StageText> = {
  waiting: { name: 'Waiting', means: 'Not announced yet. It waits for you, for a step before it, or for nodes.' },
  sent: { name: 'Sent', means: 'Handed to a node. No node has said yet that it has it.' },
  silent: {
    name: 'No answer',
    means:
      'Handed to a node over a minute ago, and no node knows it. Check the nodes; then announce the same bytes again.',
  },
  seen: { name: 'Seen', means: 'Nodes have it and will put it into a block.' },
  partial: { name: 'Waiting for cosignatures', means: 'The network has it. Cosigners must sign before the deadline.' },
  'in-block': { name: 'In a block', means: 'It took effect, and can still be undone until it is final.' },
  final: { name: 'Final', means: 'It took effect and can no longer be undone.' },
  failed: { name: 'Failed', means: 'The network refused it. Nothing was paid. See the code, then compose it anew.' },
  expired: {
    name: 'Deadline passed',
    means: 'The network did not take it in time. Nothing was paid. Compose it anew.',
  },
  'rolled-back': {
    name: 'Undone',
    means: 'It was in a block that the chain has dropped. Wait; it may come back. Do not pay again yet.',
  },
  disagreeing: {
    name: 'Nodes contradict each other',
    means: 'It is not known whether it took effect. Do not pay again. Find out which node is wrong.',
  },
};
