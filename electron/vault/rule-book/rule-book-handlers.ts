/**
 * Handlers for the rule books of an open vault: which are in force, a draft from a template, what a text would change, and its
 * adoption: exactly the text that the custodians authorised, logged before it is saved.
 * Refuses: what core/policy/adoption.ts refuses; a book that these custodians could never approve, change or recover with; one more while so
 * many still wait; an adoption that the books in force do not allow; a loosening while the clock is behind.
 */
import { fromHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Infer } from '../../../core/base/schema.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type { RuleBookContract } from '../../../core/contract/rule-book.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import {
  type Adopted,
  checkProposal,
  inForce,
  type Proposed,
  standingsAt,
  stillNeeded,
} from '../../../core/policy/adoption.ts';
import { canonicalBook, digestOfBook, type RuleBook } from '../../../core/policy/book/book.ts';
import { custodians } from '../../../core/policy/book/parts.ts';
import { fingerprintWords } from '../../../core/review/words.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { changeDemand, whyNever } from '../state/book-approvals.ts';
import { draftBook, readFitting } from '../state/book-draft.ts';
import { recoveryDemands } from '../state/book-recovery.ts';
import type { OpenVault, Sealed } from '../state/open-vault.ts';
import { countedUpTo } from '../state/rules-at.ts';
import { drive } from './drive.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof RuleBookContract> = Params<RuleBookContract[M]>;
type Told<M extends keyof RuleBookContract> = Extract<
  Infer<RuleBookContract[M]['result']>,
  { readonly ok: true }
>['value'];

/** New entries of a list may not be dated before the book is agreed to: so long people have for it. */
const agreeingMs = 3_600_000n;
/** So far the clock may be behind what the vault knows: clocks are set by hand. */
const behindMs = 3_600_000n;

type Services = Pick<VaultServices, 'state' | 'authorisations' | 'log' | 'saver' | 'opening' | 'clock' | 'store'>;

interface Checked {
  readonly vault: OpenVault;
  readonly sealed: Sealed;
  readonly book: RuleBook;
  readonly proposed: Proposed;
  readonly atMs: bigint;
}

