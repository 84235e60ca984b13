/** Requires a custodian's passphrase for each signature of a real vault, or only on the main networks, as the
 * setting says. */
import { defineRule } from '../rule.ts';
import { choice } from '../setting.ts';

export const passphraseAtSigning = defineRule({
  id: 'passphrase-at-signing',
  settings: [
    choice('passphraseAtSigning', {
      ...{ section: 'signing', required: true },
      options: ['always', 'mainnet'],
      initial: 'always',
    }),
  ],
  needs: ['mode', 'network'],
  evaluate: ({ mode, network }, settings) => {
    const isAsked = mode === 'real' && (settings.passphraseAtSigning === 'always' || network === 'mainnet');
    return isAsked ? { level: 'approvals', of: 'custodians', need: 1 } : { level: 'pass' };
  },
});
