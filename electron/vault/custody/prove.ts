/** One custodian's try: the wait after failures, the key file, one run of the KDF whatever comes of it, and the log. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { openCustodian } from '../file/custodian.ts';
import type { Holder, VaultHead } from '../file/head.ts';
import type { SecretBytes } from '../secrets/secret-bytes.ts';
import type { VaultState } from '../state/vault-state.ts';
import { waitAfter } from './backoff.ts';

/** More than any key file that Inkan writes; other files are hashed whole up to here. */
export const maxKeyFile = 1_048_576;
export const leastKeyFile = 32;

export interface Proved {
  readonly holder: Holder;
  /** X25519. The caller wipes it. */
  readonly privateKey: SecretBytes;
}

/** 'wait-after-failures', 'key-file-missing', 'passphrase-wrong'. Wipes the passphrase. */
export async function proveCustodian(
  room: VaultState,
  head: VaultHead,
  custodian: number,
  passphrase: SecretBytes,
): Promise<Result<Proved, Reason>> {
  try {
    const holder = head.custodians.find(({ id }) => id === custodian);
    if (holder === undefined) return refuse(reason('message-rejected'));
    const waited = await mayTry(room, head);
    if (!waited.ok) return waited;
    const keyFile = holder.keyFile ? await askKeyFile(room) : ok(null);
    if (!keyFile.ok) return keyFile;
    const secret = { passphrase, keyFile: keyFile.value };
    const privateKey = await openCustodian(holder, secret, { vault: head.vault, stretch: room.tools.stretch }).finally(
      () => keyFile.value?.wipe(),
    );
    if (privateKey !== null) return ok({ holder, privateKey });
    return wrong(room, head, holder);
  } finally {
    passphrase.wipe();
  }
}

/** The wrong try is on the disk before anybody learns that it was wrong. */
export async function wrong(
  room: VaultState,
  of: Tried,
  { id, name }: Pick<Holder, 'id' | 'name'>,
): Promise<Result<never, Reason>> {
  const now = await standing(room, of);
  room.noteFailure();
  if (!now.ok) return now;
  const written = await room.log({
    kind: 'unlock-failed',
    ...(of.vault === '' ? {} : { vault: of.vault }),
    ...{ custodian: { id, name }, code: 'passphrase-wrong', failures: now.value.failures + 1 },
  });
  return written.ok ? refuse(reason('passphrase-wrong')) : written;
}

/** Which vault is tried: openings that its log key has signed over end the counting. */
export type Tried = Pick<VaultHead, 'vault' | 'logKey'>;

/** Milliseconds until the next try, and how many went wrong. */
export async function standing(
  room: VaultState,
  { vault, logKey: key }: Tried,
): Promise<Result<{ waitMs: number; failures: number }, Reason>> {
  const tries = await room.tools.store.tries({ vault, key });
  if (!tries.ok) return tries;
  const { failures, sinceMs } = tries.value;
  const here = room.failed();
  const waitMs = Math.max(waitAfter(failures, sinceMs), waitAfter(here.count, here.sinceMs));
  return ok({ failures: Math.max(failures, here.count), waitMs: Math.ceil(waitMs) });
}

export async function mayTry(room: VaultState, of: Tried): Promise<Result<null, Reason>> {
  const now = await standing(room, of);
  if (!now.ok) return now;
  const { waitMs } = now.value;
  return waitMs === 0 ? ok(null) : refuse(reason('wait-after-failures', { seconds: String(Math.ceil(waitMs / 1000)) }));
}

async function askKeyFile(room: VaultState): Promise<Result<SecretBytes, Reason>> {
  const chosen = await room.tools.store.choosePath({ what: 'open-key-file' });
  if (!chosen.ok) return chosen;
  const read = chosen.value.path === null ? null : room.tools.files.read(chosen.value.path, maxKeyFile);
  return read === null ? refuse(reason('key-file-missing')) : ok(read);
}
