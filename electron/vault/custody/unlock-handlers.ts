/** Opening: custodian after custodian gives a share, until the quorum is there and nothing around the vault is wrong. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { isTyped } from '../../../core/base/typed-word.ts';
import type { ShareAnswer, VaultStatus } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import { wipeContents } from '../file/contents.ts';
import { openShare } from '../file/custodian.ts';
import { factsOf, namesIn } from '../file/custodian-names.ts';
import type { VaultHead } from '../file/head.ts';
import { combineKey } from '../file/split.ts';
import { openBody, readVaultFile, type VaultFile, versionOf } from '../file/vault-file.ts';
import { asMutable } from '../secrets/as-mutable.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { signSave } from '../state/log-head.ts';
import { openRealVault } from '../state/open-vault.ts';
import { type Given, type IntegrityHold, noneGiven, type Unlocking, wipeUnlocking } from '../state/unlocking.ts';
import type { VaultState } from '../state/vault-state.ts';
import { proveCustodian, standing } from './prove.ts';
import { vaultWords } from './vault-words.ts';
import { openVersionOne, versionOne } from './version-one.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof VaultContract> = Params<VaultContract[M]>;

type Opening = Omit<IntegrityHold, 'problem' | 'atMs'>;

/** Those who gave their shares are still there. */
const holdLifetimeMs = 600_000;

const isAcceptable = ({ code }: Reason): boolean =>
  code.startsWith('log-') || code === 'vault-rolled-back' || code === 'vault-swapped';

/** Typed to open a vault although its log or its file is not as it was left, whatever the language. */
export const overrideWord = 'RECOVER';

export class UnlockHandlers {
  readonly #room: VaultState;

  constructor(room: VaultState) {
    this.#room = room;
  }

