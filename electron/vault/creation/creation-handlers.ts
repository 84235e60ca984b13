/** Handlers for creating a vault: custodians, their passphrases, entropy, recovery words, and the first encryption. */
import { isPossible } from '../../../core/approval/standing.ts';
import type { LogEvent, LogHead } from '../../../core/audit/events.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { AccountName, CreationContract } from '../../../core/contract/creation.ts';
import type { Enrolment } from '../../../core/contract/custody.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type { EntropyCertificate } from '../../../core/contract/entropy.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { incompleteTo } from '../../../core/history/grow.ts';
import { emptyHistory, historyOfNewKeys } from '../../../core/history/history.ts';
import { canonicalBook } from '../../../core/policy/book/book.ts';
import { EntropyPool, type Made, withAccounts } from '../entropy/entropy-pool.ts';
import { type VaultContents, wipeContents } from '../file/contents.ts';
import type { Enrolled, VaultHead } from '../file/head.ts';
import { sealFor } from '../file/seal-for.ts';
import { dataKeyBytes } from '../file/split.ts';
import { differingWords, pickPositions, wordsOf } from '../keys/mnemonic.ts';
import { accountsOfNewVault } from '../keys/stored-accounts.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { newSeats } from '../services/enrolment.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { publicKeyOf } from '../signer/own-keys.ts';
import { approvalsRequired, notPossible } from '../state/approval-matter.ts';
import { whyTooFew } from '../state/book-approvals.ts';
import { whyNoRecovery } from '../state/book-recovery.ts';
import { type Draft, type Material, wipeMaterial } from '../state/draft.ts';
import { accountsOf, freshContents, openPracticeVault, openRealVault } from '../state/open-vault.ts';
import { enrolmentOf, type Seat } from '../state/seat.ts';
import { accountsNamed, namesOf } from './account-names.ts';
import { rulesEvents, trialBook, withFirstRules } from './first-rules.ts';
import { madeEvent } from './made-event.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof CreationContract> = Params<CreationContract[M]>;
type Nothing = Record<string, never>;

/** One word in four: enough to show that they were written down, and quick to type. */
const askedWords = 6;

type Services = Pick<
  VaultServices,
  'state' | 'store' | 'log' | 'saver' | 'guard' | 'opening' | 'enrolling' | 'camera' | 'clock' | 'randomBytes'
>;

