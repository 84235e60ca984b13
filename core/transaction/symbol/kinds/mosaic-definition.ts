/**
 * catbuffer symbol/mosaic/mosaic_definition.cats: id u64 | duration u64 | nonce u32 | flags u8 | divisibility u8.
 * The id is derived from owner and nonce. A request with an open signer is decoded again once the signer is filled in.
 */
import { ByteWriter } from '../../../base/bytes.ts';
import { type Reason, reason } from '../../../base/reason.ts';
import { addressOfPublicKey } from '../../../chain/address.ts';
import { mosaicIdOf } from '../../../chain/symbol-ids.ts';
import type { BodyCodec, BodyContext } from '../body.ts';
import type { MosaicDefinitionContent } from '../content.ts';
import { maxDivisibility, maxMosaicBlocks } from '../network-limits.ts';

/** MosaicFlags: supply mutable, transferable, restrictable, revokable. */
const allFlags = 0x0f;

function checkId({ network, signer }: BodyContext, id: bigint, nonce: number): Reason | null {
  if (signer === null) return null;
  const owner = addressOfPublicKey('symbol', network, signer);
  return mosaicIdOf(owner.bytes, nonce) === id ? null : reason('mosaic-id-mismatch');
}

export const mosaicDefinition: BodyCodec<MosaicDefinitionContent> = {
  kind: 'symbol.mosaic-definition',
  type: 0x414d,
  read(body) {
    const id = body.u64();
    const duration = body.within(body.u64(), 0n, maxMosaicBlocks, 'duration');
    const nonce = body.u32();
    const flags = body.u8();
    if ((flags & ~allFlags) !== 0) body.refusal(reason('flags-unknown', { flags: String(flags) }));
    const divisibility = body.within(body.u8(), 0, maxDivisibility, 'divisibility');
    body.refusal(checkId(body.context, id, nonce));
    return body.end({ kind: 'symbol.mosaic-definition', id, duration, nonce, flags, divisibility });
  },
  write: ({ id, duration, nonce, flags, divisibility }) =>
    new ByteWriter().u64(id).u64(duration).u32(nonce).u8(flags).u8(divisibility).done(),
};
