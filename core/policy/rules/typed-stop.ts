/** A 'stop' warning requires typing a word drawn for this batch, because holding the seal needs no reading. */
import { defineRule } from '../rule.ts';

export const typedStop = defineRule({
  id: 'typed-stop',
  settings: [],
  needs: ['severities'],
  evaluate: ({ severities }) => (severities.includes('stop') ? { level: 'note', act: 'type' } : { level: 'pass' }),
});
