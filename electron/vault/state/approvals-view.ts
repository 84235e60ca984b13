/** What people see of a batch that several custodians approve: who has, who may still, and until when. */
import type { Act, Standing } from '../../../core/approval/standing.ts';
import type { Batch } from '../../../core/batch/batch.ts';
import type { ApprovalsStanding, GroupStanding } from '../../../core/contract/pending.ts';
import { missingApprovals, peopleIn, personKey } from '../../../core/policy/people.ts';
import { approvalKeysOf } from './approval-keys.ts';
import type { BatchMatter } from './approval-matter.ts';
import type { Approvers, BookDemand } from './book-approvals.ts';
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
  { required, demands = [] }: Pick<BatchMatter, 'required'> & Partial<Pick<BatchMatter, 'demands'>>,
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
  const groups = vault.sealed === null ? [] : groupsOf(demands, vault.sealed.head, agreed, missing);
  return {
    ...(groups.length === 0 ? {} : { groups }),
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

/** As missingOf (book-approvals.ts) counts. What two books ask in the same words stands there once. */
function groupsOf(
  demands: readonly BookDemand[],
  head: Approvers,
  agreed: readonly number[],
  left: readonly { readonly id: number }[],
): GroupStanding[] {
  const known = approvalKeysOf(head);
  const here = new Set(left.flatMap(({ id }) => known.get(id) ?? []));
  const keys = agreed.flatMap((id) => known.get(id) ?? []);
  const all = demands.flatMap(({ groups, asked, involved }) => {
    const lacks = missingApprovals(groups, asked, { keys, custodians: agreed.length, involved });
    return groups.flatMap((group): GroupStanding[] => {
      if (!Object.hasOwn(asked, group.id)) return [];
      const members = group.members.filter(({ key }) => here.has(key));
      const may = peopleIn(groups, { ...group, members }, [...involved, ...keys]);
      const people = may.map((one) => members.find(({ person }) => personKey(person) === one)?.person ?? one).sort();
      const [need, missing] = [asked[group.id] ?? 0, lacks[group.id] ?? 0];
      return [{ group: group.id, name: group.name, need, lacks: missing, people }];
    });
  });
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** A custodian who has left is a number. */
export const personOf = (id: number, vault: OpenVault) => ({
  id,
  name: vault.sealed?.head.custodians.find((one) => one.id === id)?.name ?? `#${id}`,
});
