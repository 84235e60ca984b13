/** catbuffer symbol/lock_secret/secret_proof.cats: recipient 24 | secret 32 | proof size u16 | algorithm u8 | proof. */
import { ByteWriter } from '../../../base/bytes.ts';
import type { BodyCodec } from '../body.ts';
import type { SecretProofContent } from '../content.ts';
import { maxProofBytes } from '../network-limits.ts';
import { encodeSymbolRecipient } from '../recipient.ts';
import { checkSecret, lockHashAlgorithms } from '../secrets.ts';

export const secretProof: BodyCodec<SecretProofContent> = {
  kind: 'symbol.secret-proof',
  type: 0x4252,
  read(body) {
    const recipient = body.recipient();
    const secret = body.take(32);
    const size = body.within(body.u16(), 0, maxProofBytes, 'proof-size');
    const algorithm = body.choice(lockHashAlgorithms, 'algorithm');
    body.refusal(checkSecret(algorithm, secret));
    return body.end({ kind: 'symbol.secret-proof', recipient, secret, algorithm, proof: body.take(size) });
  },
  write: ({ recipient, secret, algorithm, proof }, network) =>
    new ByteWriter()
      .put(encodeSymbolRecipient(network, recipient))
      .put(secret)
      .u16(proof.length)
      .u8(lockHashAlgorithms.indexOf(algorithm))
      .put(proof)
      .done(),
};
