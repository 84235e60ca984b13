/**
 * What a custodian's statement about a batch of this vault is about, and what is required for the batch.
 * Takes: the batch, the vault's settings, a round. Gives: the subject with the digests of verdict and rules, and the requirement.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Matter, Required } from '../../../core/approval/standing.ts';
import type { Subject } from '../../../core/approval/statement.ts';
import { toCanonical } from '../../../core/base/canonical.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import type { Batch } from '../../../core/batch/batch.ts';
import { rules, type Settings } from '../../../core/policy/registry.ts';
import type { Verdict } from '../../../core/policy/verdict.ts';
import { approvalKeysOf } from './approval-keys.ts';
import type { OpenVault } from './open-vault.ts';

/** How a batch of a real vault is decided about; without the clock. */
export type BatchMatter = Omit<Matter, 'nowMs' | 'keys'>;

/** Null in practice, where nobody has a key. */
export function matterOf({ digest, verdict }: Batch, vault: OpenVault, round: string): BatchMatter | null {
  if (vault.sealed === null) return null;
  const required = requiredOf(verdict, vault.settings);
  const subject: Subject = {
    ...{ vault: vault.sealed.head.vault, round, batch: digest },
    ...{ verdict: verdictDigest(verdict, required), book: bookDigest(vault.settings) },
  };
  return { subject, required };
}

/** With the approval keys of the custodians there are now. */
export const matterAt = (matter: BatchMatter, { sealed }: OpenVault, nowMs: bigint): Matter => ({
  ...matter,
  ...{ keys: sealed === null ? new Map() : approvalKeysOf(sealed.head), nowMs },
});

export function requiredOf(
  { approvals }: Pick<Verdict, 'approvals'>,
  { approversDiffer }: Pick<Settings, 'approversDiffer'>,
): Required {
  const differ = {
    requester: approversDiffer === 'requester' || approversDiffer === 'both',
    opener: approversDiffer === 'opener' || approversDiffer === 'both',
  };
  return { need: approvals.custodians ?? 0, differ };
}

/** What the settings ask for of every batch, whatever is in it. */
export const approvalsRequired = (settings: Pick<Settings, 'approvalsNeeded' | 'approversDiffer'>): Required =>
  requiredOf({ approvals: { custodians: settings.approvalsNeeded } }, settings);

export const notPossible = ({ need }: Required, custodians: number): Reason =>
  reason('approvals-impossible', { need: String(need), custodians: String(custodians) });

/** SHA-256("inkan-verdict-v1\n" ‖ canonical JSON of the verdict and of who has to be different people). */
export const verdictDigest = ({ level, act, approvals }: Verdict, { differ }: Required): string =>
  digestOf('inkan-verdict-v1\n', { level, act, approvals, differ });

/** SHA-256("inkan-book-v1\n" ‖ canonical JSON of the settings that rules read): the rules that a batch is judged by. */
export function bookDigest(settings: Settings): string {
  const keys = rules.flatMap((rule) => rule.settings.map(({ key }) => key));
  return digestOf('inkan-book-v1\n', Object.fromEntries(keys.map((key) => [key, settings[key]])));
}

const digestOf = (domain: string, value: unknown): string =>
  toHex(sha256(new TextEncoder().encode(`${domain}${toCanonical(value)}`)));
