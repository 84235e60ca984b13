/** catbuffer symbol/lock_hash/lock_hash.cats: mosaic (id u64, amount u64) | duration u64 | hash 32. */
import { ByteWriter } from '../../../base/bytes.ts';
import { type BodyCodec, putMosaic } from '../body.ts';
import type { HashLockContent } from '../content.ts';
import { maxHashLockBlocks } from '../network-limits.ts';

export const hashLock: BodyCodec<HashLockContent> = {
  kind: 'symbol.hash-lock',
  type: 0x4148,
  read(body) {
    const mosaic = body.mosaic();
    const duration = body.within(body.u64(), 1n, maxHashLockBlocks, 'duration');
    return body.end({ kind: 'symbol.hash-lock', mosaic, duration, hash: body.take(32) });
  },
  write: ({ mosaic, duration, hash }) => putMosaic(new ByteWriter(), mosaic).u64(duration).put(hash).done(),
};
