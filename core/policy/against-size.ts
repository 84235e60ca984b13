/** Aggregates that can be signed and never be used: too large with the cosignatures to come, or in need of too many. */
import { because, type Reason } from '../base/reason.ts';
import type { Books } from '../books/books.ts';
import { cosignerGroups, isSatisfied } from '../task/cosigners.ts';
import type { SigningTask } from '../task/task.ts';
import { maxCosignatures, maxTransactionBytes } from '../transaction/limits.ts';

/** version u64, key, signature (catbuffer cosignature.cats). */
const cosignatureBytes = 104;

export function againstSize(task: SigningTask, books: Books): readonly Reason[] {
  const { tx } = task;
  if (tx.chain !== 'symbol' || !('inner' in tx.content)) return [];
  const signing = [...(task.account === null ? [] : [task.account]), ...('attach' in task ? task.attach : [])];
  const groups = cosignerGroups(
    tx,
    signing.map(({ address }) => address),
    books,
  );
  // Of a group in which everybody must sign nobody can be left out: at least these are needed.
  const missing = new Set(
    groups
      .filter((group) => !isSatisfied(group) && group.need === group.cosigners.length)
      .flatMap(({ cosigners }) => cosigners.filter(({ state }) => state === 'missing').map(({ address }) => address)),
  );
  const now = task.do === 'cosign-aggregate' ? 1 : signing.length - 1;
  const cosignatures = tx.content.cosignatures.length + Math.max(0, now) + missing.size;
  const length = tx.bytes.length + cosignatureBytes * (cosignatures - tx.content.cosignatures.length);
  return [
    ...(cosignatures > maxCosignatures ? [because('cosignatures-too-many', { limit: String(maxCosignatures) })] : []),
    ...(length > maxTransactionBytes
      ? [because('too-long', { length: String(length), limit: String(maxTransactionBytes) })]
      : []),
  ];
}
