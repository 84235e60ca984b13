/**
 * Approval keys of custodians, as the vault knows them: those in the head, and those that were made for a file of an earlier
 * version when a custodian gave the passphrase, and that the next save stores. Nothing secret: private halves are encrypted.
 */
import type { LogCustodian } from '../../../core/audit/events.ts';
import type { ApprovalKey, Enrolled, VaultHead } from '../file/head.ts';

export class ApprovalKeys {
  /** By vault, custodian and the key that was enrolled, so that one made for somebody else is never taken. */
  readonly #made = new Map<string, ApprovalKey>();

  made(vault: string, custodian: Enrolled, key: ApprovalKey): void {
    this.#made.set(nameOf(vault, custodian), key);
  }

  /** The head with all keys that are known, and the custodians whose key is new in it. */
  in(head: VaultHead): { readonly head: VaultHead; readonly added: readonly LogCustodian[] } {
    const added: LogCustodian[] = [];
    const custodians = head.custodians.map((custodian) => {
      const approval = this.#made.get(nameOf(head.vault, custodian));
      if (custodian.approval !== undefined || approval === undefined) return custodian;
      added.push(enrolledName({ ...custodian, approval }));
      return { ...custodian, approval };
    });
    return added.length === 0 ? { head, added } : { head: { ...head, custodians }, added };
  }
}

const nameOf = (vault: string, { id, publicKey }: Enrolled): string => `${vault} ${id} ${publicKey}`;

/** A custodian with the public approval key, for the log. */
export const enrolledName = ({ id, name, approval }: Enrolled): LogCustodian => ({
  ...{ id, name },
  ...(approval === undefined ? {} : { key: approval.publicKey }),
});

/** The public approval key of each custodian who has one, by id. */
export const approvalKeysOf = ({
  custodians,
}: {
  readonly custodians: readonly {
    readonly id: number;
    readonly approval?: { readonly publicKey: string } | undefined;
  }[];
}): ReadonlyMap<number, string> =>
  new Map(
    custodians.flatMap(({ id, approval }) => (approval === undefined ? [] : [[id, approval.publicKey] as const])),
  );
