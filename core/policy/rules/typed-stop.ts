/** A 'stop' warning is answered by reading, not by holding: a word that is drawn for this batch must be typed. */
import { defineRule } from '../rule.ts';

export const typedStop = defineRule({
  id: 'typed-stop',
  settings: [],
  needs: ['severities'],
  evaluate: ({ severities }) => (severities.includes('stop') ? { level: 'note', act: 'type' } : { level: 'pass' }),
});
