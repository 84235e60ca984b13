/** What people see of a batch that several custodians approve: who has, who may still, and until when. */
import type { Act, Standing } from '../../../core/approval/standing.ts';
import type { Batch } from '../../../core/batch/batch.ts';
import type { ApprovalsStanding } from '../../../core/contract/pending.ts';
import type { BatchMatter } from './approval-matter.ts';
import type { OpenVault } from './open-vault.ts';

/** A batch without a deadline waits so long. */
const longestWaitMs = 604_800_000n;

/** The earliest deadline of its items and end of its envelopes, at most a week from now. */
export function waitsUntil({ items, origins }: Batch, nowMs: bigint): bigint {
  const ends = origins.flatMap((origin) => (origin === null ? [] : [BigInt(origin.expires) * 1000n]));
  const deadlines = items.flatMap(({ document: { deadlineMs } }) => (deadlineMs === null ? [] : [BigInt(deadlineMs)]));
  return [...deadlines, ...ends, nowMs + longestWaitMs].reduce((least, one) => (one < least ? one : least));
}

/** Who has decided and who may still. */
export function standingView(
  acts: readonly Act[],
  { required }: Pick<BatchMatter, 'required'>,
  standing: Standing,
  vault: OpenVault,
  expiresMs: bigint,
): ApprovalsStanding {
  const { requestedBy, agreed } = standing;
  const { differ, need } = required;
  const missing = (vault.sealed?.head.custodians ?? []).filter(
    ({ id }) => !agreed.includes(id) && !(differ.requester && id === requestedBy),
  );
  const bringsIn = differ.requester && requestedBy === null;
  return {
    ...{ need, bringsIn, expiresMs: expiresMs.toString() },
    requestedBy: requestedBy === null ? null : personOf(requestedBy, vault),
    agreed: agreed.map((id) => {
      const act = acts.find((one) => one.custodian === id && one.decision === 'approve');
      const why = act?.dispositions === undefined ? {} : { dispositions: act.dispositions };
      return { ...personOf(id, vault), atMs: String(act?.atMs ?? 0n), ...why };
    }),
    missing: missing.map(({ id, name }) => {
      const mayNow = bringsIn || !(differ.opener && vault.openedBy.includes(id));
      return { id, name, mayNow };
    }),
  };
}

/** A custodian who has left is a number. */
export const personOf = (id: number, vault: OpenVault) => ({
  id,
  name: vault.sealed?.head.custodians.find((one) => one.id === id)?.name ?? `#${id}`,
});
