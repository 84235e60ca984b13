/** The vault's word on the log: its head, signed by the log key, as an entry of the log (core/audit/signed-head.ts). */
import type { LogHead } from '../../core/audit/events.ts';
import { headMessage } from '../../core/audit/signed-head.ts';
import { toHex } from '../../core/base/hex.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Client } from '../../core/contract/define.ts';
import type { StoreContract } from '../../core/contract/store.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import type { OpenVault } from './open-vault.ts';

/** The head after the entry that holds the signature. */
export async function signHead(store: Client<StoreContract>, vault: OpenVault): Promise<Result<LogHead, Reason>> {
  if (vault.sealed === null) return refuse(because('internal'));
  const { vault: id, logKey } = vault.sealed.head;
  const now = await store.logHead({});
  if (!now.ok) return now;
  const statement = headMessage(id, now.value);
  const signature = vault.logSeed.lend((seed) => toHex(schemeOf('symbol').sign(statement, seed)));
  const { sequence, hash } = now.value;
  const event = { kind: 'head-signed' as const, vault: id, sequence, head: hash, key: logKey, signature };
  const written = await store.log({ event });
  return written.ok ? ok(written.value) : written;
}
