/**
 * Four eyes: how many custodians approve each batch of a real vault, each with the own approval key, and whether one of them may
 * be the person who brought it in or one who opened the vault (core/approval/standing.ts reads the second setting).
 */
import { defineRule } from '../rule.ts';
import { choice, wholeNumber } from '../setting.ts';

export const approvalsNeeded = defineRule({
  id: 'approvals-needed',
  settings: [
    wholeNumber('approvalsNeeded', {
      ...{ section: 'signing', required: false, least: 1, most: 16, initial: 1 },
      choices: [1, 2, 3, 4, 5, 6],
    }),
    choice('approversDiffer', {
      ...{ section: 'signing', required: false, initial: 'no' },
      options: ['no', 'requester', 'opener', 'both'],
    }),
  ],
  needs: ['mode'],
  evaluate: ({ mode }, settings) => {
    const { approvalsNeeded: need, approversDiffer: differ } = settings;
    const isAsked = mode === 'real' && (need > 1 || differ !== 'no');
    return isAsked ? { level: 'approvals', of: 'custodians', need } : { level: 'pass' };
  },
});
