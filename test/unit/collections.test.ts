/** Which collections the vault file keeps. */
import { describe, expect, it } from 'vitest';
import { toHex } from '../../core/base/hex.ts';
import { maxStoredCollections, maxStoredCollectionText } from '../../core/contract/collections.ts';
import type { Account } from '../../core/contract/shapes.ts';
import { type Collecting, readStored, storedCollections } from '../../electron/vault/state/collections.ts';

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
  it('keeps what the network still accepts, newest last', () => {
    const stored = storedCollections([collecting(1, '10'), collecting(2, '12'), collecting(3, '11')], 10n);
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

  it('what cannot be decoded is not taken up again', () => {
    const [stored] = storedCollections([collecting(200, '9')], 0n);
    if (stored === undefined) throw new Error('nothing stored');
    expect(stored.bytes).toBe(toHex(new Uint8Array(200).fill(7)));
    expect(readStored(stored)).toBeNull();
  });
});
