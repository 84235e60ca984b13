/** Public data of custodians: number, name, and whether they need a key file. */
import type { LogCustodian } from '../../../core/audit/events.ts';
import type { CustodianFacts } from '../../../core/contract/custody.ts';

/** The custodians in `among` with the given ids, in its order; all if no ids are given. For the log. */
export const namesIn = (among: readonly LogCustodian[], ids?: readonly number[]): { id: number; name: string }[] =>
  among.filter(({ id }) => ids === undefined || ids.includes(id)).map(({ id, name }) => ({ id, name }));

export const factsOf = (custodians: readonly CustodianFacts[]): CustodianFacts[] =>
  custodians.map(({ id, name, keyFile }) => ({ id, name, keyFile }));
