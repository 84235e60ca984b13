/** Handlers for the custodians of an open vault: their names, their authorisations, and changes. */
import { isPossible } from '../../../core/approval/standing.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { CustodianFacts, Enrolment } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { Operation } from '../../../core/contract/operations.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import { inForce } from '../../../core/policy/adoption.ts';
import { factsOf, namesIn } from '../file/custodian-names.ts';
import type { VaultHead } from '../file/head.ts';
import { sealFor } from '../file/seal-for.ts';
import { dataKeyBytes } from '../file/split.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { wipeProved } from '../services/custodian-proof.ts';
import { newSeats } from '../services/enrolment.ts';
import type { VaultServices } from '../services/vault-services.ts';
import { enrolledName } from '../state/approval-keys.ts';
import { approvalsRequired, notPossible } from '../state/approval-matter.ts';
import { changeDemand, whyTooFew } from '../state/book-approvals.ts';
import { whyNoRecovery } from '../state/book-recovery.ts';
import type { CustodianChange } from '../state/custodian-change.ts';
import { type OpenVault, type Sealed, vaultFactsOf } from '../state/open-vault.ts';
import { digestOfOperation } from '../state/operation-digest.ts';
import { countedUpTo } from '../state/rules-at.ts';
import { enrolmentOf } from '../state/seat.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof VaultContract['custody']> = Params<VaultContract['custody'][M]>;

/** The highest id ever given: ids are never reused for another person. */
const lastIdOf = ({ lastId, custodians }: VaultHead): number =>
  Math.max(lastId ?? 0, ...custodians.map(({ id }) => id));

interface Authorised {
  readonly given: readonly number[];
  readonly quorum: number;
}
interface Custodians {
  readonly quorum: number;
  readonly generation: number;
  readonly custodians: readonly CustodianFacts[];
  readonly openedBy: readonly number[];
}

type Services = Pick<
  VaultServices,
  'state' | 'authorisations' | 'change' | 'log' | 'saver' | 'proof' | 'enrolling' | 'clock' | 'randomBytes'
>;

export class CustodianHandlers {
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  async authorise({ custodian, passphrase, operation: asked }: Call<'authorise'>): Answer<Authorised> {
    const secret = SecretBytes.owning(passphrase);
    try {
      return await this.#authorise(custodian, secret, asked);
    } finally {
      secret.wipe();
    }
  }

