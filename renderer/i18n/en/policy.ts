/** The house rules and their settings. */
import type { RuleTexts } from '../setting-texts.ts';

export const policy: RuleTexts = {
  'typed-stop': { name: 'What says stop is approved by typing a fact of the slip', settings: {} },
  'passphrase-at-signing': {
    name: 'A custodian’s passphrase at signing',
    settings: {
      passphraseAtSigning: {
        name: 'Ask for the passphrase at signing',
        options: { always: 'Always', mainnet: 'Only on the main network' },
      },
    },
  },
  'entries-passphrase': { name: 'A custodian’s passphrase for changes of the registry', settings: {} },
  'approvals-needed': {
    name: 'Approvals by several custodians',
    settings: {
      approvalsNeeded: {
        name: 'Custodians who approve each batch',
        amount: (count: number) => (count === 1 ? '1 custodian' : `${count} custodians`),
      },
      approversDiffer: {
        name: 'Who may not approve a batch',
        options: {
          no: 'Every custodian may',
          requester: 'Whoever brought it in',
          opener: 'Whoever opened the vault',
          both: 'Whoever brought it in, whoever opened the vault',
        },
      },
    },
  },
};
