/** Entries of the registry are written into the vault file, which decides later what names are shown: always a passphrase. */
import { defineRule } from '../rule.ts';

export const entriesPassphrase = defineRule({
  id: 'entries-passphrase',
  settings: [],
  needs: ['mode', 'task'],
  evaluate: ({ mode, task }) =>
    mode === 'real' && task === 'keep' ? { level: 'approvals', of: 'custodians', need: 1 } : { level: 'pass' },
});
