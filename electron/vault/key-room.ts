/**
 * The key room: the only place with secrets, as a state machine that implements keyRoomContract.
 * Takes: payload texts, passphrases as bytes. Gives: review documents, signatures in their reply formats.
 * Refuses: whatever policy blocks, whatever was not reviewed last, whatever was not approved for exactly these bytes.
 * Never: gives a key out, or a recovery word after its creation; does two things at once; signs without a review.
 */
import * as v from 'valibot';
import { spendApproval } from '../../core/approval/approval.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Handlers, Params } from '../../core/contract/define.ts';
import type { KeyRoomContract } from '../../core/contract/key-room.ts';
import {
  type Kept,
  reading as readingShape,
  type Signed,
  type VaultFacts,
  type VaultReading,
} from '../../core/contract/shapes.ts';
import type { Considered, ConsiderFacts } from '../../core/policy/consider.ts';
import { againstTimes } from '../../core/policy/policy.ts';
import {
  afterSigning,
  type Desk,
  emptyDesk,
  factsAt,
  type Laid,
  layAnswer,
  layText,
  signedFrom,
  withCollected,
} from './desk.ts';
import { keepEntries } from './keep-entries.ts';
import { wordsAgree } from './mnemonic.ts';
import { type OpenVault, openPracticeVault, vaultFactsOf } from './open-vault.ts';
import { SecretBytes } from './secret-bytes.ts';
import { considerAgain, signConsidered } from './sign-considered.ts';
import { bothSigners, type Signers } from './sign-twice.ts';
import {
  beginDraft,
  confirmPassphrase,
  type Draft,
  type Keeping,
  keepChanged,
  keepDraft,
  openKept,
} from './vault-keeping.ts';
import { toWire } from './wire.ts';

export interface KeyRoomTools extends Keeping {
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly signers?: Signers;
}

type State =
  | { readonly at: 'closed' }
  | { readonly at: 'draft'; readonly draft: Draft }
  | { readonly at: 'open'; readonly vault: OpenVault; readonly desk: Desk };

type Answer<T> = Promise<Result<T, Reason>>;
type SignParams = Params<KeyRoomContract['sign']>;

export function createKeyRoom(tools: KeyRoomTools): Handlers<KeyRoomContract> {
  const room = new KeyRoom(tools);
  let last: Promise<unknown> = Promise.resolve();
  /** One call after the other: a reading that arrives during a signature waits for it. */
  const inTurn =
    <P, T>(method: (params: P) => Answer<T>) =>
    async (params: P): Promise<never> => {
      const turn = last.then(() => method(params));
      last = turn.catch(() => null);
      // The contract's types are the mutable twins of these; `serve` validates the value itself.
      return toWire(await turn) as never;
    };
  return {
    openPractice: inTurn(() => room.openPractice()),
    beginVault: inTurn((params: Params<KeyRoomContract['beginVault']>) => room.beginVault(params)),
    confirmWords: inTurn((params: Params<KeyRoomContract['confirmWords']>) => room.confirmWords(params)),
    unlock: inTurn((params: Params<KeyRoomContract['unlock']>) => room.unlock(params)),
    read: inTurn((params: Params<KeyRoomContract['read']>) => room.read(params)),
    choose: inTurn((params: Params<KeyRoomContract['choose']>) => room.choose(params)),
    sign: inTurn((params: SignParams) => room.sign(params)),
    changeSettings: inTurn((params: Params<KeyRoomContract['changeSettings']>) => room.changeSettings(params)),
  };
}

class KeyRoom {
  readonly #tools: KeyRoomTools;
  #state: State = { at: 'closed' };

  constructor(tools: KeyRoomTools) {
    this.#tools = tools;
  }

