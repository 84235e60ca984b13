/** The custodians of an open vault: who they are, their word for a deed, and their changing. */
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { CustodianFacts, Enrolment } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultFacts } from '../../../core/contract/shapes.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import { factsOf, namesIn } from '../file/custodian-names.ts';
import type { VaultHead } from '../file/head.ts';
import { sealFor } from '../file/seal-for.ts';
import { dataKeyBytes } from '../file/split.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import { type OpenVault, type Sealed, vaultFactsOf } from '../state/open-vault.ts';
import { digestOfOperation } from '../state/operation-digest.ts';
import type { Change, VaultState } from '../state/vault-state.ts';
import { enrolAt, enrolmentOf, newSeats } from './enrol.ts';
import { proveCustodian } from './prove.ts';

type Answer<T> = Promise<Result<T, Reason>>;
type Call<M extends keyof VaultContract> = Params<VaultContract[M]>;

/** Long enough for several people to choose passphrases. */
const changeMs = 900_000;

/** The highest id that was ever given: ids are not used again for somebody else. */
const lastIdOf = ({ lastId, custodians }: VaultHead): number =>
  Math.max(lastId ?? 0, ...custodians.map(({ id }) => id));

interface Custodians {
  readonly quorum: number;
  readonly generation: number;
  readonly custodians: readonly CustodianFacts[];
  readonly openedBy: readonly number[];
}

export class CustodianHandlers {
  readonly #room: VaultState;

  constructor(room: VaultState) {
    this.#room = room;
  }

  async authorise({
    custodian,
    passphrase,
    operation: asked,
  }: Call<'authorise'>): Answer<{ given: readonly number[]; quorum: number }> {
    const secret = SecretBytes.owning(passphrase);
    const sealed = this.#sealed();
    if (!sealed.ok) {
      secret.wipe();
      return sealed;
    }
    const { head } = sealed.value.sealed;
    const proved = await proveCustodian(this.#room, head, custodian, secret);
    if (!proved.ok) return proved;
    const { holder, privateKey } = proved.value;
    privateKey.wipe();
    const operation = digestOfOperation(asked);
    const written = await this.#room.log({
      kind: 'share-given',
      custodian: { id: holder.id, name: holder.name },
      ...{ purpose: asked.purpose, deed: operation, given: 1, need: head.quorum, keyFile: holder.keyFile },
    });
    // Only what the log has counts.
    return written.ok ? ok({ given: this.#room.addAuthorisation(operation, custodian), quorum: head.quorum }) : written;
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
    // Ids are of one person for good: the log names them.
    const seats = newSeats(come, names, lastIdOf(sealed.value.sealed.head) + 1);
    if (!seats.ok) return seats;
    const count = staying.length + come.length;
    if (count === 0 || quorum < 1 || quorum > count) return refuse(reason('quorum-impossible'));
    const agreed = this.#room.consumeAuthorisation({ purpose: 'custodians', params: { quorum, stay, come } }, 'quorum');
    if (!agreed.ok) return agreed;
    this.#room.change = {
      quorum,
      stay,
      seats: seats.value,
      agreed: agreed.value,
      atMs: this.#room.tools.elapsed(),
    };
    return ok(enrolmentOf(quorum, seats.value));
  }

  async cancel(): Answer<Record<string, never>> {
    this.#room.cancel();
    return ok({});
  }

  /** The change that was begun, while it is as fresh as the agreement to it. */
  #change(): Result<Change, Reason> {
    const { change, tools } = this.#room;
    if (change !== null && tools.elapsed() - change.atMs < changeMs) return ok(change);
    this.#room.change = null;
    return refuse(reason('nothing-begun'));
  }

  /** Takes a seat of the change that was begun. */
  async enrol(call: Call<'enrol'>): Answer<Enrolment> {
    const sealed = this.#sealed();
    if (!sealed.ok) return sealed;
    const begun = this.#change();
    if (!begun.ok) return begun;
    const change = begun.value;
    const enrolled = await enrolAt(this.#room, sealed.value.sealed.head.vault, change.seats, call);
    if (!enrolled.ok) return enrolled;
    this.#room.change = { ...change, seats: enrolled.value };
    return ok(enrolmentOf(change.quorum, enrolled.value));
  }

  async commitChange(): Answer<VaultFacts> {
    const { tools } = this.#room;
    const sealed = this.#sealed();
    if (!sealed.ok) return sealed;
    const begun = this.#change();
    if (!begun.ok) return begun;
    const change = begun.value;
    const { vault } = sealed.value;
    const { head } = sealed.value.sealed;
    const staying = head.custodians.filter(({ id }) => change.stay.includes(id));
    const coming = change.seats.flatMap(({ enrolled }) => (enrolled === null ? [] : [enrolled]));
    if (coming.length < change.seats.length) return refuse(reason('custodians-missing'));
    const dataKey = SecretBytes.owning(tools.randomBytes(dataKeyBytes));
    const { quorum } = change;
    const base = {
      ...{ vault: head.vault, logKey: head.logKey, quorum },
      ...{
        sequence: this.#room.nextSequence(head),
        generation: head.generation + 1,
        nonce: toHex(tools.randomBytes(24)),
      },
      lastId: Math.max(lastIdOf(head), ...coming.map(({ id }) => id)),
    };
    const next = await sealFor(base, [...staying, ...coming], dataKey, tools.randomBytes);
    const written = await this.#room.log({
      kind: 'custodians-changed',
      ...{ vault: head.vault, by: change.agreed.by, deed: change.agreed.operation },
      before: { need: head.quorum, custodians: namesIn(head.custodians) },
      after: { need: quorum, custodians: namesIn(next.custodians) },
    });
    if (!written.ok) return written;
    const saved = await this.#room.save(next, vault, { dataKey, replace: true, entry: written.value.sequence });
    if (!saved.ok && !(await this.#room.isOnDisk(next))) {
      dataKey.wipe();
      return saved;
    }
    this.#room.change = null;
    sealed.value.sealed.dataKey.wipe();
    const changed = this.#changed(vault, { head: next, dataKey });
    return saved.ok ? ok(vaultFactsOf(changed)) : saved;
  }

  #changed(vault: OpenVault, sealed: Sealed): OpenVault {
    const openedBy = vault.openedBy.filter((id) => sealed.head.custodians.some((one) => one.id === id));
    const changed = { ...vault, sealed, openedBy };
    if (this.#room.state.at === 'open') this.#room.state = { ...this.#room.state, vault: changed };
    return changed;
  }

  #sealed(): Result<{ readonly vault: OpenVault; readonly sealed: Sealed }, Reason> {
    const vault = this.#room.open();
    if (!vault.ok) return vault;
    const { sealed } = vault.value;
    return sealed === null ? refuse(reason('not-practice')) : ok({ vault: vault.value, sealed });
  }
}
