/**
 * The vault: the only place with secrets, as a state machine that implements vaultContract.
 * Takes: payload texts, passphrases as bytes. Gives: review documents, signatures in their reply formats.
 * Refuses: whatever policy blocks, whatever was not reviewed last, whatever was not approved for exactly these bytes.
 * Never: gives a key out; does two things at once; signs without a review; does anything that the log has not got first.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { type Result, refuse } from '../../../core/base/result.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type { RecoveryContract } from '../../../core/contract/recovery.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import { AccountHandlers } from '../accounts/account-handlers.ts';
import { OwnershipHandlers } from '../accounts/ownership-handlers.ts';
import { CreationHandlers } from '../creation/creation-handlers.ts';
import { EntropyHandlers } from '../creation/entropy-handlers.ts';
import { CustodianHandlers } from '../custody/custodian-handlers.ts';
import { SettingsHandlers } from '../custody/settings-handlers.ts';
import { UnlockHandlers } from '../custody/unlock-handlers.ts';
import { makeRecoveryHandlers } from '../recovery/recovery-handlers.ts';
import { asMutable } from '../secrets/as-mutable.ts';
import { makeServices } from '../services/vault-services.ts';
import type { VaultTools } from '../services/vault-tools.ts';
import { SigningHandlers } from '../signing/signing-handlers.ts';

export interface ComposedVault {
  readonly handlers: Handlers<VaultContract>;
  /** The vault is about to be locked: signs the head of the log, if there is time. */
  readonly close: () => Promise<void>;
}

type Call<M extends keyof VaultContract> = Params<VaultContract[M]>;

export function composeVault(tools: VaultTools): ComposedVault {
  const services = makeServices(tools);
  const settings = new SettingsHandlers(services);
  const signing = new SigningHandlers(services);
  const unlock = new UnlockHandlers(services);
  const make = new CreationHandlers(services);
  const custodians = new CustodianHandlers(services);
  const recovery = makeRecoveryHandlers(services);
  const entropy = new EntropyHandlers(services);
  const accounts = new AccountHandlers(services);
  const ownership = new OwnershipHandlers(services);
  let last: Promise<unknown> = Promise.resolve();
  let isClosing = false;
  /** One call after the other: a reading that arrives during a signature waits for it. */
  const inTurn =
    <P, T>(method: (params: P) => Promise<Result<T, Reason>>) =>
    async (params: P): Promise<never> => {
      if (isClosing) return asMutable(refuse(reason('vault-locked'))) as never;
      // What the act has left in the heap is overwritten before its answer is seen.
      const turn = last.then(() => method(params)).finally(tools.afterAct);
      last = turn.catch(() => null);
      // The contract's types are the mutable twins of these; `serve` validates the value itself.
      return asMutable(await turn) as never;
    };
  const recoveryInTurn = Object.fromEntries(
    Object.entries(recovery).map(([name, act]) => [
      name,
      inTurn(act as (call: never) => Promise<Result<unknown, Reason>>),
    ]),
  ) as unknown as Pick<Handlers<VaultContract>, keyof RecoveryContract>;
  return {
    handlers: {
      openPractice: inTurn(() => make.openPractice()),
      read: inTurn((call: Call<'read'>) => signing.read(call)),
      choose: inTurn((call: Call<'choose'>) => signing.choose(call)),
      sign: inTurn((call: Call<'sign'>) => signing.sign(call)),
      shown: inTurn(() => services.log.shown()),
      changeSettings: inTurn((call: Call<'changeSettings'>) => settings.changeSettings(call)),
      vaultStatus: inTurn(() => unlock.vaultStatus()),
      giveShare: inTurn((call: Call<'giveShare'>) => unlock.giveShare(call)),
      overrideHold: inTurn((call: Call<'overrideHold'>) => unlock.overrideHold(call)),
      beginVault: inTurn((call: Call<'beginVault'>) => make.beginVault(call)),
      enrol: inTurn((call: Call<'enrol'>) =>
        services.state.phase.at === 'open' ? custodians.enrol(call) : make.enrol(call),
      ),
      makeWords: inTurn(() => make.makeWords()),
      confirmWords: inTurn((call: Call<'confirmWords'>) => make.confirmWords(call)),
      authorise: inTurn((call: Call<'authorise'>) => custodians.authorise(call)),
      custodians: inTurn(() => custodians.custodians()),
      cancel: inTurn(() => custodians.cancel()),
      beginChange: inTurn((call: Call<'beginChange'>) => custodians.beginChange(call)),
      commitChange: inTurn(() => custodians.commitChange()),
      beginEntropy: inTurn(() => entropy.beginEntropy()),
      addEntropy: inTurn((call: Call<'addEntropy'>) => entropy.addEntropy(call)),
      entropyReport: inTurn(() => entropy.entropyReport()),
      showDeviceShare: inTurn(() => entropy.showDeviceShare()),
      certificate: inTurn(() => entropy.certificate()),
      previewAccounts: inTurn((call: Call<'previewAccounts'>) => accounts.previewAccounts(call)),
      findAccount: inTurn((call: Call<'findAccount'>) => accounts.findAccount(call)),
      addAccounts: inTurn((call: Call<'addAccounts'>) => accounts.addAccounts(call)),
      renameAccount: inTurn((call: Call<'renameAccount'>) => accounts.renameAccount(call)),
      removeAccount: inTurn((call: Call<'removeAccount'>) => accounts.removeAccount(call)),
      importPreview: inTurn((call: Call<'importPreview'>) => accounts.importPreview(call)),
      importAccept: inTurn((call: Call<'importAccept'>) => accounts.importAccept(call)),
      importForget: inTurn(() => accounts.importForget()),
      proveOwnership: inTurn((call: Call<'proveOwnership'>) => ownership.proveOwnership(call)),
      logExport: inTurn((call: Call<'logExport'>) => ownership.logExport(call)),
      ...recoveryInTurn,
    },
    // In its turn, and the last one: nothing that was called meanwhile comes after the signed head.
    close: async () => {
      isClosing = true;
      await last;
      await services.saver.sealLog();
    },
  };
}
