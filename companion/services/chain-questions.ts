/**
 * What the desk asks the fresh nodes of one network, cross-checked by the pool, and what it remembers of their answers
 * for the words of documents.
 * Refuses 'nodes-too-few' without a node; everything that the pool refuses. Never: uses an old answer for a transaction.
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { ComposeFacts, FactsWanted } from '../compose/facts.ts';
import type { AccountFacts, AliasFacts, MosaicFacts, PendingFacts } from '../contract/chain-facts.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import type { Pool } from '../nodes/pool.ts';
import { keyOfPlace, type Networks, type Place } from './networks.ts';

export type Reasons = readonly DeskReason[];

/** By place and address or id. */
export class LastAnswers {
  readonly #accounts = new Map<string, AccountFacts>();
  readonly #mosaics = new Map<string, MosaicFacts>();

  keep(place: Place, accounts: Iterable<AccountFacts | null>, mosaics: Iterable<MosaicFacts | null>): void {
    for (const one of accounts) if (one !== null) this.#accounts.set(`${keyOfPlace(place)} ${one.address}`, one);
    for (const one of mosaics) if (one !== null) this.#mosaics.set(`${keyOfPlace(place)} ${one.id}`, one);
  }
  #at<T>(map: ReadonlyMap<string, T>, place: Place): readonly T[] {
    return [...map].flatMap(([key, value]) => (key.startsWith(`${keyOfPlace(place)} `) ? [value] : []));
  }
  accounts(place: Place): readonly AccountFacts[] {
    return this.#at(this.#accounts, place);
  }
  mosaics(place: Place): readonly MosaicFacts[] {
    return this.#at(this.#mosaics, place);
  }
}

/** The pool of a network, asked anew how its nodes stand if it does not know. */
export async function poolAt(networks: Networks, place: Place): Promise<Result<Pool, Reasons>> {
  const here = networks.at(place);
  if (here === null) return refuse([{ code: 'nodes-too-few', found: { ...place, answered: '0' } }]);
  if (here.pool.views().every(({ state }) => state !== 'fresh')) await here.pool.refresh();
  return ok(here.pool);
}

/** No two rounds may want more than this: each round answers what the one before made known to be needed. */
const mostRounds = 8;

/** Asks until nothing more is wanted; each round may want what the last one brought up. */
export async function gatherFacts(
  pool: Pool,
  start: Pick<ComposeFacts, 'keys' | 'nonce'>,
  wantedBy: (facts: ComposeFacts) => FactsWanted,
): Promise<Result<ComposeFacts, Reasons>> {
  const [time, tip] = await Promise.all([pool.networkTimeMs(), pool.tip()]);
  if (!time.ok) return time;
  if (!tip.ok) return tip;
  const accounts = new Map<string, AccountFacts | null>();
  const mosaics = new Map<string, MosaicFacts | null>();
  const aliases = new Map<string, AliasFacts | null>();
  const pending = new Map<string, PendingFacts>();
  const askedPending = new Set<string>();
  let fees: ComposeFacts['fees'] = null;
  let areFeesAsked = false;
  const reasons: DeskReason[] = [];
  const factsNow = (): ComposeFacts => ({
    ...{ networkTimeMs: time.value.value, height: tip.value.value.height, fees, ...start },
    ...{ accounts: new Map(accounts), mosaics: new Map(mosaics), aliases: new Map(aliases) },
    pending: askedPending.size === 0 ? null : [...pending.values()],
  });
  for (let round = 0; round < mostRounds; round += 1) {
    const wanted = wantedBy(factsNow());
    const open = {
      accounts: wanted.accounts.filter((one) => !accounts.has(one)),
      mosaics: wanted.mosaics.filter((one) => !mosaics.has(one)),
      aliases: wanted.aliases.filter((one) => !aliases.has(one)),
      pending: wanted.pending.filter((one) => !askedPending.has(one)),
      fees: wanted.fees && !areFeesAsked,
    };
    const count = open.accounts.length + open.mosaics.length + open.aliases.length + open.pending.length;
    if (count === 0 && !open.fees) return ok(factsNow());
    const fill = async <T>(
      names: readonly string[],
      ask: (name: string) => Promise<Result<{ readonly value: T }, Reasons>>,
      keep: (name: string, value: T) => void,
    ): Promise<void> => {
      await Promise.all(
        names.map(async (name) => {
          const answer = await ask(name);
          if (answer.ok) keep(name, answer.value.value);
          else reasons.push(...answer.reason);
        }),
      );
    };
    await Promise.all([
      fill(open.accounts, pool.account, (name, value) => accounts.set(name, value)),
      fill(open.mosaics, pool.mosaic, (name, value) => mosaics.set(name, value)),
      fill(open.aliases, pool.alias, (name, value) => aliases.set(name, value)),
      fill(open.pending, pool.pending, (name, value) => {
        askedPending.add(name);
        for (const { facts } of value) pending.set(facts.hash, facts);
      }),
    ]);
    if (open.fees) {
      const answer = await pool.fees();
      if (answer.ok) fees = answer.value.value;
      else reasons.push(...answer.reason);
      areFeesAsked = true;
    }
    if (reasons.length > 0) return refuse(reasons.slice(0, 200));
  }
  return ok(factsNow());
}
