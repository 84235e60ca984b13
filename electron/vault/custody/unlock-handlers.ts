/** Handlers for opening: custodians give shares one after another until the quorum is complete and all checks pass. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { isTyped } from '../../../core/base/typed-word.ts';
import type { CustodyContract, ShareAnswer, VaultStatus } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import { incompleteTo } from '../../../core/history/grow.ts';
import type { History } from '../../../core/history/history.ts';
import { wipeContents } from '../file/contents.ts';
import { openShare } from '../file/custodian.ts';
import { factsOf, namesIn } from '../file/custodian-names.ts';
import type { VaultHead } from '../file/head.ts';
import { combineKey } from '../file/split.ts';
import { openBody, readVaultFile, type VaultFile, versionOf } from '../file/vault-file.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { circumstancesOf } from '../services/circumstances.ts';
import { wipeProved } from '../services/custodian-proof.ts';
import { signSave } from '../services/log-head.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { missingOf, whyMissing } from '../state/book-approvals.ts';
import { demandsOfAct } from '../state/judged-by-books.ts';
import { openRealVault } from '../state/open-vault.ts';
import { actFacts } from '../state/rule-facts.ts';
import type { Given, IntegrityHold } from '../state/unlocking.ts';
import { vaultWords } from './vault-words.ts';
import { openVersionOne, versionOne } from './version-one.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof CustodyContract> = Params<CustodyContract[M]>;

type Opening = Omit<IntegrityHold, 'problem' | 'atMs'> & { readonly logGap?: boolean };

/** As long as the custodians who gave their shares are likely to be present. */
const holdLifetimeMs = 600_000;

const isAcceptable = ({ code }: Reason): boolean =>
  code.startsWith('log-') || code === 'vault-rolled-back' || code === 'vault-swapped';

/** Typed, in every language, to open a vault on integrity hold. */
export const overrideWord = 'RECOVER';

type Services = Pick<
  VaultServices,
  'state' | 'store' | 'log' | 'saver' | 'guard' | 'opening' | 'proof' | 'clock' | 'stretch' | 'randomBytes'
>;

