/**
 * Window <-> vault, over a direct MessagePort: one group of methods for each feature of the vault, which travel by
 * names like 'signing.read'. Wire form: `{id, method, params}` -> `{id, answer}`.
 * Passphrases travel as bytes and only here. New words and recovery words that are shown travel as strings, which
 * cannot be wiped. The vault refuses what does not validate: 'message-rejected'.
 */
import { accountsContract } from './accounts.ts';
import { creationContract } from './creation.ts';
import { custodyContract } from './custody.ts';
import { entropyContract } from './entropy.ts';
import { operationsContract } from './operations.ts';
import { recoveryContract } from './recovery.ts';
import { ruleBookContract } from './rule-book.ts';
import { signingContract } from './signing.ts';
import { trainingContract } from './training.ts';

/** Written out, because the inferred type is longer than the compiler can print. */
export const vaultContract: {
  readonly signing: typeof signingContract;
  readonly custody: typeof custodyContract & typeof operationsContract;
  readonly creation: typeof creationContract;
  readonly recovery: typeof recoveryContract;
  readonly accounts: typeof accountsContract;
  readonly entropy: typeof entropyContract;
  readonly training: typeof trainingContract;
  readonly ruleBook: typeof ruleBookContract;
} = {
  signing: signingContract,
  custody: { ...custodyContract, ...operationsContract },
  creation: creationContract,
  recovery: recoveryContract,
  accounts: accountsContract,
  entropy: entropyContract,
  training: trainingContract,
  ruleBook: ruleBookContract,
};
export type VaultContract = typeof vaultContract;
