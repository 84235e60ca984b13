/**
 * The vault: the only place with secrets, as a state machine that serves vaultContract.
 * Takes: payload texts, passphrases as bytes. Gives: review documents, signatures in their reply formats.
 * Refuses: whatever core/validity or core/policy blocks, whatever was not proposed last, whatever was not approved for
 * exactly these bytes.
 * Never: exports a key; does two things at once; signs without a review; acts before the log entry is written.
 */
import { reason } from '../../../core/base/reason.ts';
import { refuse } from '../../../core/base/result.ts';
import type { GroupHandlers } from '../../../core/contract/define.ts';
import { type Send, serveGroups } from '../../../core/contract/rpc.ts';
import { type VaultContract, vaultContract } from '../../../core/contract/vault.ts';
import { makeAccountsHandlers } from '../accounts/accounts-handlers.ts';
import { makeCreationHandlers } from '../creation/creation-handlers.ts';
import { makeEntropyHandlers } from '../creation/entropy-handlers.ts';
import { makeCustodyHandlers } from '../custody/custody-handlers.ts';
import { makeRecoveryHandlers } from '../recovery/recovery-handlers.ts';
import { makeRuleBookHandlers } from '../rule-book/rule-book-handlers.ts';
import { makeServices, type VaultServices } from '../services/vault-services.ts';
import type { VaultTools } from '../services/vault-tools.ts';
import { makeSigningHandlers } from '../signing/signing-handlers.ts';
import { makeTrainingHandlers } from '../training/training-handlers.ts';

export interface ComposedVault {
  /** Validates and answers calls one after the other: a text that arrives during a signature waits for it. */
  readonly served: Send;
  /** The vault is about to be locked: signs the head of the log, if there is time. */
  readonly close: () => Promise<void>;
}

export function composeVault(tools: VaultTools): ComposedVault {
  const services = makeServices(tools);
  const handlers: GroupHandlers<VaultContract> = {
    signing: makeSigningHandlers(services),
    custody: makeCustodyHandlers(services),
    creation: makeCreationHandlers(services),
    recovery: makeRecoveryHandlers(services),
    accounts: makeAccountsHandlers(services),
    entropy: makeEntropyHandlers(services),
    training: makeTrainingHandlers(services),
    ruleBook: makeRuleBookHandlers(services),
  };
  // A reading that could not cross is never approvable: what is under review goes before the next call has its turn.
  const serve = serveGroups(vaultContract, handlers, (method) => cannotCross(services, method));
  // Whatever comes of a proposal, even when its message is rejected, the one before it is gone.
  const serveNext: Send = (method, params) => {
    if (method === 'signing.propose' || method === 'signing.reopen') services.state.readingDropped();
    return serve(method, params);
  };
  let last: Promise<unknown> = Promise.resolve();
  let isClosing = false;
  return {
    served: (method, params) => {
      if (isClosing) return Promise.resolve(refuse(reason('vault-locked')));
      // What the call has left in the heap is overwritten before its answer is seen.
      const turn = last.then(() => serveNext(method, params)).finally(tools.afterAct);
      last = turn.catch(() => null);
      return turn;
    },
    // Queued as the last call: nothing called meanwhile comes after the signed head.
    close: async () => {
      isClosing = true;
      await last;
      await services.saver.sealLog();
    },
  };
}

/** Nothing of the answer is approvable, and the log tells that a reading was refused after its entries. */
async function cannotCross({ state, log }: VaultServices, method: string): Promise<void> {
  state.readingDropped();
  if (state.phase.at !== 'open' || !readings.includes(method)) return;
  const practice = state.phase.vault.mode === 'practice';
  await log.write({ kind: 'refused', practice, at: 'reading', text: null, document: null, codes: ['internal'] });
}

const readings: readonly string[] = ['signing.propose', 'signing.choose', 'signing.reopen'];
