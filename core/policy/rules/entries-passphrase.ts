/** Importing registry entries always requires a passphrase: they are stored in the vault file and decide which names
 * are shown later. */
import { defineRule } from '../rule.ts';

export const entriesPassphrase = defineRule({
  id: 'entries-passphrase',
  settings: [],
  needs: ['mode', 'task'],
  evaluate: ({ mode, task }) =>
    mode === 'real' && task === 'keep' ? { level: 'approvals', of: 'custodians', need: 1 } : { level: 'pass' },
});