export class CreationHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** Opens the practice vault: the published mnemonic, testnets only, nothing stored. Drops a draft. */
  async openPractice(): Answer<VaultFacts> {
    const { state, log, opening } = this.#services;
    if (state.phase.at === 'open') return refuse(reason('message-rejected'));
    const guard = await this.#services.guard.reading();
    if (!guard.ok) return guard;
    const written = await log.write({ kind: 'practice-opened', guard: guard.value });
    if (!written.ok) return written;
    state.draftDropped();
    return opening.complete(openPracticeVault());
  }

  async beginVault({ quorum, names }: Call<'beginVault'>): Answer<Enrolment> {
    const allowed = await this.#mayBegin();
    if (!allowed.ok) return allowed;
    const seats = seatsFor(quorum, names);
    if (!seats.ok) return seats;
    const off = await this.#services.camera.allow(false);
    if (!off.ok) return off;
    this.#services.state.draftBegun({ ...this.#emptyDraft(), quorum, seats: seats.value });
    return this.custodians();
  }

  /** The backup is read before anybody chooses a passphrase: the custodians follow with `chooseCustodians`. */
  async beginRestore(): Answer<Nothing> {
    const allowed = await this.#mayBegin();
    if (!allowed.ok) return allowed;
    this.#services.state.draftBegun(this.#emptyDraft());
    return told(await this.#services.camera.allow(true));
  }

  async custodians(): Answer<Enrolment> {
    const draft = this.#services.state.draft();
    const off = await this.#services.camera.allow(false);
    if (!off.ok) return off;
    return draft.ok ? ok(this.#seatsOf(draft.value)) : draft;
  }

  /**
   * The same custodians keep their passphrases. Others take all seats anew; once somebody has enrolled, they get
   * nothing of what the earlier ones made or restored.
   */
  async chooseCustodians({ quorum, names }: Call<'chooseCustodians'>): Answer<Enrolment> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    const seats = seatsFor(quorum, names);
    if (!seats.ok) return seats;
    const never = whyNeverApproved(draft.value.material, quorum, names.length, this.#services.clock.nowMs());
    if (never !== null) return refuse(never);
    const isSame = quorum === draft.value.quorum && isSameNames(draft.value.seats, names);
    const hasEnrolled = draft.value.seats.some(({ enrolled }) => enrolled !== null);
    const { state } = this.#services;
    if (!isSame && hasEnrolled) state.draftBegun({ ...this.#emptyDraft(), quorum, seats: seats.value });
    else if (!isSame) state.draftChanged({ ...draft.value, quorum, seats: seats.value });
    return this.custodians();
  }

  /** Drops what was begun. Nothing of it serves another creation. */
  async cancelVault(): Answer<Nothing> {
    this.#services.state.draftDropped();
    return told(await this.#services.camera.allow(false));
  }

  async #mayBegin(): Answer<null> {
    const { state, store } = this.#services;
    if (state.phase.at === 'open') return refuse(reason('message-rejected'));
    const guard = await this.#services.guard.offline(false);
    if (!guard.ok) return guard;
    const loaded = await store.loadVault({});
    if (!loaded.ok) return loaded;
    return loaded.value.file === null ? ok(null) : refuse(reason('vault-exists'));
  }

  #emptyDraft(): Draft {
    return {
      ...{ vault: toHex(this.#services.randomBytes(16)), quorum: 0, seats: [], pool: null },
      ...{
        named: accountsOfNewVault(),
        rules: null,
        material: null,
        restored: false,
        fingerprint: null,
        from: 'words',
      },
      ...{ sources: ['os'], shown: false, words: [], ask: [] },
    };
  }

  async enrol(call: Call<'enrol'>): Answer<Enrolment> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    const { vault, seats } = draft.value;
    const enrolled = await this.#services.enrolling.enrol(vault, seats, call);
    if (!enrolled.ok) return enrolled;
    const next = { ...draft.value, seats: enrolled.value };
    this.#services.state.draftChanged(next);
    return ok(this.#seatsOf(next));
  }

  #seatsOf({ quorum, seats, fingerprint }: Draft): Enrolment {
    return enrolmentOf(quorum, seats, fingerprint, this.#services.state.reseated);
  }

  async accountNames(): Answer<{ readonly names: readonly AccountName[] }> {
    const draft = this.#services.state.draft();
    return draft.ok ? ok({ names: namesOf(draft.value.named) }) : draft;
  }

  async nameAccounts({ names }: Call<'nameAccounts'>): Answer<Nothing> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    if (draft.value.restored) return refuse(reason('message-rejected'));
    const named = accountsNamed(names);
    if (!named.ok) return named;
    this.#services.state.draftChanged({ ...draft.value, named: named.value });
    return ok({});
  }

  async chosenRules(): Answer<{ readonly rules: Draft['rules'] }> {
    const draft = this.#services.state.draft();
    return draft.ok ? ok({ rules: draft.value.rules }) : draft;
  }

  async chooseRules({ rules }: Call<'chooseRules'>): Answer<{ readonly text: string | null }> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    const { material, named } = draft.value;
    // A whole backup brings its own.
    if (rules !== null && (material?.ruleBooks ?? []).length > 0) return refuse(reason('message-rejected'));
    const tried = rules === null ? ok(null) : trialBook(rules, named, draft.value, this.#services.clock.nowMs());
    if (!tried.ok) return tried;
    this.#services.state.draftChanged({ ...draft.value, rules });
    return ok({ text: tried.value === null ? null : canonicalBook(tried.value) });
  }

  async makeWords(): Answer<{ readonly words: readonly string[]; readonly ask: readonly number[] }> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return draft;
    if (draft.value.restored) return refuse(reason('message-rejected'));
    const off = await this.#services.camera.allow(false);
    if (!off.ok) return off;
    return draft.value.words.length > 0 ? this.#showAgain(draft.value) : this.#newWords(draft.value);
  }

  /** Logged before they are shown. Other positions are asked, so that nobody notes only those of the last check. */
  async #showAgain(draft: Draft): Answer<{ readonly words: readonly string[]; readonly ask: readonly number[] }> {
    const { words } = draft;
    const written = await this.#logShown(draft, words);
    if (!written.ok) return written;
    const ask = this.#positions(words);
    this.#services.state.draftChanged({ ...draft, ask });
    return ok({ words, ask });
  }

  async #newWords(draft: Draft): Answer<{ readonly words: readonly string[]; readonly ask: readonly number[] }> {
    const pool = this.#poolOf(draft);
    if (!pool.ok) return pool;
    const made = pool.value.make(this.#services.clock.nowMs());
    if (!made.ok) return made;
    const { entropy } = made.value;
    const wordsPassphrase = SecretBytes.owning(new Uint8Array(0));
    const certificate = certified(made.value, wordsPassphrase);
    const material: Material = { entropy, root: 'bip39-english', wordsPassphrase, certificate };
    const words = wordsOf(entropy);
    const written = draft.shown ? await this.#logShown(draft, words) : ok(null);
    if (!written.ok) {
      wipeMaterial(material);
      return written;
    }
    const ask = this.#positions(words);
    const sources = ['os', ...new Set(certificate.sources.map(({ kind }) => kind))];
    this.#services.state.draftChanged({ ...draft, pool: pool.value, material, sources, shown: true, words, ask });
    return ok({ words, ask });
  }

  #logShown({ vault }: Draft, words: readonly string[]): Answer<unknown> {
    return this.#services.log.write({ kind: 'words-shown', vault, words: words.length, custodians: [] });
  }

  #positions(words: readonly string[]): readonly number[] {
    return pickPositions(askedWords, words.length, this.#services.randomBytes);
  }

  async confirmWords({ answers }: Call<'confirmWords'>): Answer<VaultFacts> {
    const draft = this.#services.state.draft();
    if (!draft.ok) return this.#services.state.phase.at === 'open' ? refuse(reason('message-rejected')) : draft;
    const { words, ask, restored } = draft.value;
    if (!restored && words.length === 0) return refuse(reason('words-differ'));
    const wrong = restored ? [] : differingWords(words, ask, answers);
    if (wrong.length > 0) return refuse(reason('words-differ', { positions: wrong.join(', ') }));
    return this.keepDraft(draft.value);
  }

  /** Encrypts, stores and opens the draft. If the disk refuses, the draft stays and can be stored again. */
  async keepDraft(draft: Draft): Answer<VaultFacts> {
    const { material, seats } = draft;
    const custodians = seats.flatMap(({ enrolled }) => (enrolled === null ? [] : [enrolled]));
    if (material === null || seats.length === 0 || custodians.length < seats.length)
      return refuse(reason('custodians-missing'));
    const never = whyNeverApproved(material, draft.quorum, seats.length, this.#services.clock.nowMs());
    if (never !== null) return refuse(never);
    const guard = await this.#services.guard.offline(false);
    if (!guard.ok) return guard;
    const made = await this.#newVault(draft, material, custodians);
    const { head, dataKey } = made;
    // The draft keeps its own secrets; these two are made anew when it is stored again.
    const undone = <T>(refusal: T): T => {
      made.contents.logSeed.wipe();
      dataKey.wipe();
      return refusal;
    };
    const contents = withFirstRules(draft.rules, made, this.#services.clock.nowMs());
    if (!contents.ok) return undone(contents);
    const written = await this.#services.log.write(madeEvent(draft, material, made, guard.value));
    if (!written.ok) return undone(written);
    const rules = await this.#logRules(rulesEvents(head, contents.value, draft.rules === null ? 'restored' : 'first'));
    if (!rules.ok) return undone(rules);
    const sealed = { ...contents.value, head: rules.value.at(-1) ?? written.value };
    const entry = written.value.sequence;
    const saved = await this.#services.saver.save(head, sealed, { dataKey, replace: false, entry });
    // The save tells the outcome of its own entry only.
    const adopted = rules.value.map(({ sequence }) => sequence);
    await this.#services.log.outcomes(adopted, saved.ok ? null : saved.reason);
    if (!saved.ok) return undone(saved);
    const openedBy = custodians.map(({ id }) => id);
    const open = openRealVault(sealed, { head, dataKey }, { openedBy, overridden: false });
    // It is stored: if main refuses now, the person must unlock, not confirm again.
    this.#services.state.draftSealed();
    const logged = await this.#services.opening.logged(open, { head, digest: saved.value }, guard.value);
    const opened = logged.ok ? await this.#services.opening.complete(open) : logged;
    if (opened.ok) return opened;
    wipeContents(sealed);
    dataKey.wipe();
    return opened;
  }

  /** The heads after them. */
  async #logRules(events: readonly LogEvent[]): Answer<readonly LogHead[]> {
    const heads: LogHead[] = [];
    for (const event of events) {
      const written = await this.#services.log.write(event);
      if (!written.ok) return written;
      heads.push(written.value);
    }
    return ok(heads);
  }

  /** Encrypts the draft's material with a new data key, shared among the custodians, and a new log key. */
  async #newVault(
    { vault, quorum, named, restored }: Draft,
    material: Material,
    custodians: readonly Enrolled[],
  ): Promise<{ head: VaultHead; contents: VaultContents; dataKey: SecretBytes }> {
    const { randomBytes, clock } = this.#services;
    const logSeed = SecretBytes.owning(randomBytes(32));
    // What was signed with restored keys, before the backup elsewhere or after it, is not known.
    const history = restored ? incompleteTo(material.history ?? emptyHistory, clock.nowMs()) : historyOfNewKeys;
    const contents = { ...freshContents({ ...material, logSeed }), ...given({ kept: named, ...material }), history };
    const dataKey = SecretBytes.owning(randomBytes(dataKeyBytes));
    const logKey = toHex(publicKeyOf('symbol', logSeed));
    const base = { vault, quorum, logKey, sequence: 1, generation: 1, nonce: toHex(randomBytes(24)) };
    return { head: await sealFor(base, custodians, dataKey, randomBytes), contents, dataKey };
  }

  /** Without added sources: the machine's share alone, tested as always. */
  #poolOf({ pool }: Draft): Result<EntropyPool, Reason> {
    return pool === null ? EntropyPool.begin(this.#services.randomBytes, this.#services.state.tried) : ok(pool);
  }
}