  async #authorise(custodian: number, passphrase: SecretBytes, asked: Operation): Answer<Authorised> {
    const sealed = this.#sealed();
    if (!sealed.ok) return sealed;
    const { head } = sealed.value.sealed;
    const proved = await this.#services.proof.prove(head, custodian, passphrase);
    if (!proved.ok) return proved;
    const { holder } = proved.value;
    wipeProved(proved.value);
    const operation = digestOfOperation(asked);
    const written = await this.#services.log.write({
      kind: 'share-given',
      custodian: { id: holder.id, name: holder.name },
      ...{ purpose: asked.purpose, deed: operation, given: 1, need: head.quorum, keyFile: holder.keyFile },
    });
    // Only logged authorisations count.
    return written.ok
      ? ok({ given: this.#services.authorisations.add(operation, custodian), quorum: head.quorum })
      : written;
  }

  async custodians(): Answer<Custodians> {
    const sealed = this.#sealed();
    if (!sealed.ok) return sealed;
    const { vault } = sealed.value;
    const { quorum, generation, custodians } = sealed.value.sealed.head;
    return ok({ quorum, generation, custodians: factsOf(custodians), openedBy: vault.openedBy });
  }

  async beginChange({ quorum, stay, come }: Call<'beginChange'>): Answer<Enrolment> {
    const sealed = this.#sealed();
    if (!sealed.ok) return sealed;
    const { custodians } = sealed.value.sealed.head;
    const staying = custodians.filter(({ id }) => stay.includes(id));
    if (staying.length !== new Set(stay).size) return refuse(reason('message-rejected'));
    const names = staying.map(({ name }) => name);
    // An id belongs to one person forever, because the log names it.
    const seats = newSeats(come, names, lastIdOf(sealed.value.sealed.head) + 1);
    if (!seats.ok) return seats;
    const count = staying.length + come.length;
    if (count === 0 || quorum < 1 || quorum > count) return refuse(reason('quorum-impossible'));
    // Nothing could be signed until the rule is changed.
    const required = approvalsRequired(sealed.value.vault.settings);
    if (!isPossible(required, count, quorum)) return refuse(notPossible(required, count));
    const { ruleBooks, history } = sealed.value.vault;
    const tooFew = whyTooFew(
      ruleBooks.map(({ book }) => book),
      count,
    );
    if (tooFew !== null) return refuse(tooFew);
    const inUse = inForce(ruleBooks, countedUpTo(sealed.value.vault));
    const locked = whyNoRecovery(inUse, { quorum, history, nowMs: this.#services.clock.nowMs() });
    if (locked !== null) return refuse(locked);
    const agreed = this.#services.authorisations.consume(
      { purpose: 'custodians', params: { quorum, stay, come } },
      'quorum',
      // Whoever chooses the custodians chooses who changes the book.
      inUse.map(changeDemand),
    );
    if (!agreed.ok) return agreed;
    this.#services.change.begin({ quorum, stay, seats: seats.value, agreed: agreed.value });
    return ok(enrolmentOf(quorum, seats.value));
  }

  async cancel(): Answer<Record<string, never>> {
    this.#services.authorisations.clear();
    this.#services.change.clear();
    return ok({});
  }

  /** Enrols one custodian of the change that was begun. */
  async enrol(call: Call<'enrol'>): Answer<Enrolment> {
    const sealed = this.#sealed();
    if (!sealed.ok) return sealed;
    const begun = this.#services.change.current();
    if (!begun.ok) return begun;
    const change = begun.value;
    const enrolled = await this.#services.enrolling.enrol(sealed.value.sealed.head.vault, change.seats, call);
    if (!enrolled.ok) return enrolled;
    this.#services.change.withSeats(enrolled.value);
    return ok(enrolmentOf(change.quorum, enrolled.value));
  }

  async commitChange(): Answer<VaultFacts> {
    const sealed = this.#sealed();
    if (!sealed.ok) return sealed;
    const begun = this.#services.change.current();
    if (!begun.ok) return begun;
    const change = begun.value;
    if (change.seats.some(({ enrolled }) => enrolled === null)) return refuse(reason('custodians-missing'));
    const { vault } = sealed.value;
    const { head } = this.#services.state.approvalKeys.in(sealed.value.sealed.head);
    const { head: next, dataKey } = await this.#resealed(head, change);
    const written = await this.#services.log.write({
      kind: 'custodians-changed',
      ...{ vault: head.vault, by: change.agreed.by, deed: change.agreed.operation },
      before: { need: head.quorum, custodians: namesIn(head.custodians) },
      after: { need: change.quorum, custodians: next.custodians.map(enrolledName) },
    });
    if (!written.ok) {
      dataKey.wipe();
      return written;
    }
    const entry = written.value.sequence;
    const saved = await this.#services.saver.save(next, vault, { dataKey, replace: true, entry });
    if (!saved.ok && !(await this.#services.saver.isOnDisk(next))) {
      dataKey.wipe();
      return saved;
    }
    this.#services.change.clear();
    // Whoever authorised anything else was a custodian of the vault before this change.
    this.#services.authorisations.clear();
    sealed.value.sealed.dataKey.wipe();
    const changed = this.#changed(vault, { head: next, dataKey });
    return saved.ok ? ok(vaultFactsOf(changed)) : saved;
  }

  /** A new data key, with a share for each remaining or new custodian. */
  async #resealed(
    head: VaultHead,
    { quorum, stay, seats }: CustodianChange,
  ): Promise<{ head: VaultHead; dataKey: SecretBytes }> {
    const { randomBytes, saver } = this.#services;
    const staying = head.custodians.filter(({ id }) => stay.includes(id));
    const coming = seats.flatMap(({ enrolled }) => (enrolled === null ? [] : [enrolled]));
    const dataKey = SecretBytes.owning(randomBytes(dataKeyBytes));
    const base = {
      ...{ vault: head.vault, logKey: head.logKey, quorum, nonce: toHex(randomBytes(24)) },
      ...{ sequence: saver.nextSequence(head), generation: head.generation + 1 },
      lastId: Math.max(lastIdOf(head), ...coming.map(({ id }) => id)),
    };
    return { head: await sealFor(base, [...staying, ...coming], dataKey, randomBytes), dataKey };
  }

  #changed(vault: OpenVault, sealed: Sealed): OpenVault {
    const openedBy = vault.openedBy.filter((id) => sealed.head.custodians.some((one) => one.id === id));
    const changed = { ...vault, sealed, openedBy };
    this.#services.state.vaultChanged(changed);
    return changed;
  }

  #sealed(): Result<{ readonly vault: OpenVault; readonly sealed: Sealed }, Reason> {
    const vault = this.#services.state.open();
    if (!vault.ok) return vault;
    const { sealed } = vault.value;
    return sealed === null ? refuse(reason('not-practice')) : ok({ vault: vault.value, sealed });
  }
}
