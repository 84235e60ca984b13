/**
 * The vault file of the version before custodians, read only: an 80-byte header, then XChaCha20-Poly1305 over the
 * contents with the complete header as associated data.
 *
 * 0  magic "INKANVLT"   8  version u8 = 1   9  kdf u8 = 1 (Argon2id 1.3)   10  reserved u16 = 0
 * 12 memory KiB u32     16 passes u32       20 lanes u32                  (little-endian)
 * 24 salt 32            56 nonce 24         80 ciphertext and tag
 *
 * Contents: 32 bytes of recovery entropy, then UTF-8 JSON {settings, labels, books} (the oldest files have no books). A
 * wrong passphrase and a changed byte look the same ('passphrase-wrong'): the tag cannot distinguish them.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import * as v from 'valibot';
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import { type Infer, list, text } from '../../../core/base/schema.ts';
import { maxVaultFile } from '../../../core/contract/store.ts';
import { type Settings, settings } from '../../../core/policy/registry.ts';
import { emptyRegistry, type Registry } from '../../../core/registry/registry.ts';
import { registry } from '../../../core/registry/schema.ts';
import { areBearable, type Stretch, type StretchParameters } from '../secrets/key-stretching.ts';
import { SecretBytes } from '../secrets/secret-bytes.ts';

const magic = new TextEncoder().encode('INKANVLT');
const headerBytes = 80;
const tagBytes = 16;
const oldEntropyBytes = 32;

const labels = list(v.strictObject({ account: text(64), label: text(64) }), 100);
const publicPart = v.strictObject({ settings, labels, books: v.optional(registry, () => emptyRegistry) });

export interface OldContents {
  readonly entropy: SecretBytes;
  readonly settings: Settings;
  /** Labels of accounts, by address. */
  readonly labels: Infer<typeof labels>;
  readonly registry: Registry;
}

export interface SealingMaterial {
  readonly parameters: StretchParameters;
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
}

export async function openOldFile(
  file: Uint8Array,
  passphrase: SecretBytes,
  stretch: Stretch,
): Promise<Result<OldContents & { readonly parameters: StretchParameters }, Reason>> {
  const material = readHeader(file);
  if (!material.ok) return material;
  const { parameters, salt, nonce } = material.value;
  const key = await passphrase.lend((bytes) => stretch(bytes, salt, parameters));
  const plain = decrypt(key, nonce, file);
  key.fill(0);
  if (plain === null) return refuse(reason('passphrase-wrong'));
  const contents = readContents(plain);
  plain.fill(0);
  return contents.ok ? ok({ ...contents.value, parameters }) : contents;
}

/** Every check that needs no passphrase, done before the expensive step. */
export function readHeader(file: Uint8Array): Result<SealingMaterial, Reason> {
  const tooSmall = file.length < headerBytes + oldEntropyBytes + tagBytes;
  if (tooSmall || file.length > maxVaultFile) return refuse(reason('vault-malformed'));
  if (!magic.every((byte, i) => file[i] === byte)) return refuse(reason('vault-malformed'));
  if (file[8] !== 1) return refuse(reason('vault-version', { version: String(file[8]) }));
  if (file[9] !== 1) return refuse(reason('vault-parameters'));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint16(10, true) !== 0) return refuse(reason('vault-malformed'));
  const parameters = {
    memoryKiB: view.getUint32(12, true),
    passes: view.getUint32(16, true),
    lanes: view.getUint32(20, true),
  };
  if (!areBearable(parameters)) return refuse(reason('vault-parameters'));
  return ok({ parameters, salt: file.slice(24, 56), nonce: file.slice(56, headerBytes) });
}

function readContents(plain: Uint8Array): Result<OldContents, Reason> {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(oldEntropyBytes)));
    const parsed = v.safeParse(publicPart, json);
    if (!parsed.success) return refuse(reason('vault-malformed'));
    return ok({
      entropy: SecretBytes.copyOf(plain.subarray(0, oldEntropyBytes)),
      settings: parsed.output.settings,
      labels: parsed.output.labels,
      registry: parsed.output.books,
    });
  } catch {
    return refuse(reason('vault-malformed'));
  }
}

function decrypt(key: Uint8Array, nonce: Uint8Array, file: Uint8Array): Uint8Array | null {
  try {
    return xchacha20poly1305(key, nonce, file.subarray(0, headerBytes)).decrypt(file.subarray(headerBytes));
  } catch {
    return null;
  }
}