export class UnlockHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async vaultStatus(): Answer<{ readonly vaultStatus: VaultStatus | null; readonly guard: GuardReading }> {
    const guard = await this.#services.guard.reading();
    if (!guard.ok) return guard;
    const loaded = await this.#load();
    if (!loaded.ok)
      return loaded.reason.code === 'vault-missing' ? ok({ vaultStatus: null, guard: guard.value }) : loaded;
    const vaultStatus = await this.#statusOf(loaded.value);
    return vaultStatus.ok ? ok({ vaultStatus: vaultStatus.value, guard: guard.value }) : vaultStatus;
  }

  async giveShare({ custodian, passphrase, override }: Call<'giveShare'>): Answer<ShareAnswer> {
    const secret = SecretBytes.owning(passphrase);
    try {
      if (this.#services.state.phase.at !== 'closed') return refuse(reason('message-rejected'));
      const guard = await this.#services.guard.offline(override);
      if (!guard.ok) return guard;
      const loaded = await this.#load();
      if (!loaded.ok) return loaded;
      if (loaded.value === 'version-one')
        return await this.#openOld(secret, override && guard.value.state === 'online');
      return await this.#take(loaded.value, custodian, secret, override && guard.value.state === 'online');
    } finally {
      secret.wipe();
    }
  }

  async overrideHold({ typed }: Call<'overrideHold'>): Answer<VaultFacts> {
    const { phase } = this.#services.state;
    if (phase.at !== 'closed' || phase.unlocking.hold === null) return refuse(reason('message-rejected'));
    if (!isTyped(typed, overrideWord)) return refuse(reason('approval-act-missing', { missing: 'type' }));
    const { hold } = phase.unlocking;
    if (this.#services.clock.elapsedMs() - hold.atMs >= holdLifetimeMs) {
      this.#services.state.unlockingDropped();
      return refuse(reason('nothing-begun'));
    }
    const ruled = await this.#mayAccept(hold);
    if (ruled !== null) return refuse(ruled);
    const { vault, sequence, logKey: key } = hold.head;
    const { digest } = hold;
    const { code: wrong } = hold.problem;
    const by = namesIn(hold.head.custodians, hold.openedBy);
    const remembered = hold.contents.head;
    const accepted = await this.#services.store.acceptLog({ vault, key, sequence, digest, wrong, by, remembered });
    if (!accepted.ok) return accepted;
    this.#services.saver.learnNewest(accepted.value.newest);
    this.#services.state.holdTaken();
    // The file may be an older one: what was signed after it is not in its history.
    const history = this.#incomplete(hold.contents.history);
    const contents = { ...hold.contents, head: null, history };
    const opened = await this.#open({ ...hold, contents, logGap: true });
    if (!opened.ok) return opened;
    // Stores the acceptance in the file at once, with a number above all others: from now on the file is the newest by
    // its own signature and needs no acceptance.
    const closed = await this.#services.saver.sealLog();
    return closed.ok ? opened : closed;
  }

  /** Recovery is a scope of the rule books in the file, too: those who gave their shares agree to it. */
  async #mayAccept({ contents, head, openedBy, overridden }: IntegrityHold): Promise<Reason | null> {
    const held = { ...contents, overridden, logGap: true };
    const facts = actFacts('recovery', contents, 0, await circumstancesOf(this.#services, held));
    const demands = demandsOfAct(contents, facts);
    return demands.ok ? whyMissing(missingOf(demands.value, head, openedBy)) : demands.reason;
  }

  async #take(file: VaultFile, custodian: number, passphrase: SecretBytes, override: boolean): Answer<ShareAnswer> {
    const { head } = file;
    const of = file.digest;
    const before = this.#services.state.unlockingOf(of);
    const proved = await this.#services.proof.prove(head, custodian, passphrase);
    if (!proved.ok) return proved;
    const { holder, privateKey } = proved.value;
    const share = openShare(holder, head, holder.share, privateKey);
    wipeProved(proved.value);
    if (share === null) return refuse(reason('vault-malformed'));
    const others = before.given.filter((one) => one.custodian !== custodian);
    const written = await this.#services.log.write({
      kind: 'share-given',
      custodian: { id: holder.id, name: holder.name },
      ...{ purpose: 'open', need: head.quorum, keyFile: holder.keyFile },
      given: others.length + 1,
    });
    if (!written.ok) {
      share.wipe();
      return written;
    }
    const given = this.#services.state.shareGiven(of, { custodian, share, override });
    return given.length < head.quorum ? this.#waiting(file) : this.#combine(file, given);
  }

  async #waiting(file: VaultFile): Answer<ShareAnswer> {
    const vaultStatus = await this.#statusOf(file);
    return vaultStatus.ok ? ok({ done: 'given' as const, vaultStatus: vaultStatus.value }) : vaultStatus;
  }

  async #combine(file: VaultFile, given: readonly Given[]): Answer<ShareAnswer> {
    const { head } = file;
    const shares = given.slice(-head.quorum);
    const dataKey = await combineKey(
      shares.map(({ share }) => share),
      head.quorum,
    );
    const contents = dataKey === null ? refuse(reason('vault-malformed')) : openBody(file, dataKey);
    if (!contents.ok || dataKey === null) {
      dataKey?.wipe();
      this.#services.state.unlockingDropped();
      return contents.ok ? refuse(reason('vault-malformed')) : contents;
    }
    const openedBy = shares.map(({ custodian }) => custodian);
    const overridden = shares.every(({ override }) => override);
    const { digest } = file;
    const opening = { head, digest, contents: contents.value, dataKey, openedBy, overridden };
    const { vault, sequence, logKey: key } = head;
    const checked = await this.#services.store.checkLog({
      ...{ vault, key, remembered: contents.value.head },
      ...{ sequence, digest, signature: signSave(contents.value, vault, { sequence, digest }) },
    });
    // Only problems that custodians can judge lead to a hold; an unreadable disk or log is a refusal.
    if (!checked.ok && isAcceptable(checked.reason)) {
      return this.#holdForOverride({ ...opening, problem: checked.reason, atMs: this.#services.clock.elapsedMs() });
    }
    this.#services.state.unlockingDropped();
    if (!checked.ok) return this.#wiped(opening, checked);
    this.#services.saver.learnNewest(checked.value.newest);
    const opened = await this.#open(opening);
    return opened.ok ? ok({ done: 'opened' as const, vault: opened.value }) : opened;
  }

  #holdForOverride(hold: IntegrityHold): Result<ShareAnswer, Reason> {
    this.#services.state.held(hold);
    const { code, found } = hold.problem;
    return ok({ done: 'held', problem: { code, found: { ...found } }, word: overrideWord });
  }

  /** Wipes the contents and data key of a vault that does not open. */
  #wiped<T extends { readonly ok: false }>({ contents, dataKey }: Opening, refusal: T): T {
    wipeContents(contents);
    dataKey.wipe();
    return refusal;
  }

  #incomplete(history: History): History {
    return incompleteTo(history, this.#services.clock.nowMs());
  }

  async #open(opening: Opening): Answer<VaultFacts> {
    const opened = await this.#tryToOpen(opening);
    return opened.ok ? opened : this.#wiped(opening, opened);
  }

  async #tryToOpen(opening: Opening): Answer<VaultFacts> {
    const { head, contents, dataKey, openedBy, logGap = false } = opening;
    const guard = await this.#services.guard.offline(opening.overridden);
    if (!guard.ok) return guard;
    // An override covers the network that is present now, not later ones.
    const overridden = opening.overridden && guard.value.state === 'online';
    // A file from before there was a history: what was signed until now is not known.
    const { cutMs } = contents.history;
    const history = cutMs === undefined ? this.#incomplete(contents.history) : contents.history;
    const vault = openRealVault({ ...contents, history }, { head, dataKey }, { openedBy, overridden, logGap });
    const custodians = namesIn(head.custodians, openedBy);
    if (overridden) {
      const told = await this.#services.log.write({ kind: 'guard-overridden', by: custodians, guard: guard.value });
      if (!told.ok) return told;
    }
    const written = await this.#services.opening.logged(vault, opening, guard.value);
    return written.ok ? this.#services.opening.complete(vault) : written;
  }

  async #openOld(passphrase: SecretBytes, overridden: boolean): Answer<ShareAnswer> {
    // A vault with one passphrase must not bypass the custodians of a later vault.
    const judged = await this.#services.store.checkOld({});
    if (!judged.ok) return judged;
    const upgraded = await openVersionOne(this.#services, passphrase);
    if (!upgraded.ok) return upgraded;
    const opened = await this.#open({ ...upgraded.value, openedBy: [1], overridden });
    return opened.ok ? ok({ done: 'opened' as const, vault: opened.value }) : opened;
  }

  /** 'version-one': a vault with one passphrase, from before there were custodians. */
  async #load(): Answer<VaultFile | 'version-one'> {
    const loaded = await this.#services.store.loadVault({});
    if (!loaded.ok) return loaded;
    const { file } = loaded.value;
    if (file === null) return refuse(reason('vault-missing'));
    return versionOf(file) === 1 ? ok('version-one') : readVaultFile(file);
  }

  async #statusOf(file: VaultFile | 'version-one'): Answer<VaultStatus> {
    const now = await this.#services.proof.standing(file === 'version-one' ? versionOne : file.head);
    if (!now.ok) return now;
    const salt = await this.#services.store.machineSalt({});
    if (!salt.ok) return salt;
    const { vault, logKey, quorum, custodians } = file === 'version-one' ? oldVaultStatus : file.head;
    const words = await vaultWords(logKey, salt.value.salt, this.#services.stretch);
    const { phase } = this.#services.state;
    const given = phase.at === 'closed' ? phase.unlocking.given.map(({ custodian }) => custodian) : [];
    return ok({ vault, words: [...words], quorum, custodians: factsOf(custodians), given, ...now.value });
  }
}

const oldVaultStatus: Pick<VaultHead, 'vault' | 'logKey' | 'quorum'> & {
  readonly custodians: readonly { id: number; name: string; keyFile: boolean }[];
} = { vault: '', logKey: 'version one', quorum: 1, custodians: [{ id: 1, name: '1', keyFile: false }] };
