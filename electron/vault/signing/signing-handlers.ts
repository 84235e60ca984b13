/** Reading a request, answering its questions, and signing what was reviewed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { spendApproval } from '../../../core/approval/approval.ts';
import type { Assessment, AssessmentFacts } from '../../../core/assessment/assess.ts';
import type { LogCustodian } from '../../../core/audit/events.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, type ReasonCode, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Handlers, Params } from '../../../core/contract/define.ts';
import type { GuardReading } from '../../../core/contract/guard.ts';
import type { EntriesImported, Signed, VaultReading } from '../../../core/contract/shapes.ts';
import type { SigningContract } from '../../../core/contract/signing.ts';
import { checkTimes } from '../../../core/validity/validity.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { withSigningKeys } from '../state/open-signing-keys.ts';
import { type OpenVault, vaultFactsOf } from '../state/open-vault.ts';
import {
  afterSigning,
  answerQuestion,
  factsAt,
  type Moment,
  type OpenedRequest,
  openRequest,
  type SigningSession,
  signedFrom,
  withCollected,
} from '../state/signing-session.ts';
import { importEntries } from './import-entries.ts';
import { assessAgain, signAssessed } from './sign-assessed.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof SigningContract> = Params<SigningContract[M]>;

interface AtTheSeal {
  readonly vault: OpenVault;
  readonly signing: SigningSession;
  readonly guard: GuardReading;
  /** Whose passphrase it was. */
  readonly by: readonly LogCustodian[];
}

type Services = Pick<
  VaultServices,
  'state' | 'log' | 'saver' | 'guard' | 'proof' | 'clock' | 'randomBytes' | 'signers'
>;

