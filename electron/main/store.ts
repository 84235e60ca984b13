/** The store contract, served to the vault process: one ciphertext file in the user's folder, and what main must know. */
import path from 'node:path';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, refuse } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import { maxVaultFile, type StoreContract } from '../../core/contract/store.ts';
import { type DurableFs, readDurably, writeDurably } from './durable-file.ts';
import type { Opened } from './lock.ts';

export const vaultPath = (folder: string): string => path.join(folder, 'vault.inkan');

/** `opened` says why main does not let a vault be open, or null. */
export function makeStore(
  folder: string,
  opened: (facts: Opened) => Reason | null,
  use?: DurableFs,
): Handlers<StoreContract> {
  const file = vaultPath(folder);
  return {
    loadVault: async () => {
      const read = readDurably(file, maxVaultFile, use);
      return read.ok ? ok({ file: read.value }) : copied(read.reason);
    },
    saveVault: async ({ file: bytes, replace }) => {
      // An empty file could only be an accident, and would take the place of a vault.
      if (bytes.length === 0) return copied(because('message-rejected'));
      const written = writeDurably(file, bytes, replace, use);
      return written.ok ? ok({}) : copied(written.reason);
    },
    opened: async (facts) => {
      const refusal = opened(facts);
      return refusal === null ? ok({}) : copied(refusal);
    },
  };
}

/** The contract's answers are mutable types, a reason is not. */
function copied(reason: ReturnType<typeof because>) {
  return refuse({ code: reason.code, found: { ...reason.found } });
}
