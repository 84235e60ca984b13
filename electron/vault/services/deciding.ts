/**
 * One custodian's decision about a batch, signed with the own approval key (core/approval/statement.ts).
 * Takes: the passphrase, which it borrows. Gives: the act. Refuses what a wrong passphrase refuses; an approval key that could not
 * be stored. Never: keeps a key longer than for one signature; signs with a key that is not in the vault file.
 */
import type { Act } from '../../../core/approval/standing.ts';
import { approvalStatement, type Statement, type Subject } from '../../../core/approval/statement.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import { signedByOwnKey } from '../signer/own-keys.ts';
import type { VaultState } from '../state/vault-state.ts';
import type { Clock } from './clock.ts';
import { type CustodianProof, wipeProved } from './custodian-proof.ts';
import type { VaultSaver } from './vault-saver.ts';

interface Parts {
  readonly state: VaultState;
  readonly proof: CustodianProof;
  readonly saver: VaultSaver;
  readonly clock: Clock;
}

export class Deciding {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async act(
    subject: Subject,
    said: Omit<Statement, 'atMs' | 'openedBy'>,
    passphrase: SecretBytes,
  ): Promise<Result<Act, Reason>> {
    const { state, proof, saver, clock } = this.#parts;
    const vault = state.open();
    if (!vault.ok) return vault;
    const { sealed, openedBy } = vault.value;
    if (sealed === null) return refuse(reason('not-practice'));
    const proved = await proof.prove(sealed.head, said.custodian, passphrase);
    if (!proved.ok) return proved;
    try {
      const { key, seed, isNew } = proved.value.approval;
      const stored = isNew ? await saver.update({}) : ok(null);
      if (!stored.ok) return stored;
      // The KDF takes a second: the clock is read after it.
      const statement = { ...said, openedBy, atMs: clock.nowMs() };
      const signature = toHex(signedByOwnKey(approvalStatement(subject, statement), seed));
      return ok({ ...statement, key: key.publicKey, signature });
    } finally {
      wipeProved(proved.value);
    }
  }
}