export class RuleBookHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async ruleBook(): Answer<Told<'ruleBook'>> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const timeMs = countedUpTo(vault.value);
    const books = standingsAt(vault.value.ruleBooks, timeMs).map(({ book, atMs, fromMs, inForce: isInForce }) => ({
      ...{ text: canonicalBook(book), ...digestAndWords(book) },
      ...{ atMs: atMs.toString(), fromMs: fromMs.toString(), inForce: isInForce },
    }));
    return ok({ books, timeMs: timeMs.toString() });
  }

  async draftRules({ lists, ...filled }: Call<'draftRules'>): Answer<Told<'draftRules'>> {
    const real = this.#real();
    if (!real.ok) return real;
    const { vault, sealed } = real.value;
    const before = vault.ruleBooks.at(-1)?.book ?? null;
    const book = draftBook(filled, {
      ...{ accounts: vault.accounts, head: sealed.head, before },
      contacts: lists === 'contacts' ? vault.registry.contacts : [],
      sinceMs: this.#timeOf(vault) + (before === null ? 0n : agreeingMs),
    });
    return book.ok ? ok({ text: canonicalBook(book.value) }) : book;
  }

  async checkRules({ text }: Call<'checkRules'>): Answer<Told<'checkRules'>> {
    const checked = await this.#check(text);
    if (!checked.ok) return checked;
    const { vault, book, proposed } = checked.value;
    const { difference, fromMs } = proposed;
    return ok({
      ...{ text: canonicalBook(book), serial: book.serial, ...digestAndWords(book), fromMs: fromMs.toString() },
      difference,
      divergences: drive(this.#inForce(vault), book, vault, this.#services.clock.nowMs()),
    });
  }

  async adoptRules({ text }: Call<'adoptRules'>): Answer<VaultFacts> {
    const { authorisations, log, saver, opening } = this.#services;
    const checked = await this.#check(text);
    if (!checked.ok) return checked;
    const { vault, sealed, book, proposed, atMs } = checked.value;
    const digest = digestOfBook(book);
    const agreed = authorisations.consume(
      { purpose: 'adopt-rules', params: { digest } },
      'quorum',
      this.#inForce(vault).map(changeDemand),
    );
    if (!agreed.ok) return agreed;
    const written = await log.write({
      kind: 'rules-adopted',
      ...{ vault: sealed.head.vault, serial: book.serial, digest, prev: book.prev },
      ...{ effect: proposed.difference?.effect ?? 'first', fromMs: proposed.fromMs.toString() },
      ...{ by: agreed.value.by, deed: agreed.value.operation },
    });
    if (!written.ok) return written;
    const adopted: readonly Adopted[] = [...vault.ruleBooks, { book, atMs }];
    const ruleBooks = stillNeeded(adopted, countedUpTo(vault));
    const kept = await saver.update({ ruleBooks }, written.value.sequence);
    // A reading under the rules before is dropped; what waits for approvals is void from now on (signing/pending-batches.ts).
    return kept.ok ? opening.complete(kept.value) : kept;
  }

  async #check(text: string): Answer<Checked> {
    const real = this.#real();
    if (!real.ok) return real;
    const { vault, sealed } = real.value;
    const book = readFitting(text, sealed.head);
    if (!book.ok) return book;
    const { group } = book.value.change;
    // New custodians have new keys: after a change of them or a restore nobody could change the book.
    if (group !== custodians) return refuse(reason('change-by-keys', { group }));
    const never = this.#whyNoRecovery(vault, sealed, book.value);
    if (never !== null) return refuse(never);
    const atMs = this.#timeOf(vault);
    const behind = await this.#whyBehind(sealed, atMs);
    if (!behind.ok) return behind;
    const proposed = checkProposal(vault.ruleBooks, book.value, atMs);
    // A tightening has nothing to wait for. The date of an entry is judged by the same clock.
    const isDated = proposed.ok
      ? proposed.value.difference?.effect === 'loosens'
      : proposed.reason.code === 'book-entry-dated';
    if (behind.value !== null && isDated) return refuse(behind.value);
    if (!proposed.ok) return proposed;
    return ok({ vault, sealed, book: book.value, proposed: proposed.value, atMs });
  }

  #whyNoRecovery({ history }: OpenVault, { head }: Sealed, book: RuleBook): Reason | null {
    const acceptance = { quorum: head.quorum, history, nowMs: this.#services.clock.nowMs() };
    const demands = recoveryDemands([book], acceptance);
    return demands.ok ? whyNever(demands.value, head) : demands.reason;
  }

  /** A change that waits lowers nothing for the next one. */
  #inForce(vault: OpenVault): readonly RuleBook[] {
    return inForce(vault.ruleBooks, countedUpTo(vault));
  }

  /** When people agree to something now: never before what was signed or adopted. */
  #timeOf(vault: OpenVault): bigint {
    const times = [this.#services.clock.nowMs(), countedUpTo(vault), vault.ruleBooks.at(-1)?.atMs ?? 0n];
    return times.reduce((a, b) => (a > b ? a : b));
  }

  /** Null if the clock is not known to be behind. `atMs`: the latest of it and what the vault file tells. */
  async #whyBehind({ head }: Sealed, atMs: bigint): Answer<Reason | null> {
    const record = await this.#services.store.vaultRecord({ vault: head.vault, key: head.logKey });
    if (!record.ok) return record;
    const logged = BigInt(record.value.latest ?? 0);
    const latestMs = logged > atMs ? logged : atMs;
    const nowMs = this.#services.clock.nowMs();
    if (latestMs - nowMs <= behindMs) return ok(null);
    return ok(reason('clock-behind', { latestMs: String(latestMs), nowMs: String(nowMs) }));
  }

  #real(): Result<{ readonly vault: OpenVault; readonly sealed: Sealed }, Reason> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { sealed } = vault.value;
    return sealed === null ? refuse(reason('not-practice')) : ok({ vault: vault.value, sealed });
  }
}

/** As people read it to each other. */
const digestAndWords = (book: RuleBook) => {
  const digest = digestOfBook(book);
  return { digest, words: [...fingerprintWords(fromHex(digest) ?? new Uint8Array(0))] };
};

export function makeRuleBookHandlers(services: VaultServices): Handlers<RuleBookContract> {
  const books = new RuleBookHandlers(services);
  return {
    ruleBook: () => books.ruleBook(),
    draftRules: (call) => books.draftRules(call),
    checkRules: (call) => books.checkRules(call),
    adoptRules: (call) => books.adoptRules(call),
  };
}