  async vaultStatus(): Answer<{ readonly vaultStatus: VaultStatus | null; readonly guard: unknown }> {
    const guard = await this.#room.guard();
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
      if (this.#room.state.at !== 'closed') return refuse(reason('message-rejected'));
      const guard = await this.#room.offline(override);
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
    const { state } = this.#room;
    if (state.at !== 'closed' || state.unlocking.hold === null) return refuse(reason('message-rejected'));
    if (!isTyped(typed, overrideWord)) return refuse(reason('approval-act-missing', { missing: 'type' }));
    const { hold } = state.unlocking;
    if (this.#room.tools.elapsed() - hold.atMs >= holdLifetimeMs) {
      this.#forget();
      return refuse(reason('nothing-begun'));
    }
    const { vault, sequence, logKey: key } = hold.head;
    const { digest } = hold;
    const { code: wrong } = hold.problem;
    const by = namesIn(hold.head.custodians, hold.openedBy);
    const remembered = hold.contents.head;
    const accepted = await this.#room.tools.store.acceptLog({ vault, key, sequence, digest, wrong, by, remembered });
    if (!accepted.ok) return accepted;
    this.#room.learnNewest(accepted.value.newest);
    for (const { share } of state.unlocking.given) share.wipe();
    this.#room.state = { at: 'closed', unlocking: noneGiven };
    const opened = await this.#open({ ...hold, contents: { ...hold.contents, head: null } });
    if (!opened.ok) return opened;
    // What was accepted is remembered in the file at once, and the file is given a number above all others: from now on it is
    // the newest by its own signature, and the acceptance is needed no more.
    const closed = await this.#room.sealLog();
    return closed.ok ? opened : closed;
  }

  async #take(file: VaultFile, custodian: number, passphrase: SecretBytes, override: boolean): Answer<ShareAnswer> {
    const { head } = file;
    const of = file.digest;
    const before = this.#givenFor(of);
    const proved = await proveCustodian(this.#room, head, custodian, passphrase);
    if (!proved.ok) return proved;
    const { holder, privateKey } = proved.value;
    const share = openShare(holder, head, holder.share, privateKey);
    privateKey.wipe();
    if (share === null) return refuse(reason('vault-malformed'));
    const others = before.given.filter((one) => one.custodian !== custodian);
    const written = await this.#room.log({
      kind: 'share-given',
      custodian: { id: holder.id, name: holder.name },
      ...{ purpose: 'open', need: head.quorum, keyFile: holder.keyFile },
      given: others.length + 1,
    });
    if (!written.ok) {
      share.wipe();
      return written;
    }
    for (const old of before.given) if (old.custodian === custodian) old.share.wipe();
    const given = [...others, { custodian, share, override }];
    this.#room.state = { at: 'closed', unlocking: { of, given, hold: null } };
    return given.length < head.quorum ? this.#waiting(file) : this.#combine(file, given);
  }

  /** Shares given for another file than the one that is there now are of no use, and are not kept. */
  #givenFor(of: string): Unlocking {
    const { state } = this.#room;
    if (state.at !== 'closed') return noneGiven;
    if (state.unlocking.of === of && state.unlocking.hold === null) return state.unlocking;
    wipeUnlocking(state.unlocking);
    this.#room.state = { at: 'closed', unlocking: noneGiven };
    return noneGiven;
  }

  async #waiting(file: VaultFile): Answer<ShareAnswer> {
    const vaultStatus = await this.#statusOf(file);
    return vaultStatus.ok ? ok(asMutable({ done: 'given' as const, vaultStatus: vaultStatus.value })) : vaultStatus;
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
      this.#forget();
      return contents.ok ? refuse(reason('vault-malformed')) : contents;
    }
    const openedBy = shares.map(({ custodian }) => custodian);
    const overridden = shares.every(({ override }) => override);
    const { digest } = file;
    const opening = { head, digest, contents: contents.value, dataKey, openedBy, overridden };
    const { vault, sequence, logKey: key } = head;
    const checked = await this.#room.tools.store.checkLog({
      ...{ vault, key, remembered: contents.value.head },
      ...{ sequence, digest, signature: signSave(contents.value, vault, { sequence, digest }) },
    });
    // Only what custodians can judge is held for them; a disk or a log that cannot be read is a refusal.
    if (!checked.ok && isAcceptable(checked.reason)) {
      return this.#holdForOverride({ ...opening, problem: checked.reason, atMs: this.#room.tools.elapsed() });
    }
    this.#forget();
    if (!checked.ok) return this.#wiped(opening, checked);
    this.#room.learnNewest(checked.value.newest);
    const opened = await this.#open(opening);
    return opened.ok ? ok(asMutable({ done: 'opened' as const, vault: opened.value })) : opened;
  }

  #holdForOverride(hold: IntegrityHold): Result<ShareAnswer, Reason> {
    const { state } = this.#room;
    if (state.at === 'closed') this.#room.state = { at: 'closed', unlocking: { ...state.unlocking, hold } };
    const { code, found } = hold.problem;
    return ok({ done: 'held', problem: { code, found: { ...found } }, word: overrideWord });
  }

  #forget(): void {
    const { state } = this.#room;
    if (state.at !== 'closed') return;
    for (const { share } of state.unlocking.given) share.wipe();
    this.#room.state = { at: 'closed', unlocking: noneGiven };
  }

  /** Nothing of a vault that does not open stays behind. */
  #wiped<T extends { readonly ok: false }>({ contents, dataKey }: Opening, refusal: T): T {
    wipeContents(contents);
    dataKey.wipe();
    return refusal;
  }

  async #open(opening: Opening): Answer<VaultFacts> {
    const opened = await this.#tryToOpen(opening);
    return opened.ok ? opened : this.#wiped(opening, opened);
  }

  async #tryToOpen(opening: Opening): Answer<VaultFacts> {
    const { head, contents, dataKey, openedBy } = opening;
    const guard = await this.#room.offline(opening.overridden);
    if (!guard.ok) return guard;
    // An override is one of the network that is there now, not of any that may come.
    const overridden = opening.overridden && guard.value.state === 'online';
    const vault = openRealVault(contents, { head, dataKey }, { openedBy, overridden });
    const custodians = namesIn(head.custodians, openedBy);
    if (overridden) {
      const told = await this.#room.log({ kind: 'guard-overridden', by: custodians, guard: guard.value });
      if (!told.ok) return told;
    }
    const written = await this.#room.logOpened(vault, opening, guard.value);
    return written.ok ? this.#room.tellOpened(vault) : written;
  }

  async #openOld(passphrase: SecretBytes, overridden: boolean): Answer<ShareAnswer> {
    // One passphrase must not be a way round custodians who came after it.
    const judged = await this.#room.tools.store.checkOld({});
    if (!judged.ok) return judged;
    const upgraded = await openVersionOne(this.#room, passphrase);
    if (!upgraded.ok) return upgraded;
    const opened = await this.#open({ ...upgraded.value, openedBy: [1], overridden });
    return opened.ok ? ok(asMutable({ done: 'opened' as const, vault: opened.value })) : opened;
  }

  /** 'version-one': a vault of one passphrase, from before there were custodians. */
  async #load(): Answer<VaultFile | 'version-one'> {
    const loaded = await this.#room.tools.store.loadVault({});
    if (!loaded.ok) return loaded;
    const { file } = loaded.value;
    if (file === null) return refuse(reason('vault-missing'));
    return versionOf(file) === 1 ? ok('version-one') : readVaultFile(file);
  }

  async #statusOf(file: VaultFile | 'version-one'): Answer<VaultStatus> {
    const now = await standing(this.#room, file === 'version-one' ? versionOne : file.head);
    if (!now.ok) return now;
    const salt = await this.#room.tools.store.machineSalt({});
    if (!salt.ok) return salt;
    const { vault, logKey, quorum, custodians } = file === 'version-one' ? oldVaultStatus : file.head;
    const words = await vaultWords(logKey, salt.value.salt, this.#room.tools.stretch);
    const { state } = this.#room;
    const given = state.at === 'closed' ? state.unlocking.given.map(({ custodian }) => custodian) : [];
    return ok({ vault, words: [...words], quorum, custodians: factsOf(custodians), given, ...now.value });
  }
}

const oldVaultStatus: Pick<VaultHead, 'vault' | 'logKey' | 'quorum'> & {
  readonly custodians: readonly { id: number; name: string; keyFile: boolean }[];
} = { vault: '', logKey: 'version one', quorum: 1, custodians: [{ id: 1, name: '1', keyFile: false }] };
