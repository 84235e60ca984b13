/** A 'stop' warning requires typing a fact of the slip (core/approval/typed-check.ts): holding the seal needs no reading. */
import { defineRule } from '../rule.ts';

export const typedStop = defineRule({
  id: 'typed-stop',
  settings: [],
  needs: ['severities'],
  evaluate: ({ severities }) => (severities.includes('stop') ? { level: 'note', act: 'type' } : { level: 'pass' }),
});
