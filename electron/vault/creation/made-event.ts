/** The log entry of a vault that was made or restored. Takes: the draft and what was sealed of it. Gives: public facts only. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { LogEvent } from '../../../core/audit/events.ts';
import { toHex } from '../../../core/base/hex.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { VaultContents } from '../file/contents.ts';
import type { VaultHead } from '../file/head.ts';
import { enrolledName } from '../state/approval-keys.ts';
import type { Draft, Material } from '../state/draft.ts';
import { accountsOf } from '../state/open-vault.ts';

export function madeEvent(
  draft: Draft,
  material: Material,
  { head, contents }: { readonly head: VaultHead; readonly contents: VaultContents },
  guard: GuardReading,
): LogEvent {
  const { vault, logKey, quorum: need } = head;
  const keys = accountsOf(contents).map(({ publicKey }) => publicKey);
  const accounts = toHex(sha256(new TextEncoder().encode(keys.join())));
  const made = { vault, logKey, custodians: head.custodians.map(enrolledName), need, accounts, guard };
  return draft.restored
    ? { kind: 'vault-restored', ...made, from: draft.from }
    : { kind: 'vault-made', ...made, sources: draft.sources, certificate: certificateDigest(material) };
}

const certificateDigest = ({ certificate }: Material): string | null =>
  certificate === null || certificate === undefined
    ? null
    : toHex(sha256(new TextEncoder().encode(JSON.stringify(certificate))));
