/**
 * Enrols custodians for a new vault or for a change. Takes: seats, and what a custodian typed, which is wiped. Gives:
 * the seats with one more filled. Refuses: names that read alike, a weak passphrase, an unusable key file.
 */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type KeyFile, maxCustodians, type SeatTaken } from '../../../core/contract/custody.ts';
import { readAlike } from '../../../core/registry/read-alike.ts';
import { enrolCustodian } from '../file/custodian.ts';
import { tuneParameters } from '../secrets/key-stretching.ts';
import { newPassphrase } from '../secrets/passphrase.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Seat } from '../state/seat.ts';
import { leastKeyFile, maxKeyFile, newKeyFileBytes } from './key-file.ts';
import type { VaultTools } from './vault-tools.ts';

export function newSeats(
  names: readonly string[],
  taken: readonly string[],
  firstId: number,
): Result<readonly Seat[], Reason> {
  const all = [...taken, ...names];
  const isTaken = names.some((name, at) => all.slice(0, taken.length + at).some((other) => readAlike(other, name)));
  if (isTaken) return refuse(reason('custodian-name-taken'));
  if (all.length > maxCustodians) return refuse(reason('custodians-too-many', { most: String(maxCustodians) }));
  return ok(names.map((name, at) => ({ id: firstId + at, name, enrolled: null })));
}

export class Enrolling {
  readonly #tools: Pick<VaultTools, 'store' | 'files' | 'stretch' | 'randomBytes' | 'elapsed'>;

  constructor(tools: Pick<VaultTools, 'store' | 'files' | 'stretch' | 'randomBytes' | 'elapsed'>) {
    this.#tools = tools;
  }

  /** The seats with this one filled. Wipes what was typed. */
  async enrol(
    vault: string,
    seats: readonly Seat[],
    { seat: id, passphrase, repeated, keyFile }: SeatTaken,
  ): Promise<Result<readonly Seat[], Reason>> {
    try {
      const seat = seats.find((one) => one.id === id);
      // A filled seat stays filled: nobody can replace another person's passphrase.
      if (seat === undefined || seat.enrolled !== null) return refuse(reason('message-rejected'));
      const chosen = newPassphrase(passphrase, repeated);
      if (!chosen.ok) return chosen;
      const file = await this.#keyFileOf(keyFile);
      if (!file.ok) {
        chosen.value.wipe();
        return file;
      }
      const { stretch, randomBytes, elapsed } = this.#tools;
      const parameters = await tuneParameters(stretch, elapsed);
      const secret = { passphrase: chosen.value, keyFile: file.value };
      const enrolled = await enrolCustodian(seat, secret, parameters, { vault, randomBytes, stretch }).finally(() => {
        chosen.value.wipe();
        file.value?.wipe();
      });
      return ok(seats.map((one) => (one.id === id ? { ...one, enrolled } : one)));
    } finally {
      passphrase.fill(0);
      repeated.fill(0);
    }
  }

  async #keyFileOf(choice: KeyFile): Promise<Result<SecretBytes | null, Reason>> {
    if (choice === 'none') return ok(null);
    const what = choice === 'new' ? 'new-key-file' : 'open-key-file';
    const chosen = await this.#tools.store.choosePath({ what });
    if (!chosen.ok) return chosen;
    const { path } = chosen.value;
    if (path === null) return refuse(reason('key-file-missing'));
    return choice === 'new' ? this.#makeKeyFile(path) : this.#readKeyFile(path);
  }

  #makeKeyFile(path: string): Result<SecretBytes, Reason> {
    const bytes = this.#tools.randomBytes(newKeyFileBytes);
    if (this.#tools.files.writeNew(path, bytes)) return ok(SecretBytes.owning(bytes));
    bytes.fill(0);
    return refuse(reason('key-file-not-written'));
  }

  #readKeyFile(path: string): Result<SecretBytes, Reason> {
    const read = this.#tools.files.read(path, maxKeyFile);
    if (read === null) return refuse(reason('key-file-missing'));
    if (read.lend((bytes) => bytes.length) >= leastKeyFile) return ok(read);
    read.wipe();
    return refuse(reason('key-file-short', { least: String(leastKeyFile) }));
  }
}
