/** Seats for custodians to come, and how one is taken. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type Enrolment, maxCustodians } from '../../../core/contract/custody.ts';
import type { Params } from '../../../core/contract/define.ts';
import type { VaultContract } from '../../../core/contract/vault.ts';
import { readAlike } from '../../../core/registry/read-alike.ts';
import { enrolCustodian } from '../file/custodian.ts';
import { tuneParameters } from '../secrets/key-stretching.ts';
import { newPassphrase } from '../secrets/passphrase.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';
import type { Seat, VaultState } from '../state/vault-state.ts';
import { leastKeyFile, maxKeyFile } from './prove.ts';

const newKeyFileBytes = 64;

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

export const enrolmentOf = (quorum: number, seats: readonly Seat[]): Enrolment => ({
  quorum,
  seats: seats.map(({ id, name, enrolled }) => ({ id, name, enrolled: enrolled !== null })),
});

/** The seats with this one taken. Wipes what was typed. */
export async function enrolAt(
  room: VaultState,
  vault: string,
  seats: readonly Seat[],
  { seat: id, passphrase, repeated, keyFile }: Params<VaultContract['enrol']>,
): Promise<Result<readonly Seat[], Reason>> {
  try {
    const seat = seats.find((one) => one.id === id);
    // A seat that is taken stays taken: nobody can put their passphrase in another's place.
    if (seat === undefined || seat.enrolled !== null) return refuse(reason('message-rejected'));
    const chosen = newPassphrase(passphrase, repeated);
    if (!chosen.ok) return chosen;
    const file = await keyFileOf(room, keyFile);
    if (!file.ok) {
      chosen.value.wipe();
      return file;
    }
    const { stretch, randomBytes, elapsed } = room.tools;
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

async function keyFileOf(
  room: VaultState,
  choice: Params<VaultContract['enrol']>['keyFile'],
): Promise<Result<SecretBytes | null, Reason>> {
  if (choice === 'none') return ok(null);
  const what = choice === 'new' ? 'new-key-file' : 'open-key-file';
  const chosen = await room.tools.store.choosePath({ what });
  if (!chosen.ok) return chosen;
  const { path } = chosen.value;
  if (path === null) return refuse(reason('key-file-missing'));
  return choice === 'new' ? makeKeyFile(room, path) : readKeyFile(room, path);
}

function makeKeyFile(room: VaultState, path: string): Result<SecretBytes, Reason> {
  const bytes = room.tools.randomBytes(newKeyFileBytes);
  if (room.tools.files.writeNew(path, bytes)) return ok(SecretBytes.owning(bytes));
  bytes.fill(0);
  return refuse(reason('key-file-not-written'));
}

function readKeyFile(room: VaultState, path: string): Result<SecretBytes, Reason> {
  const read = room.tools.files.read(path, maxKeyFile);
  if (read === null) return refuse(reason('key-file-missing'));
  if (read.lend((bytes) => bytes.length) >= leastKeyFile) return ok(read);
  read.wipe();
  return refuse(reason('key-file-short', { least: String(leastKeyFile) }));
}
