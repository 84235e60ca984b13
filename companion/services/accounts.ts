/** Watched accounts: entered, removed, and what the nodes agreed on about them; the inbox; the register's text. */

import { fromHex } from '../../core/base/hex.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import { addressOfPublicKey } from '../../core/chain/address.ts';
import { addressAsWritten } from '../../core/chain/written-address.ts';
import type { Handlers, Params } from '../../core/contract/define.ts';
import { registerTexts } from '../compose/register-text.ts';
import type { AccountFacts, MosaicFacts } from '../contract/chain-facts.ts';
import { type DeskContract, maxWatched, type PendingView } from '../contract/desk-api.ts';
import type { DeskReason } from '../contract/desk-reason.ts';
import { poolAt } from './chain-questions.ts';
import { answerOf, type DeskParts } from './desk-parts.ts';
import { inboxAt } from './inbox.ts';
import { keyOfPlace, type Place } from './networks.ts';
import { accountView, type Seen, unseen, type Watched } from './views.ts';

type Added = Params<DeskContract['accounts']['add']>;

export class AccountsService {
  readonly #parts: DeskParts;
  readonly #seen = new Map<string, Seen>();
  readonly handlers: Handlers<DeskContract['accounts']>;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.handlers = {
      list: async () => this.#watched().map((one) => accountView(one, this.#seen.get(one.address) ?? unseen)),
      add: async (given) => answerOf(this.#add(given)),
      remove: async ({ address }) => answerOf(this.#remove(address)),
      registerText: async (place) => answerOf(await this.#register(place)),
    };
  }

  #watched(): readonly Watched[] {
    return [...this.#parts.state.accounts.values()];
  }

  #add({ chain, network, address, name, publicKey = null }: Added): Result<object, readonly DeskReason[]> {
    const read = addressAsWritten(chain, address);
    if (!read.ok) return refuse([read.reason]);
    if (read.value.network !== network)
      return refuse([{ code: 'recipient-malformed', found: { network: read.value.network, expected: network } }]);
    const key = publicKey === null ? null : fromHex(publicKey);
    if (publicKey !== null && (key?.length !== 32 || addressOfPublicKey(chain, network, key).text !== read.value.text))
      return refuse([{ code: 'account-key-other', found: { account: read.value.text, publicKey } }]);
    const { accounts } = this.#parts.state;
    if (accounts.size >= maxWatched && !accounts.has(read.value.text))
      return refuse([{ code: 'payouts-too-many', found: { limit: String(maxWatched) } }]);
    const noted = this.#parts.note({
      ...{ kind: 'account-watched', chain, network, address: read.value.text, name },
      ...(publicKey === null ? {} : { publicKey }),
    });
    return noted.ok ? ok({}) : refuse([noted.reason]);
  }

  #remove(address: string): Result<object, readonly DeskReason[]> {
    if (!this.#parts.state.accounts.has(address)) return refuse([{ code: 'account-unknown', found: { address } }]);
    const noted = this.#parts.note({ kind: 'account-removed', address });
    if (!noted.ok) return refuse([noted.reason]);
    this.#seen.delete(address);
    return ok({});
  }

  /** Asks about every watched account of the networks that have nodes. */
  async refresh(): Promise<void> {
    for (const { pool, chain, network } of this.#parts.networks.all()) {
      const place = { chain, network };
      const mosaics = new Map(this.#parts.answers.mosaics(place).map((one) => [one.id, one]));
      for (const { address } of this.#watched().filter((one) => keyOfPlace(one) === keyOfPlace(place))) {
        const account = await pool.account(address);
        if (!account.ok) {
          const before = this.#seen.get(address) ?? unseen;
          this.#seen.set(address, { ...before, reasons: account.reason });
          continue;
        }
        for (const { mosaic } of account.value.value?.holdings ?? []) {
          if (mosaics.has(mosaic)) continue;
          const facts = await pool.mosaic(mosaic);
          if (facts.ok && facts.value.value !== null) mosaics.set(mosaic, facts.value.value);
        }
        this.#parts.answers.keep(place, [account.value.value], mosaics.values());
        const seen = { account: account.value.value, mosaics: new Map(mosaics) };
        this.#seen.set(address, { ...seen, atMs: this.#parts.nowMs(), reasons: [] });
      }
    }
  }

  async #register(place: Place): Promise<Result<string, readonly DeskReason[]>> {
    const pool = await poolAt(this.#parts.networks, place);
    if (!pool.ok) return pool;
    const accounts: { readonly name: string; readonly facts: AccountFacts }[] = [];
    const mosaics = new Map<string, MosaicFacts>();
    for (const { address, name } of this.#watched().filter((one) => keyOfPlace(one) === keyOfPlace(place))) {
      const facts = await pool.value.account(address);
      if (!facts.ok) return facts;
      if (facts.value.value === null) return refuse([{ code: 'account-unknown', found: { account: address } }]);
      accounts.push({ name, facts: facts.value.value });
      for (const { mosaic } of facts.value.value.holdings) {
        if (mosaics.has(mosaic)) continue;
        const found = await pool.value.mosaic(mosaic);
        if (!found.ok) return found;
        if (found.value.value !== null) mosaics.set(mosaic, found.value.value);
      }
    }
    const named = [...mosaics.values()].map((facts) => ({ facts, name: null }));
    const texts = registerTexts({ ...place, accounts, mosaics: named });
    // One import has at most 50 entries: each line is one.
    return texts.ok ? ok(texts.value.join('\n')) : texts;
  }

  async inbox(): Promise<readonly PendingView[]> {
    const views: PendingView[] = [];
    for (const { chain, network, pool } of this.#parts.networks.all()) {
      const watched = this.#watched().filter((one) => keyOfPlace(one) === keyOfPlace({ chain, network }));
      const addresses = watched.map(({ address }) => address);
      views.push(...(await inboxAt({ chain, network }, pool, addresses, this.#parts)));
    }
    return views.slice(0, 200);
  }
}
