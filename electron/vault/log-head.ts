/** The vault's word on the log: its head, signed by the log key, as an entry of the log. */
import { toHex } from '../../core/base/hex.ts';
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Client } from '../../core/contract/define.ts';
import type { StoreContract } from '../../core/contract/store.ts';
import { schemeOf } from '../../core/signature/curves.ts';
import type { LogMark } from './file/contents.ts';
import type { OpenVault } from './open-vault.ts';

/** Domain-separated and readable: it can be no transaction, no hash and no other statement (docs/log.md). */
export const headStatement = (vault: string, { sequence, hash }: LogMark): Uint8Array =>
  new TextEncoder().encode(`inkan-log-head-v1\n${vault}\n${sequence}\n${hash}\n`);

/** The mark of the entry that holds the signature. */
export async function signHead(store: Client<StoreContract>, vault: OpenVault): Promise<Result<LogMark, Reason>> {
  if (vault.sealed === null) return refuse(because('internal'));
  const { vault: id, logKey } = vault.sealed.head;
  const now = await store.logHead({});
  if (!now.ok) return now;
  const statement = headStatement(id, now.value);
  const signature = vault.logSeed.lend((seed) => toHex(schemeOf('symbol').sign(statement, seed)));
  const { sequence, hash } = now.value;
  const written = await store.log({ event: { kind: 'head-signed', sequence, head: hash, key: logKey, signature } });
  return written.ok ? ok(written.value) : written;
}
