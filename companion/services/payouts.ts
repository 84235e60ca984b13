/**
 * Files of payouts that were read and not composed yet.
 * Takes: the bytes, the account that pays. Gives: lines, marks, totals; later the intents. Refuses: what
 * companion/payouts and the nodes refuse; 'payouts-malformed' for a file that is not known (any more).
 */
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Params } from '../../core/contract/define.ts';
import { decimalOf } from '../../core/payment-list/list-values.ts';
import type { DeskContract, PayoutsView } from '../contract/desk-api.ts';
import type { Intent } from '../contract/intent.ts';
import type { Payouts as ReadPayouts } from '../payouts/payouts.ts';
import { intentsOfPayouts, mosaicsInPayouts, readPayouts } from '../payouts/payouts.ts';
import { poolAt, type Reasons } from './chain-questions.ts';
import type { DeskParts } from './desk-parts.ts';
import { keyOfPlace } from './networks.ts';

type Given = Params<DeskContract['compose']['readPayouts']>;
interface Kept {
  readonly base: Omit<Given, 'bytes'>;
  readonly payouts: ReadPayouts;
}

const mostKept = 4;

export class Payouts {
  readonly #parts: DeskParts;
  readonly #kept = new Map<string, Kept>();

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  async read({ bytes, ...base }: Given): Promise<Result<PayoutsView, Reasons>> {
    const { chain, network, account } = base;
    const { networks, answers, newId, namesAt, index } = this.#parts;
    const wanted = mosaicsInPayouts(bytes);
    if (!wanted.ok) return wanted;
    const pool = await poolAt(networks, { chain, network });
    if (!pool.ok) return pool;
    const payer = await pool.value.account(account);
    if (!payer.ok) return payer;
    if (payer.value.value === null) return refuse([{ code: 'account-unknown', found: { account } }]);
    const mosaics = new Map();
    for (const id of wanted.value) {
      // The mosaic of a line for the other chain: the reader refuses that line by its number.
      if (id.includes(':') !== (chain === 'nem')) continue;
      const facts = await pool.value.mosaic(id);
      if (!facts.ok) return facts;
      mosaics.set(id, facts.value.value);
    }
    answers.keep({ chain, network }, [payer.value.value], mosaics.values());
    const facts = {
      chain,
      network,
      account: payer.value.value,
      mosaics,
      past: index()
        .payments({})
        .filter((one) => keyOfPlace(one) === keyOfPlace(base)),
    };
    const payouts = readPayouts(bytes, facts);
    if (!payouts.ok) return payouts;
    const id = newId();
    this.#kept.set(id, { base, payouts: payouts.value });
    for (const old of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(old);
    return ok(viewOf(id, payouts.value, namesAt({ chain, network })));
  }

  intents(id: string, way: Intent['way'], lifetimeMs: bigint): Result<readonly Intent[], Reasons> {
    const kept = this.#kept.get(id);
    if (kept === undefined) return refuse([{ code: 'payouts-malformed', found: {} }]);
    return ok(intentsOfPayouts(kept.payouts, { ...kept.base, way, lifetimeMs }));
  }
}

const viewOf = (id: string, { encoding, lines, totals }: ReadPayouts, names: ReadonlyMap<string, string>) => ({
  ...{ id, encoding },
  lines: lines.map(({ line, to, mosaic, divisibility, atomic, message, marks }) => ({
    ...{ line, to, name: names.get(to) ?? null, amount: decimalOf(atomic, divisibility), mosaic, message },
    marks: [...marks],
  })),
  totals: totals.map(({ mosaic, divisibility, count, atomic, before, after }) => ({
    ...{ mosaic, count, amount: decimalOf(atomic, divisibility), before: decimalOf(before, divisibility) },
    after: after < 0n ? `-${decimalOf(-after, divisibility)}` : decimalOf(after, divisibility),
  })),
});