  async openPractice(): Answer<VaultFacts> {
    if (this.#state.at === 'open') return alreadyOpen();
    this.#forgetDraft();
    return this.#open(openPracticeVault());
  }

  async beginVault({ passphrase, repeated }: Params<KeyRoomContract['beginVault']>): Answer<{
    readonly words: readonly string[];
    readonly ask: readonly number[];
  }> {
    try {
      if (this.#state.at === 'open') return alreadyOpen();
      this.#forgetDraft();
      const draft = await beginDraft(this.#tools, passphrase, repeated);
      if (!draft.ok) return draft;
      this.#state = { at: 'draft', draft: draft.value };
      return ok({ words: draft.value.words, ask: draft.value.ask });
    } finally {
      passphrase.fill(0);
      repeated.fill(0);
    }
  }

  async confirmWords({ answers }: Params<KeyRoomContract['confirmWords']>): Answer<VaultFacts> {
    if (this.#state.at === 'open') return alreadyOpen();
    if (this.#state.at === 'closed') return refuse(because('vault-missing'));
    const { draft } = this.#state;
    if (!wordsAgree(draft.words, draft.ask, answers)) return refuse(because('words-differ'));
    const kept = await keepDraft(this.#tools, draft);
    if (!kept.ok) return kept;
    draft.passphrase.wipe();
    // On disk now: should main not take notice, the way on is to unlock, not to confirm again.
    this.#state = { at: 'closed' };
    return this.#open(kept.value);
  }

  async unlock({ passphrase }: Params<KeyRoomContract['unlock']>): Answer<VaultFacts> {
    const secret = SecretBytes.owning(passphrase);
    try {
      if (this.#state.at === 'open') return alreadyOpen();
      const opened = await openKept(this.#tools, secret);
      if (!opened.ok) return opened;
      this.#forgetDraft();
      return this.#open(opened.value);
    } finally {
      secret.wipe();
    }
  }

  async read({ text }: Params<KeyRoomContract['read']>): Answer<VaultReading> {
    if (this.#state.at !== 'open') return refuse(because('vault-locked'));
    const { vault, desk } = this.#state;
    return ok(this.#lay(layText(desk, vault, text, {}, this.#nowMs())));
  }

  async choose({ question, option }: Params<KeyRoomContract['choose']>): Answer<VaultReading> {
    if (this.#state.at !== 'open') return refuse(because('vault-locked'));
    const { vault, desk } = this.#state;
    const laid = layAnswer(desk, vault, question, option, this.#nowMs());
    return laid.ok ? ok(this.#lay(laid.value)) : laid;
  }

  async sign(params: SignParams): Answer<Signed | Kept> {
    const passphrase = params.passphrase === null ? null : SecretBytes.owning(params.passphrase);
    try {
      return await this.#sign(params, passphrase);
    } finally {
      passphrase?.wipe();
    }
  }

  async changeSettings({ settings, passphrase }: Params<KeyRoomContract['changeSettings']>): Answer<VaultFacts> {
    const secret = SecretBytes.owning(passphrase);
    try {
      if (this.#state.at !== 'open') return refuse(because('vault-locked'));
      const kept = await keepChanged(this.#tools, this.#state.vault, { settings }, secret);
      if (!kept.ok) return kept;
      // On disk now: should main not take notice, memory must not go on with the old ones, and write them back one day.
      this.#state = { ...this.#state, vault: kept.value };
      // New settings ask for a new reading: its requirement was made under the old ones.
      return await this.#open(kept.value);
    } finally {
      secret.wipe();
    }
  }

  async #sign({ digest, act, typed }: SignParams, passphrase: SecretBytes | null): Answer<Signed | Kept> {
    if (this.#state.at !== 'open') return refuse(because('vault-locked'));
    const { vault, desk } = this.#state;
    const { review } = desk;
    if (review === null) return refuse(because('nothing-under-review'));
    const deed = { digest, act, typed, hasPassphrase: passphrase !== null };
    const early = spendApproval(review.approval, deed, this.#nowMs());
    if (!early.ok) return early;
    if (review.approval.requirement.passphrase && passphrase !== null) {
      const confirmed = await confirmPassphrase(this.#tools, vault, passphrase);
      if (!confirmed.ok) return confirmed;
    }
    // Opening the file takes a second: the clock is asked again, and now it counts.
    const spent = spendApproval(review.approval, deed, this.#nowMs());
    if (!spent.ok) return spent;
    // Gone before the key is touched: neither an error nor a second call can use it again.
    const cleared = { ...desk, review: null };
    this.#state = { at: 'open', vault, desk: cleared };
    const { considered } = review;
    const { task, document } = considered;
    const facts = factsAt(desk, vault, considered.nowMs);
    if (task.do === 'keep') return this.#keep(considered, facts, passphrase);
    const late = againstTimes(task, this.#nowMs())[0];
    if (late !== undefined) return refuse(late);
    const reply = await signConsidered(considered, facts, vault, this.#tools.signers ?? bothSigners);
    if (!reply.ok) return reply;
    const whole = withCollected(cleared, reply.value, vault.books);
    if (!whole.ok) return whole;
    const after = afterSigning(cleared, considered, whole.value);
    this.#state = { at: 'open', vault, desk: after };
    return ok(signedFrom(document, vault, whole.value, { session: after.session, nowMs: this.#nowMs() }));
  }

  async #keep(considered: Considered, facts: ConsiderFacts, passphrase: SecretBytes | null): Answer<Kept> {
    if (this.#state.at !== 'open') return refuse(because('vault-locked'));
    const { vault, desk } = this.#state;
    const again = considerAgain(considered, facts);
    if (!again.ok) return again;
    const { task, request } = again.value;
    if (task.do !== 'keep') return refuse(because('approval-mismatch'));
    const { entries } = task;
    const provenance = { format: request.format, approvedMs: this.#nowMs().toString() };
    const kept = await keepEntries(this.#tools, vault, entries, provenance, passphrase);
    if (!kept.ok) return kept;
    this.#state = { at: 'open', vault: kept.value, desk };
    return ok({ done: 'kept', vault: vaultFactsOf(kept.value), count: entries.length });
  }

  #lay({ desk, reading }: Laid): VaultReading {
    // What the window cannot be shown lies on no desk: nothing may be approved that did not cross.
    const isWhole = v.safeParse(readingShape, reading).success;
    const laid = isWhole ? desk : { ...desk, review: null, asking: null };
    if (this.#state.at === 'open') this.#state = { ...this.#state, desk: laid };
    return isWhole ? reading : toWire({ action: 'refuse', reasons: [because('internal')], document: null });
  }

  /** Main learns of the open vault before the window does: idle lock and export rules are in force first. */
  async #open(vault: OpenVault): Answer<VaultFacts> {
    const { allowCopy, allowSave, allowPictures, allowVideo, allowPrint, autoLockMinutes } = vault.settings;
    const { camera } = vault.settings.waysIn;
    const waysOut = { allowCopy, allowSave, allowPictures, allowVideo, allowPrint };
    const told = await this.#tools.store.opened({ mode: vault.mode, ...waysOut, camera, autoLockMinutes });
    if (!told.ok) return told;
    // What is being collected outlives new settings; a review does not.
    const desk = this.#state.at === 'open' ? { ...this.#state.desk, review: null, asking: null } : emptyDesk;
    this.#state = { at: 'open', vault, desk };
    return ok(vaultFactsOf(vault));
  }

  #forgetDraft(): void {
    if (this.#state.at !== 'draft') return;
    this.#state.draft.entropy.wipe();
    this.#state.draft.passphrase.wipe();
    this.#state = { at: 'closed' };
  }

  #nowMs(): bigint {
    return BigInt(this.#tools.now());
  }
}

/** A key room opens one vault in its life; lock ends the process. */
function alreadyOpen(): { readonly ok: false; readonly reason: Reason } {
  return refuse(because('message-rejected'));
}
