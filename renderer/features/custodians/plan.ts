/** A change of custodians while it is planned in the window. Nothing of it is in effect. */
import type { CustodianFacts } from '../../../core/contract/custody.ts';
import { maxCustodians } from '../../../core/contract/custody.ts';
import type { Quorum } from '../../custody/quorum.ts';

export interface Plan {
  readonly leave: readonly number[];
  /** Names of new custodians, as typed. */
  readonly come: readonly string[];
  readonly need: number;
}

export const noPlan = (quorum: number): Plan => ({ leave: [], come: [], need: quorum });

export const remove = (plan: Plan, id: number): Plan => ({ ...plan, leave: [...plan.leave, id] });
export const keepAfterAll = (plan: Plan, id: number): Plan => ({
  ...plan,
  leave: plan.leave.filter((one) => one !== id),
});
export const add = (plan: Plan): Plan => ({ ...plan, come: [...plan.come, ''] });
export const replace = (plan: Plan, id: number): Plan => add(remove(plan, id));
export const name = (plan: Plan, at: number, typed: string): Plan => ({
  ...plan,
  come: plan.come.map((old, place) => (place === at ? typed : old)),
});
export const dropNew = (plan: Plan, at: number): Plan => ({
  ...plan,
  come: plan.come.filter((_, place) => place !== at),
});

/** The result. The quorum never exceeds the number of custodians. */
export function outcome({ leave, come, need }: Plan, custodians: readonly CustodianFacts[]): Quorum {
  const of = custodians.length - leave.length + come.length;
  return { of, need: Math.min(need, of) };
}

export const isFull = (plan: Plan, custodians: readonly CustodianFacts[]): boolean =>
  outcome(plan, custodians).of >= maxCustodians;

export function changes(plan: Plan, custodians: readonly CustodianFacts[], quorum: number): boolean {
  return plan.leave.length > 0 || plan.come.length > 0 || outcome(plan, custodians).need !== quorum;
}
