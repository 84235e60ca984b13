/**
 * What a custodian's statement about a batch of this vault is about, and what is required for the batch.
 * Takes: the batch, the vault's settings, a round. Gives: the subject with the digests of verdict and rules, and the requirement.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import {
  type Act,
  isForSeveral,
  type Matter,
  type Required,
  type Standing,
  standingOf,
} from '../../../core/approval/standing.ts';
import type { Subject } from '../../../core/approval/statement.ts';
import { toCanonical } from '../../../core/base/canonical.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result } from '../../../core/base/result.ts';
import type { Batch } from '../../../core/batch/batch.ts';
import { digestOfBook } from '../../../core/policy/book/book.ts';
import { rules, type Settings } from '../../../core/policy/registry.ts';
import type { Verdict } from '../../../core/policy/verdict.ts';
import { approvalKeysOf } from './approval-keys.ts';
import { type BookDemand, missingOf } from './book-approvals.ts';
import type { OpenVault } from './open-vault.ts';

/** How a batch of a real vault is decided about; without the clock. */
export interface BatchMatter extends Omit<Matter, 'nowMs' | 'keys'> {
  /** What rule books ask of groups besides. */
  readonly demands: readonly BookDemand[];
  /** What `subject.verdict` is the digest of, where rule books judge it: null without them. */
  readonly judged: Judged | null;
}

type Judged = Pick<Verdict, 'level' | 'act' | 'approvals'>;

/** As the settings and the rule books judge it. Null in practice, where nobody has a key. */
export function matterOf(
  { batch: { digest, verdict }, demands }: { readonly batch: Batch; readonly demands: readonly BookDemand[] },
  vault: OpenVault,
  round: string,
): BatchMatter | null {
  if (vault.sealed === null) return null;
  const required = requiredOf(verdict, vault.settings);
  const subject: Subject = {
    ...{ vault: vault.sealed.head.vault, round, batch: digest },
    ...{ verdict: verdictDigest(verdict, required), book: bookDigest(vault) },
  };
  const { level, act, approvals } = verdict;
  return { subject, required, demands, judged: vault.ruleBooks.length === 0 ? null : { level, act, approvals } };
}

/** Whether one act may not be all that there is to do. */
export const isShared = ({ required, demands }: Pick<BatchMatter, 'required' | 'demands'>): boolean =>
  isForSeveral(required) || demands.length > 0;

/** Met when as many custodians as are needed have approved, and the people whom rule books ask for are among them. */
export function standingAt(
  acts: readonly Act[],
  matter: BatchMatter,
  vault: OpenVault,
  nowMs: bigint,
): Result<Standing, Reason> {
  const standing = standingOf(acts, matterAt(matter, vault, nowMs));
  if (!standing.ok || vault.sealed === null) return standing;
  const missing = missingOf(matter.demands, vault.sealed.head, standing.value.agreed);
  return Object.keys(missing).length === 0 ? standing : ok({ ...standing.value, isMet: false });
}

/** With the approval keys of the custodians there are now. */
export const matterAt = (matter: Omit<Matter, 'nowMs' | 'keys'>, { sealed }: OpenVault, nowMs: bigint): Matter => ({
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

/**
 * SHA-256("inkan-book-v1\n" ‖ canonical JSON of the settings that rules read, and under `ruleBook` of the digest of the newest rule
 * book, if the vault has any): the rules that a batch is judged by. The newest names all before it, also those not kept any more.
 */
export function bookDigest({ settings, ruleBooks }: Pick<OpenVault, 'settings' | 'ruleBooks'>): string {
  const keys = rules.flatMap((rule) => rule.settings.map(({ key }) => key));
  const values = Object.fromEntries(keys.map((key) => [key, settings[key]]));
  const newest = ruleBooks.at(-1);
  return digestOf(
    'inkan-book-v1\n',
    newest === undefined ? values : { ...values, ruleBook: digestOfBook(newest.book) },
  );
}

const digestOf = (domain: string, value: unknown): string =>
  toHex(sha256(new TextEncoder().encode(`${domain}${toCanonical(value)}`)));
