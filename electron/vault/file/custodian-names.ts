/** Custodians as others are told of them: by number and name, and whether they need a key file. */
import type { LogCustodian } from '../../../core/audit/events.ts';
import type { CustodianFacts } from '../../../core/contract/custody.ts';

/** Those of `among` whose ids are given, in its order; all of them when none are. For the log. */
export const namesIn = (among: readonly LogCustodian[], ids?: readonly number[]): { id: number; name: string }[] =>
  among.filter(({ id }) => ids === undefined || ids.includes(id)).map(({ id, name }) => ({ id, name }));

export const factsOf = (custodians: readonly CustodianFacts[]): CustodianFacts[] =>
  custodians.map(({ id, name, keyFile }) => ({ id, name, keyFile }));