export class SigningHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async read({ text }: Call<'read'>): Answer<VaultReading> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const opened = this.#store(openRequest(phase.signing, phase.vault, text, {}, this.#moment()));
    return this.#logged(opened, text);
  }

  async choose({ question, option }: Call<'choose'>): Answer<VaultReading> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const asked = phase.signing.asking?.text ?? '';
    const opened = answerQuestion(phase.signing, phase.vault, question, option, this.#moment());
    if (!opened.ok) return opened;
    return this.#logged(this.#store(opened.value), asked);
  }

  #moment(): Moment {
    return { nowMs: this.#services.clock.nowMs(), randomBytes: this.#services.randomBytes };
  }

  async sign(params: Call<'sign'>): Answer<Signed | EntriesImported> {
    const passphrase = params.passphrase === null ? null : SecretBytes.owning(params.passphrase);
    try {
      return await this.#loggedRefusal(params.digest, await this.#sign(params, passphrase));
    } finally {
      passphrase?.wipe();
    }
  }

  async #sign(params: Call<'sign'>, passphrase: SecretBytes | null): Answer<Signed | EntriesImported> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const { vault, signing } = phase;
    const { review } = signing;
    if (review === null) return refuse(reason('nothing-under-review'));
    const { digest, act, typed } = params;
    const evidence = { digest, act, typed, hasPassphrase: passphrase !== null };
    const early = spendApproval(review.approval, evidence, this.#services.clock.nowMs());
    if (!early.ok) return early;
    const guard = await this.#services.guard.forSigning(vault);
    if (!guard.ok) return guard;
    const asked = review.approval.requirement.passphrase;
    // A passphrase that nobody asked for proves nothing, and names nobody in the log.
    if (!asked && passphrase !== null && vault.sealed !== null) return refuse(reason('message-rejected'));
    const custodian = params.custodian ?? vault.openedBy[0] ?? 0;
    if (asked && passphrase !== null && vault.sealed !== null) {
      const proved = await this.#services.proof.prove(vault.sealed.head, custodian, passphrase);
      if (!proved.ok) return proved;
      proved.value.privateKey.wipe();
    }
    // The KDF takes a second: the clock is asked again, and now it counts.
    const spent = spendApproval(review.approval, evidence, this.#services.clock.nowMs());
    if (!spent.ok) return spent;
    // Gone before the key is touched: neither an error nor a second call can use it again.
    const cleared = { ...signing, review: null };
    this.#services.state.signingChanged(cleared);
    const { assessment } = review;
    const practice = vault.mode === 'practice';
    // Where no passphrase is asked, it is the word of those who opened the vault.
    const by = this.#services.state.custodianNames(passphrase === null ? review.approval.openedBy : [custodian]);
    const written = await this.#services.log.write({
      kind: 'approved',
      document: digest,
      act,
      practice,
      custodians: by,
    });
    if (!written.ok) return written;
    const facts = factsAt(signing, vault, assessment.nowMs);
    if (assessment.task.do === 'keep') return this.#importEntries(assessment, facts, by);
    return this.#signNow(assessment, facts, { vault, signing: cleared, guard: guard.value, by });
  }

  /** What was refused at the seal is in the log as well; a slip of the hand, which can be tried again, is not. */
  async #loggedRefusal<T>(document: string, answer: Result<T, Reason>): Answer<T> {
    const { phase } = this.#services.state;
    if (answer.ok || phase.at !== 'open' || slips.includes(answer.reason.code) || !/^[0-9A-F]{64}$/.test(document)) {
      return answer;
    }
    const practice = phase.vault.mode === 'practice';
    const codes = [answer.reason.code];
    await this.#services.log.write({ kind: 'refused', practice, at: 'signing', text: null, document, codes });
    return answer;
  }

  async #signNow(
    assessment: Assessment,
    facts: AssessmentFacts,
    { vault, signing, guard, by }: AtTheSeal,
  ): Answer<Signed> {
    const { task, document } = assessment;
    const late = task.do === 'keep' ? undefined : checkTimes(task, this.#services.clock.nowMs())[0];
    if (late !== undefined) return refuse(late);
    const { signers } = this.#services;
    const reply = await withSigningKeys(vault, signers, (keys) => signAssessed(assessment, facts, vault, keys));
    if (!reply.ok) return reply;
    const whole = withCollected(signing, reply.value, vault.registry);
    if (!whole.ok) return whole;
    const after = afterSigning(signing, assessment, whole.value);
    const signed = signedFrom(document, vault, whole.value, {
      session: after.session,
      nowMs: this.#services.clock.nowMs(),
    });
    // No log, no signature: the entry and the signed head are on the disk before anything is given out.
    const written = await this.#services.log.write({
      kind: 'signed',
      ...entryOf(assessment, signed),
      custodians: by,
      guard,
    });
    if (!written.ok) return written;
    const closed = await this.#services.saver.sealLog();
    if (!closed.ok) {
      await this.#services.log.outcome(written.value.sequence, closed.reason);
      return closed;
    }
    this.#services.log.awaitShown(written.value.sequence);
    this.#services.state.signingChanged(after);
    return ok(signed);
  }

  async #importEntries(
    assessment: Assessment,
    facts: AssessmentFacts,
    custodians: readonly LogCustodian[],
  ): Answer<EntriesImported> {
    const { phase } = this.#services.state;
    if (phase.at !== 'open') return refuse(reason('vault-locked'));
    const again = assessAgain(assessment, facts);
    if (!again.ok) return again;
    const { task, request } = again.value;
    if (task.do !== 'keep') return refuse(reason('approval-mismatch'));
    const { entries } = task;
    const practice = phase.vault.mode === 'practice';
    const written = await this.#services.log.write({
      kind: 'entries-kept',
      ...{ document: assessment.document.digest, entries: entries.length, practice, custodians },
    });
    if (!written.ok) return written;
    const provenance = { format: request.format, approvedMs: this.#services.clock.nowMs().toString() };
    const told = written.value.sequence;
    const kept = await importEntries(this.#services, phase.vault, { entries, provenance, told });
    return kept.ok ? ok({ done: 'kept', vault: vaultFactsOf(kept.value), count: entries.length }) : kept;
  }

  /**
   * A text was read: what it was and what came of it. Without the entry there is no reading. A refused text that gave no
   * document may hold a secret, or most of one, and its digest would tell a right guess of the rest: only the codes are logged.
   */
  async #logged(reading: VaultReading, text: string): Answer<VaultReading> {
    const { phase } = this.#services.state;
    const practice = phase.at === 'open' && phase.vault.mode === 'practice';
    const document = 'document' in reading ? reading.document : null;
    const digest = reading.action === 'refuse' && document === null ? null : digestOfText(text);
    const place =
      document === null
        ? { document: null, chain: null, network: null, transaction: null }
        : {
            ...{ document: document.digest, chain: document.chain, network: document.network },
            transaction: document.kind,
          };
    if (digest !== null) {
      const scanned = { practice, text: digest, characters: text.length, action: reading.action, ...place };
      const written = await this.#services.log.write({ kind: 'scanned', ...scanned });
      if (!written.ok) return written;
    }
    if (reading.action !== 'refuse') return ok(reading);
    const codes = reading.reasons.map(({ code }) => code);
    const refused = await this.#services.log.write({
      kind: 'refused',
      ...{ practice, at: 'reading', text: digest, document: place.document, codes },
    });
    return refused.ok ? ok(reading) : refused;
  }

  /** The newest reading, approvable or not. If it cannot cross to the window it is dropped (process/compose-vault.ts). */
  #store({ signing, reading }: OpenedRequest): VaultReading {
    this.#services.state.signingChanged(signing);
    return reading;
  }
}

export function makeSigningHandlers(services: VaultServices): Handlers<SigningContract> {
  const signing = new SigningHandlers(services);
  return {
    read: (call) => signing.read(call),
    choose: (call) => signing.choose(call),
    sign: (call) => signing.sign(call),
    shown: () => services.log.shown(),
  };
}

/** Refusals that the same hand can put right; a wrong passphrase has an entry of its own. */
const slips: readonly ReasonCode[] = [
  'passphrase-wrong',
  'wait-after-failures',
  'key-file-missing',
  'approval-act-missing',
  'message-rejected',
  'nothing-under-review',
];

/** What the log says of a signature: what was reviewed, every key that signed, every text that can be carried out. */
function entryOf({ task, document }: Assessment, signed: Signed) {
  const { chain, network, kind, digest } = document;
  const attached = 'attach' in task ? task.attach : [];
  const signers = [signed.signer, ...attached.map(({ address, publicKey }) => ({ address, publicKey }))];
  const beside = [...new Set(signed.items.map(({ hash }) => hash))].filter((hash) => hash !== signed.hash);
  const replies = signed.items.flatMap(({ outputs }) => outputs.map(({ text }) => digestOfText(text)));
  return {
    ...{ practice: signed.practice, document: digest, chain, network, transaction: kind, task: document.task },
    ...{ hash: signed.hash, beside, signers, deadline: signed.deadlineMs, replies },
  };
}

const digestOfText = (text: string): string => toHex(sha256(new TextEncoder().encode(text)));