export function makeCreationHandlers(services: VaultServices): Handlers<CreationContract> {
  const creation = new CreationHandlers(services);
  return {
    openPractice: () => creation.openPractice(),
    beginVault: (call) => creation.beginVault(call),
    beginRestore: () => creation.beginRestore(),
    custodians: () => creation.custodians(),
    chooseCustodians: (call) => creation.chooseCustodians(call),
    cancelVault: () => creation.cancelVault(),
    enrol: (call) => creation.enrol(call),
    accountNames: () => creation.accountNames(),
    nameAccounts: (call) => creation.nameAccounts(call),
    chosenRules: () => creation.chosenRules(),
    chooseRules: (call) => creation.chooseRules(call),
    makeWords: () => creation.makeWords(),
    confirmWords: (call) => creation.confirmWords(call),
  };
}

const told = (answer: Result<unknown, Reason>): Result<Nothing, Reason> => (answer.ok ? ok({}) : answer);

/** Name by name: a name may have a comma in it. */
const isSameNames = (seats: readonly Seat[], names: readonly string[]): boolean =>
  seats.length === names.length && seats.every(({ name }, at) => name === names[at]);

function seatsFor(quorum: number, names: readonly string[]): Result<readonly Seat[], Reason> {
  const seats = newSeats(names, [], 1);
  if (!seats.ok) return seats;
  return quorum < 1 || quorum > names.length ? refuse(reason('quorum-impossible')) : seats;
}

