/** The second opinion where the system's cryptography is BoringSSL, as in Electron: Ed25519 is there, SHA-3 is not. */
import { expect, it, vi } from 'vitest';
import { symbolHolds } from '../../cli/second-opinion.ts';
import { composeReply } from '../../core/reply/reply.ts';
import { sampleOf, signedTask, symbolOf } from './reply-samples.ts';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>();
  return {
    ...real,
    getHashes: () => real.getHashes().filter((name) => !name.startsWith('sha3')),
    createHash: (name: string) => {
      if (name.startsWith('sha3')) throw new Error('Digest method not supported');
      return real.createHash(name);
    },
  };
});

it('confirms a Symbol transaction that was signed, and not one that was altered', () => {
  const tx = symbolOf(sampleOf('symbol.transfer'));
  const reply = composeReply(signedTask(tx));
  if (!reply.ok || reply.value.compact === null) throw new Error('not signed');
  const { compact, hash, items } = reply.value;
  const payload = items[0]?.outputs[1]?.text ?? '';
  expect(symbolHolds(tx.bytes, payload, hash, compact)).toBe(true);
  expect(
    symbolHolds(
      tx.bytes,
      payload.replace(/..$/, (end) => (end === '00' ? '01' : '00')),
      hash,
      compact,
    ),
  ).toBe(false);
});
