/** Signs for the log with the vault's log key: the head of the log, as an entry of it, and each save of the vault
 * file. */
import type { LogHead } from '../../../core/audit/events.ts';
import { headMessage } from '../../../core/audit/signed-head.ts';
import { type SavedFile, saveMessage } from '../../../core/audit/signed-save.ts';
import { toHex } from '../../../core/base/hex.ts';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import type { VaultContents } from '../file/contents.ts';
import { signedByOwnKey } from '../signer/own-keys.ts';
import type { OpenVault } from '../state/open-vault.ts';

/** Returns the head after the entry that contains the signature. */
export async function signHead(store: Client<StoreContract>, vault: OpenVault): Promise<Result<LogHead, Reason>> {
  if (vault.sealed === null) return refuse(reason('internal'));
  const { vault: id, logKey } = vault.sealed.head;
  const now = await store.logHead({});
  if (!now.ok) return now;
  const statement = headMessage(id, now.value);
  const signature = toHex(signedByOwnKey(statement, vault.logSeed));
  const { sequence, hash } = now.value;
  const event = { kind: 'head-signed' as const, vault: id, sequence, head: hash, key: logKey, signature };
  const written = await store.log({ event });
  return written.ok ? ok(written.value) : written;
}

/** Signs the vault's id, the file's number and its digest: these determine which file is the newest. */
export const signSave = ({ logSeed }: Pick<VaultContents, 'logSeed'>, vault: string, file: SavedFile): string =>
  toHex(signedByOwnKey(saveMessage(vault, file), logSeed));
