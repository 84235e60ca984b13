/** Rejects aggregates that could never confirm: too large with the cosignatures to come, or needing too many of
 * them. */
import { type Reason, reason } from '../base/reason.ts';
import type { Registry } from '../registry/registry.ts';
import { cosignerGroups, type Group, isSatisfied, requiredIn } from '../task/cosigners.ts';
import { needsTooMany } from '../task/needed.ts';
import type { SigningTask } from '../task/task.ts';
import { cosignatureBytes, maxCosignatures, maxTransactionBytes } from '../transaction/limits.ts';

const tooMany = reason('cosignatures-too-many', { limit: String(maxCosignatures) });

export function checkSize(task: SigningTask, registry: Registry): readonly Reason[] {
  const { tx } = task;
  if (tx.chain !== 'symbol' || !('inner' in tx.content)) return [];
  if (needsTooMany(tx, registry)) return [tooMany];
  const signing = [...(task.account === null ? [] : [task.account]), ...('attach' in task ? task.attach : [])];
  const groups = cosignerGroups(
    tx,
    signing.map(({ address }) => address),
    registry,
  );
  const required = requiredIn(tx, tx.content);
  // The initiator's signature is not a cosignature.
  const now = task.do === 'cosign-aggregate' ? 1 : Math.max(0, signing.length - 1);
  const toCome = now + leastMissing(groups.filter(({ account }) => required.has(account)));
  const cosignatures = tx.content.cosignatures.length + toCome;
  const length = tx.bytes.length + cosignatureBytes * toCome;
  return [
    ...(cosignatures > maxCosignatures ? [tooMany] : []),
    ...(length > maxTransactionBytes
      ? [reason('too-long', { length: String(length), limit: String(maxTransactionBytes) })]
      : []),
  ];
}

/**
 * Lower bound of the further cosignatures needed. One signature can serve several accounts, so only groups without a
 * common account are added up; a cosigner that is itself a multisig account counts once, although it may need more.
 * Nothing is refused that could be completed.
 */
function leastMissing(groups: readonly Group[]): number {
  const wanting = groups.filter((group) => !isSatisfied(group)).map(missingOf);
  const taken = new Set<string>();
  let sum = 0;
  for (const { count, among } of wanting.toSorted((a, b) => b.count - a.count)) {
    if (among.some((address) => taken.has(address))) continue;
    for (const address of among) taken.add(address);
    sum += count;
  }
  return sum;
}

function missingOf({ need, cosigners }: Group): { readonly count: number; readonly among: readonly string[] } {
  const among = cosigners.filter(({ state }) => state === 'missing').map(({ address }) => address);
  return { count: Math.max(0, (need ?? 1) - (cosigners.length - among.length)), among };
}
