/**
 * Derives 32 bytes from the device's share and the added sources: HKDF-SHA-512 (RFC 5869) over all of them, each with
 * its name and lengths, so that no two sets of sources give the same input.
 *
 * L(x)    = length of x in bytes, u32 big-endian, then x
 * input   = L("device") L(share) then for each source, in order, L(kind) L(data)
 * entropy = HKDF-SHA-512(input, salt "inkan-entropy-v1", info "inkan-entropy-v1 words", 32 bytes)
 *
 * Computed twice, by @noble/hashes and by OpenSSL, because words from a faulty hash could never be reproduced.
 * docs/entropy.md explains it; docs/recompute-entropy.mjs recomputes it with Node alone.
 */
import { hkdfSync } from 'node:crypto';
import { hkdf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { equalBytes } from '../../../core/base/bytes.ts';
import type { AddedKind } from '../../../core/entropy/sources.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';

const domain = 'inkan-entropy-v1';
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface MixedSource {
  readonly kind: AddedKind;
  readonly data: SecretBytes;
}

/** SHA-256 of "inkan-entropy-v1 device", a line feed and the share. */
export function deviceCommitment(share: SecretBytes): Uint8Array {
  return share.lend((bytes) =>
    sha256
      .create()
      .update(ascii(`${domain} device\n`))
      .update(bytes)
      .digest(),
  );
}

/** HMAC-SHA-256 of the kind, a zero byte and the data, with a key derived from the share (HKDF, info
 * "inkan-entropy-v1 commitments"). */
export function sourceCommitment(share: SecretBytes, { kind, data }: MixedSource): Uint8Array {
  const key = share.lend((bytes) => hkdf(sha512, bytes, ascii(domain), ascii(`${domain} commitments`), 32));
  try {
    return data.lend((bytes) =>
      hmac.create(sha256, key).update(ascii(kind)).update(Uint8Array.of(0)).update(bytes).digest(),
    );
  } finally {
    key.fill(0);
  }
}

/** Null if the two implementations disagree. */
export function mix(share: SecretBytes, sources: readonly MixedSource[]): SecretBytes | null {
  const input = inputOf(share, sources);
  const [salt, info] = [ascii(domain), ascii(`${domain} words`)];
  const one = hkdf(sha512, input, salt, info, 32);
  const two = new Uint8Array(hkdfSync('sha512', input, salt, info, 32));
  input.fill(0);
  const agree = equalBytes(one, two);
  two.fill(0);
  if (agree) return SecretBytes.owning(one);
  one.fill(0);
  return null;
}

/** One buffer of the exact length, so that no shorter copies remain. */
function inputOf(share: SecretBytes, sources: readonly MixedSource[]): Uint8Array {
  const parts = [{ name: 'device', data: share }, ...sources.map(({ kind, data }) => ({ name: kind, data }))];
  const lengthOf = (data: SecretBytes) => data.lend((bytes) => bytes.length);
  const input = new Uint8Array(parts.reduce((sum, { name, data }) => sum + 8 + name.length + lengthOf(data), 0));
  const view = new DataView(input.buffer);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    view.setUint32(at, bytes.length);
    input.set(bytes, at + 4);
    at += 4 + bytes.length;
  };
  for (const { name, data } of parts) {
    put(ascii(name));
    data.lend(put);
  }
  return input;
}