/** Settings and rule books of a backup that these custodians could never meet: nothing could be signed, or the vault never accepted. */
function whyNeverApproved(material: Material | null, quorum: number, custodians: number, nowMs: bigint): Reason | null {
  const books = (material?.ruleBooks ?? []).map(({ book }) => book);
  const history = material?.history ?? emptyHistory;
  const never = whyTooFew(books, custodians) ?? whyNoRecovery(books, { quorum, history, nowMs });
  if (never !== null) return never;
  if (material?.settings === undefined) return null;
  const required = approvalsRequired(material.settings);
  return isPossible(required, custodians, quorum) ? null : notPossible(required, custodians);
}

/** Adds the first account of each chain and network, as the fingerprint of the result. */
function certified({ entropy, certificate }: Made, wordsPassphrase: SecretBytes): EntropyCertificate {
  const logSeed = SecretBytes.owning(new Uint8Array(0));
  const accounts = accountsOf(freshContents({ entropy, root: 'bip39-english', wordsPassphrase, logSeed }));
  const first = accounts.map(({ chain, network, address, publicKey }) => ({ chain, network, address, publicKey }));
  return withAccounts(certificate, first);
}

/** Public parts of the material; whatever is missing stays as in a new vault. */
function given({ imported, kept, settings, registry, ruleBooks, sequences, certificate }: Material) {
  return Object.fromEntries(
    Object.entries({ imported, kept, settings, registry, ruleBooks, sequences, certificate }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
