/**
 * The bytes that identify a task: the digest, the fingerprint words and the approval are bound to them. They contain
 * everything that will be signed or stored and, if the transaction does not name them, the signing keys, so nothing can
 * change after the approval.
 */
import { joinBytes } from '../base/bytes.ts';
import { fromHex } from '../base/hex.ts';
import { assertNever } from '../base/result.ts';
import { toUtf8 } from '../base/utf8.ts';
import type { Entry } from '../registry/registry.ts';
import type { AccountFacts, EntriesTask, Task } from './task.ts';

export function bytesOfTask(task: Task): Uint8Array {
  switch (task.do) {
    case 'sign':
      return joinBytes(task.tx.bytes, ...keysOf(task.attach));
    case 'cosign-aggregate':
      return joinBytes(task.tx.bytes, ...keysOf(task.account === null ? [] : [task.account]));
    case 'lock-and-bond':
      return joinBytes(task.tx.bytes, task.lock.bytes, ...keysOf(task.attach));
    case 'cosign-multisig': {
      const { content } = task.tx;
      if (content.kind !== 'nem.cosignature') return task.tx.bytes.slice();
      // The proposal contains the inner transaction.
      return joinBytes(task.tx.bytes, (content.outer ?? content.inner).bytes);
    }
    case 'keep':
      return bytesOfEntries(task);
    default:
      return assertNever(task);
  }
}

const keysOf = (accounts: readonly AccountFacts[]): readonly Uint8Array[] =>
  accounts.map(({ publicKey }) => fromHex(publicKey) ?? new Uint8Array(0));

/** Canonical JSON: fixed order of keys, no blanks. */
function bytesOfEntries({ chain, network, entries }: EntriesTask): Uint8Array {
  const text = JSON.stringify({ chain, network, entries: entries.map(canonical) });
  const bytes = toUtf8(text);
  // JSON.stringify escapes lone surrogates, so none is left (ECMA-262 QuoteJSONString).
  if (bytes === null) throw new Error('JSON text is not UTF-8');
  return bytes;
}

const canonical = (entry: Entry): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
