/**
 * The key room: the only place with secrets, as a state machine that implements keyRoomContract.
 * Takes: payload texts, passphrases as bytes. Gives: review documents, signatures in their reply formats.
 * Refuses: whatever policy blocks, whatever was not reviewed last, whatever was not approved for exactly these bytes.
 * Never: gives a key out, or a recovery word after its creation; does two things at once; signs without a review.
 */
import { type Approval, offerApproval, spendApproval } from '../../core/approval/approval.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Handlers, Params } from '../../core/contract/define.ts';
import type { KeyRoomContract } from '../../core/contract/key-room.ts';
import type { Signed, VaultFacts, VaultReading } from '../../core/contract/shapes.ts';
import { type Considered, considerText } from '../../core/policy/consider.ts';
import { againstTimes } from '../../core/policy/policy.ts';
import type { Reply } from '../../core/reply/reply.ts';
import { wordsAgree } from './mnemonic.ts';
import { type OpenVault, openPracticeVault, vaultFactsOf } from './open-vault.ts';
import { SecretBytes } from './secret-bytes.ts';
import { signConsidered } from './sign-considered.ts';
import { bothSigners, type Signers } from './sign-twice.ts';
import {
  beginDraft,
  confirmPassphrase,
  type Draft,
  type Keeping,
  keepDraft,
  keepSettings,
  openKept,
} from './vault-keeping.ts';
import { toWire } from './wire.ts';

export interface KeyRoomTools extends Keeping {
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly signers?: Signers;
}

/** The document under review: one at a time, with the approval that only it can have. */
interface Review {
  readonly considered: Considered;
  readonly approval: Approval;
}

type State =
  | { readonly at: 'closed' }
  | { readonly at: 'draft'; readonly draft: Draft }
  | { readonly at: 'open'; readonly vault: OpenVault; readonly review: Review | null };

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
    const { vault } = this.#state;
    // Whatever comes of it, the reading before this one is gone.
    this.#state = { ...this.#state, review: null };
    const nowMs = BigInt(this.#tools.now());
    const settings = { mode: vault.mode, passphraseAtSigning: vault.settings.passphraseAtSigning };
    const consideration = considerText(text, { accounts: vault.accounts, nowMs, settings });
    if (consideration.action === 'refuse') return ok(toWire(consideration));
    const { considered, requirement } = consideration;
    const approval = offerApproval(considered.document.digest, requirement, nowMs);
    this.#state = { ...this.#state, review: { considered, approval } };
    const expiresAtMs = approval.expiresAtMs.toString();
    return ok(
      toWire({ action: 'sign' as const, document: considered.document, requirement: { ...requirement, expiresAtMs } }),
    );
  }

  async sign(params: SignParams): Answer<Signed> {
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
      const kept = await keepSettings(this.#tools, this.#state.vault, settings, secret);
      // New settings ask for a new reading: its requirement was made under the old ones.
      return kept.ok ? await this.#open(kept.value) : kept;
    } finally {
      secret.wipe();
    }
  }

  async #sign({ digest, act, typed }: SignParams, passphrase: SecretBytes | null): Answer<Signed> {
    if (this.#state.at !== 'open') return refuse(because('vault-locked'));
    const { vault, review } = this.#state;
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
    this.#state = { at: 'open', vault, review: null };
    const late = againstTimes(review.considered.tx, this.#nowMs())[0];
    if (late !== undefined) return refuse(late);
    const reply = await signConsidered(review.considered, vault, this.#tools.signers ?? bothSigners);
    return reply.ok ? ok(toWire(signedFrom(review.considered, vault, reply.value))) : reply;
  }

  /** Main learns of the open vault before the window does: idle lock and export rules are in force first. */
  async #open(vault: OpenVault): Answer<VaultFacts> {
    const { allowCopy, allowSave, autoLockMinutes } = vault.settings;
    const told = await this.#tools.store.opened({ mode: vault.mode, allowCopy, allowSave, autoLockMinutes });
    if (!told.ok) return told;
    this.#state = { at: 'open', vault, review: null };
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

function signedFrom({ document }: Considered, vault: OpenVault, { hash, outputs }: Reply) {
  const { chain, network, kind, signer } = document;
  const by = { address: signer.address, publicKey: signer.publicKey };
  return { chain, network, kind, hash, signer: by, practice: vault.mode === 'practice', outputs };
}
