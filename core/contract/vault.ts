/**
 * Window <-> vault, over a direct MessagePort. Wire form: `{id, method, params}` -> `{id, answer}`.
 * Passphrases travel as bytes and only here. New words come to be shown as strings (makeWords), and those that are asked back
 * go as strings (confirmWords); so do the words and shares of recovery.ts: strings cannot be wiped. The vault refuses what does not validate: 'message-rejected'.
 */
import * as v from 'valibot';
import { settings } from '../policy/registry.ts';
import { accountsContract } from './accounts.ts';
import { custodyContract } from './custody.ts';
import { entropyContract } from './entropy.ts';
import { operationsContract } from './operations.ts';
import { recoveryContract } from './recovery.ts';
import { answer, vaultFacts } from './shapes.ts';
import { signingContract } from './signing.ts';

const settingsContract = {
  /** Needs the quorum's word for exactly these settings. */
  changeSettings: { params: v.strictObject({ settings }), result: answer(vaultFacts) },
} as const;

/** Written out: what the compiler would infer of all of it is longer than it can write down. */
export const vaultContract: typeof signingContract &
  typeof settingsContract &
  typeof custodyContract &
  typeof operationsContract &
  typeof entropyContract &
  typeof accountsContract &
  typeof recoveryContract = {
  ...signingContract,
  ...settingsContract,
  ...custodyContract,
  ...operationsContract,
  ...entropyContract,
  ...accountsContract,
  ...recoveryContract,
};
export type VaultContract = typeof vaultContract;
