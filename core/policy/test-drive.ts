/** Runs a draft against given batches beside the books in force, and tells where they say something else. */
import type { History, SignedPayment } from '../history/history.ts';
import type { MovedItem } from '../movement/movement.ts';
import type { TransactionKindName } from '../transaction/transaction.ts';
import type { RuleBook } from './book/book.ts';
import { type BookVerdict, evaluate } from './evaluate.ts';
import type { BookFacts } from './facts.ts';
import { everMs } from './time.ts';
import { isNoSeverer, type Verdict } from './verdict.ts';

export interface Divergence {
  /** Place among the batches, from 0. */
  readonly batch: number;
  readonly before: Verdict;
  readonly after: Verdict;
  /** 'both': tighter in one respect and looser in another. */
  readonly way: 'tighter' | 'looser' | 'both';
  /** Rules that speak for what was said, in the books in force and in the draft. */
  readonly by: { readonly before: readonly string[]; readonly after: readonly string[] };
}

export const testDrive = (
  current: readonly RuleBook[],
  draft: RuleBook,
  batches: readonly BookFacts[],
): readonly Divergence[] =>
  batches.flatMap((facts, batch) => {
    const [before, after] = [evaluate(current, facts), evaluate([draft], facts)];
    const [isLooser, isTighter] = [
      !isNoSeverer(before.verdict, after.verdict),
      !isNoSeverer(after.verdict, before.verdict),
    ];
    if (!isLooser && !isTighter) return [];
    const way = isLooser && isTighter ? 'both' : isLooser ? 'looser' : 'tighter';
    const by = { before: speaking(before), after: speaking(after) };
    return [{ batch, before: before.verdict, after: after.verdict, way, by }];
  });

const speaking = ({ books }: BookVerdict): readonly string[] => [
  ...new Set(books.flatMap(({ trace }) => trace.filter(({ said }) => said !== 'pass').map(({ rule }) => rule))),
];

/**
 * The requests of a history, each as a batch of its own with what was signed before it. A history keeps neither kinds nor
 * fees nor standings: all count as transfers of own accounts to addresses that are in no registry. `facts`: what else is
 * taken as known.
 */
export function batchesOfHistory(
  history: History,
  facts: Omit<BookFacts, 'items' | 'past' | 'scope'>,
): readonly BookFacts[] {
  const requests = new Map<string, SignedPayment[]>();
  for (const payment of history.payments) {
    const same = requests.get(payment.digest);
    if (same === undefined) requests.set(payment.digest, [payment]);
    else same.push(payment);
  }
  const before: SignedPayment[] = [];
  return [...requests.values()].flatMap((payments): readonly BookFacts[] => {
    const [first] = payments;
    if (first === undefined) return [];
    const markMs = BigInt(first.timeMs);
    const past = { history: { payments: [...before], refused: [] }, markMs, completeFromMs: everMs };
    before.push(...payments);
    return [{ ...facts, scope: 'sign', items: [itemOf(payments, first)], past }];
  });
}

function itemOf(payments: readonly SignedPayment[], first: SignedPayment): MovedItem {
  const { chain, network, source, deadlineMs, timeMs, digest } = first;
  const kind: TransactionKindName = chain === 'nem' ? 'nem.transfer' : 'symbol.transfer';
  return {
    ...{ item: 0, chain, network, task: 'sign', kind, innerKinds: [], signer: source, digest },
    ...{ deadlineMs: BigInt(deadlineMs), timestampMs: BigInt(timeMs) },
    movements: payments.map((payment) => ({
      ...{
        item: 0,
        part: null,
        chain,
        network,
        kind,
        cause: 'transfer',
        source: payment.source,
        sourceStanding: 'own',
      },
      to: payment.to.startsWith('alias:')
        ? { type: 'alias', namespaceId: payment.to.slice('alias:'.length) }
        : { type: 'address', address: payment.to, standing: 'unknown' },
      ...{ mosaic: payment.mosaic, atomic: BigInt(payment.atomic) },
      message: payment.message === '' ? { type: 'none' } : { type: 'bytes', hex: payment.message },
    })),
  };
}
