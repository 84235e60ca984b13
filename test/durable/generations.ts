/** Vault files for tests: each generation has other bytes, and shows whether the file is complete. */
import { createHash } from 'node:crypto';
import { type SavedFile, saveMessage } from '../../core/audit/signed-save.ts';
import { toHex } from '../../core/base/hex.ts';
import { schemeOf } from '../../core/signature/curves.ts';

export const vaultId = '5A'.repeat(16);
const contentBytes = 9000;

/** The generation in the first four bytes, then bytes derived from it, then a digest over both. */
export function fileOf(generation: number): Uint8Array {
  const content = Buffer.alloc(contentBytes, (generation * 37 + 1) % 251);
  content.writeUInt32LE(generation);
  return Uint8Array.from(Buffer.concat([content, createHash('sha256').update(content).digest()]));
}

/** The generation of a complete file; null for anything else. */
export function generationOf(file: Uint8Array): number | null {
  if (file.length !== contentBytes + 32) return null;
  const generation = Buffer.from(file).readUInt32LE();
  return Buffer.compare(file, fileOf(generation)) === 0 ? generation : null;
}

const logSeed = new Uint8Array(32).fill(7);
export const logKeyOf = (): string => toHex(schemeOf('symbol').publicKey(logSeed));
/** Signs like the vault when it saves its file. */
export const signSave = (file: SavedFile): string =>
  toHex(schemeOf('symbol').sign(saveMessage(vaultId, file), logSeed));
