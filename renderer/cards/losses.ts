/** What leaves our accounts, summed per account and unit, whatever the cause: the first thing to know. */
import type { Effect, ReviewDocument, Value } from '../../core/review/review-document.ts';

type Amount = Extract<Value, { type: 'amount' }>;
type Cause = Effect['cause'];

export interface LostAmount {
  readonly total: Value;
  /** In the order they came; the same cause is summed. */
  readonly causes: readonly { readonly cause: Cause; readonly amount: Value }[];
}
export interface Loss {
  readonly account: Value;
  readonly owner: string;
  readonly amounts: readonly LostAmount[];
}

/** One entry per account of ours that loses anything, in the order of the effects. */
export function lossesOf(effects: readonly Effect[]): readonly Loss[] {
  const outgoing = effects.filter((effect) => effect.owner !== null && effect.direction === 'out');
  return grouped(outgoing, (effect) => JSON.stringify([effect.account, effect.owner])).map((ofAccount) => ({
    account: ofAccount[0].account,
    owner: ofAccount[0].owner ?? '',
    amounts: grouped(ofAccount, (effect) => unitOf(effect.amount)).map(lostAmount),
  }));
}

function lostAmount(effects: readonly [Effect, ...Effect[]]): LostAmount {
  const causes = grouped(effects, (effect) => effect.cause).map((same) => ({
    cause: same[0].cause,
    amount: sum(same.map((effect) => effect.amount)) ?? same[0].amount,
  }));
  return { total: sum(effects.map((effect) => effect.amount)) ?? effects[0].amount, causes };
}

/** What can be added up. Anything else stays on its own. */
function unitOf(value: Value): string {
  return value.type === 'amount' && /^\d+$/.test(value.atomic)
    ? JSON.stringify([value.unit, value.divisibility])
    : JSON.stringify(value);
}

function sum(values: readonly Value[]): Amount | null {
  const amounts = values.filter((value) => value.type === 'amount' && /^\d+$/.test(value.atomic)) as readonly Amount[];
  const first = amounts[0];
  if (first === undefined || amounts.length !== values.length) return null;
  return { ...first, atomic: amounts.reduce((total, { atomic }) => total + BigInt(atomic), 0n).toString() };
}

/** Groups by key, both in the order of first appearance. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

const plainTransfers = ['transfer', 'transfer-alias', 'transfer-nothing'];
const plainCauses = ['transfer', 'fee'];

/** False where the headline and the fee already say everything that leaves: a plain transfer of the signer's. */
export function lossesSayMore(document: ReviewDocument): boolean {
  if (document.task === 'keep') return false;
  const outgoing = document.effects.filter((effect) => effect.owner !== null && effect.direction === 'out');
  const isPlain =
    document.task === 'sign' &&
    plainTransfers.includes(document.headline.code) &&
    outgoing.every((effect) => plainCauses.includes(effect.cause)) &&
    lossesOf(outgoing).length <= 1;
  return !isPlain;
}
