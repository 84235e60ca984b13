/**
 * State of the vault (closed, being created, or open), and the only code that changes it: each transition has a name
 * and wipes the secrets that it leaves behind. Calls run one at a time (process/compose-vault.ts).
 */
import type { LogCustodian } from '../../../core/audit/events.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { nothingTried, type Tried } from '../entropy/entropy-pool.ts';
import { ApprovalKeys } from './approval-keys.ts';
import { type Draft, wipeDraft } from './draft.ts';
import type { OpenVault } from './open-vault.ts';
import { resumedSession, type SigningSession } from './signing-session.ts';
import { type Given, type IntegrityHold, noneGiven, type Unlocking, wipeUnlocking } from './unlocking.ts';

export type Phase =
  | { readonly at: 'closed'; readonly unlocking: Unlocking }
  | { readonly at: 'draft'; readonly draft: Draft }
  | { readonly at: 'open'; readonly vault: OpenVault; readonly signing: SigningSession };

/** Each change of these makes another object (services/vault-saver.ts). */
const isJudgedAlike = (a: OpenVault, b: OpenVault): boolean =>
  a.settings === b.settings &&
  a.registry === b.registry &&
  a.ruleBooks === b.ruleBooks &&
  a.accounts === b.accounts &&
  a.sealed?.head.generation === b.sealed?.head.generation &&
  a.sealed?.head.quorum === b.sealed?.head.quorum;

const closed: Phase = { at: 'closed', unlocking: noneGiven };

export class VaultState {
  readonly approvalKeys = new ApprovalKeys();
  #phase: Phase = closed;
  #reseated = false;
  #tried = nothingTried;
  #draftEnds: () => void = () => undefined;

  get phase(): Phase {
    return this.#phase;
  }

  /** Whether a draft was left or begun anew after somebody had enrolled in it. */
  get reseated(): boolean {
    return this.#reseated;
  }

  /** `forget` wipes what was given for a draft and is not part of it: called whenever a draft begins, is dropped or is sealed. */
  whenDraftEnds(forget: () => void): void {
    this.#draftEnds = forget;
  }

  /** Refused sources and earlier draws: neither another draft nor leaving one erases them. */
  get tried(): Tried {
    return (this.#phase.at === 'draft' ? this.#phase.draft.pool?.tried : undefined) ?? this.#tried;
  }

  open(): Result<OpenVault, Reason> {
    return this.#phase.at === 'open' ? ok(this.#phase.vault) : refuse(reason('vault-locked'));
  }

  draft(): Result<Draft, Reason> {
    return this.#phase.at === 'draft' ? ok(this.#phase.draft) : refuse(reason('nothing-begun'));
  }

  /** Names of custodians of the open vault, for the log; '' for an id that it does not have. */
  custodianNames(ids: readonly number[]): readonly LogCustodian[] {
    const known = this.#phase.at === 'open' ? (this.#phase.vault.sealed?.head.custodians ?? []) : [];
    return ids.map((id) => ({ id, name: known.find((one) => one.id === id)?.name ?? '' }));
  }

  /** The shares given for this file. Shares given for another file are useless and wiped. */
  unlockingOf(digest: string): Unlocking {
    if (this.#phase.at !== 'closed') return noneGiven;
    const { unlocking } = this.#phase;
    if (unlocking.of === digest && unlocking.hold === null) return unlocking;
    wipeUnlocking(unlocking);
    this.#phase = closed;
    return noneGiven;
  }

  /** Adds a share; one that the same custodian gave before is wiped. Returns all that are given now. */
  shareGiven(digest: string, share: Given): readonly Given[] {
    const before = this.unlockingOf(digest).given;
    for (const old of before) if (old.custodian === share.custodian) old.share.wipe();
    const given = [...before.filter(({ custodian }) => custodian !== share.custodian), share];
    if (this.#phase.at === 'closed') {
      this.#phase = { at: 'closed', unlocking: { of: digest, given, hold: null } };
    }
    return given;
  }

  /** Enough shares were given, and the custodians must decide whether the vault opens. */
  held(hold: IntegrityHold): void {
    if (this.#phase.at === 'closed') this.#phase = { at: 'closed', unlocking: { ...this.#phase.unlocking, hold } };
  }

  /** Ends the hold without opening: its secrets belong to the caller, the shares are wiped. */
  holdTaken(): void {
    if (this.#phase.at !== 'closed') return;
    for (const { share } of this.#phase.unlocking.given) share.wipe();
    this.#phase = closed;
  }

  /** Wipes the shares, and the contents under a hold. */
  unlockingDropped(): void {
    if (this.#phase.at !== 'closed') return;
    wipeUnlocking(this.#phase.unlocking);
    this.#phase = closed;
  }

  /** A vault is being created or restored. Wipes whatever was begun before. */
  draftBegun(draft: Draft): void {
    this.#draftLeft();
    if (this.#phase.at === 'closed') wipeUnlocking(this.#phase.unlocking);
    this.#phase = { at: 'draft', draft };
  }

  /** The next state of the draft. The caller has wiped what the new state omits. */
  draftChanged(draft: Draft): void {
    this.#tried = this.tried;
    this.#phase = { at: 'draft', draft };
  }

  draftDropped(): void {
    if (this.#phase.at !== 'draft') return;
    this.#draftLeft();
    this.#phase = closed;
  }

  #draftLeft(): void {
    this.#draftEnds();
    if (this.#phase.at !== 'draft') return;
    const { draft } = this.#phase;
    this.#tried = this.tried;
    this.#reseated ||= draft.seats.some(({ enrolled }) => enrolled !== null);
    wipeDraft(draft);
  }

  /** The draft is on the disk: its secrets belong to the vault that the caller opens next. */
  draftSealed(): void {
    this.#draftEnds();
    if (this.#phase.at === 'draft') this.#phase.draft.pool?.wipe();
    this.#phase = closed;
  }

  /**
   * The vault is open, or reopened under other settings: then collections stay, and a review does not, because its
   * requirement was made under the old settings.
   */
  opened(vault: OpenVault): void {
    if (this.#phase.at === 'closed') wipeUnlocking(this.#phase.unlocking);
    this.readingDropped();
    const signing = this.#phase.at === 'open' ? this.#phase.signing : resumedSession(vault);
    this.#phase = { at: 'open', vault, signing };
  }

  /**
   * The open vault with other contents, another head, or another data key. What was assessed and required under other
   * settings, entries, accounts or custodians is no longer under review.
   */
  vaultChanged(vault: OpenVault): void {
    if (this.#phase.at !== 'open') return;
    if (!isJudgedAlike(this.#phase.vault, vault)) this.readingDropped();
    this.#phase = { ...this.#phase, vault };
  }

  /** Nothing is under review, and no question is open. Collections stay. */
  readingDropped(): void {
    if (this.#phase.at === 'open') this.signingChanged({ ...this.#phase.signing, review: null, asking: null });
  }

  /** What is under review, asked, collected and signed. */
  signingChanged(signing: SigningSession): void {
    if (this.#phase.at === 'open') this.#phase = { ...this.#phase, signing };
  }
}
