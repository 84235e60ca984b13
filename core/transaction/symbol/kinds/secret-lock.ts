/**
 * catbuffer symbol/lock_secret/secret_lock.cats: recipient 24 | secret 32 | mosaic (id u64, amount u64) | duration u64
 * |
 * algorithm u8. meaning.ts checks the amount, because an official vector locks more than the total supply.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { type BodyCodec, putMosaic } from '../body.ts';
import type { SecretLockContent } from '../content.ts';
import { maxSecretLockBlocks } from '../network-limits.ts';
import { encodeSymbolRecipient } from '../recipient.ts';
import { checkSecret, lockHashAlgorithms } from '../secrets.ts';

export const secretLock: BodyCodec<SecretLockContent> = {
  kind: 'symbol.secret-lock',
  type: 0x4152,
  read(body) {
    const recipient = body.recipient();
    const secret = body.take(32);
    const mosaic = { id: body.u64(), amount: body.u64() };
    const duration = body.within(body.u64(), 1n, maxSecretLockBlocks, 'duration');
    const algorithm = body.choice(lockHashAlgorithms, 'algorithm');
    body.refusal(checkSecret(algorithm, secret));
    return body.end({ kind: 'symbol.secret-lock', recipient, secret, mosaic, duration, algorithm });
  },
  write({ recipient, secret, mosaic, duration, algorithm }, network) {
    const writer = new ByteWriter().put(encodeSymbolRecipient(network, recipient)).put(secret);
    return putMosaic(writer, mosaic).u64(duration).u8(lockHashAlgorithms.indexOf(algorithm)).done();
  },
};
