/** Which collections the vault file keeps. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { reason } from '../../core/base/reason.ts';
import { ok, refuse } from '../../core/base/result.ts';
import { maxStoredCollections, maxStoredCollectionText } from '../../core/contract/collections.ts';
import type { Account } from '../../core/contract/shapes.ts';
import { type Collecting, keepNewest, readStored, storedCollections } from '../../electron/vault/state/collections.ts';

/** As far as storing looks at it. */
const collecting = (bytes: number, deadlineMs: string): Collecting => ({
  tx: { bytes: new Uint8Array(bytes).fill(7) } as Collecting['tx'],
  subject: {
    ...{ chain: 'symbol', network: 'testnet', kind: 'symbol.aggregate-complete', task: 'sign', deadlineMs },
    headline: { code: 'aggregate', slots: {} } as unknown as Collecting['subject']['headline'],
    signer: { address: 'TA', publicKey: 'AA' } satisfies Pick<Account, 'address' | 'publicKey'>,
  },
});

describe('the vault file', () => {
  it('keeps what the network accepted less than a day ago, newest last', () => {
    const all = [collecting(1, '10'), collecting(2, '12'), collecting(3, '11')];
    expect(storedCollections(all, 12n)).toHaveLength(3);
    const stored = storedCollections(all, 86_400_010n);
    expect(stored.map(({ bytes }) => bytes.length)).toEqual([4, 6]);
  });

  it('keeps the newest that fit, and so many', () => {
    const large = maxStoredCollectionText / 4 + 1;
    expect(storedCollections([collecting(large, '9'), collecting(large, '8')], 0n)).toMatchObject([
      { deadlineMs: '8' },
    ]);
    const many = Array.from({ length: maxStoredCollections + 3 }, (_, at) => collecting(1, String(at + 1)));
    expect(storedCollections(many, 0n).map(({ deadlineMs }) => deadlineMs)).toEqual(
      many.slice(3).map(({ subject }) => subject.deadlineMs),
    );
  });

  it('drops the oldest until the rest fits, and nothing for another refusal', async () => {
    const all = storedCollections([collecting(1, '9'), collecting(2, '9'), collecting(3, '9')], 0n);
    const room = (most: number, code: 'books-full' | 'storage-full') =>
      keepNewest(all, async (some) =>
        some.length > most ? refuse(reason(code)) : ok(some.map(({ bytes }) => bytes.length)),
      );
    expect(await room(2, 'books-full')).toEqual(ok([4, 6]));
    expect(await room(0, 'books-full')).toEqual(ok([]));
    expect(await room(-1, 'books-full')).toEqual(refuse(reason('books-full')));
    expect(await room(2, 'storage-full')).toEqual(refuse(reason('storage-full')));
  });

  it('what cannot be decoded is not taken up again', () => {
    const [stored] = storedCollections([collecting(200, '9')], 0n);
    if (stored === undefined) throw new Error('nothing stored');
    expect(stored.bytes).toBe(toHex(new Uint8Array(200).fill(7)));
    expect(readStored(stored)).toBeNull();
  });
});
